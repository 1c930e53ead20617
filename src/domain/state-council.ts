import type { Calendar } from './calendar.ts';
import { type CalendarTable, calendarOf } from './calendar-table.ts';
import table from './state-council-calendar.json' with { type: 'json' };

/** Holidays and make-up workdays of 2004–2026 as the State Council announced them, as the program ships them. */
export const stateCouncilTable: CalendarTable = table;

/** The same as a calendar, the seed of every tenant's own. */
export const stateCouncil: Calendar = calendarOf(stateCouncilTable);
