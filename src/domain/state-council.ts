import type { Calendar } from './calendar.ts';
import { calendarOf } from './calendar-table.ts';
import table from './state-council-calendar.json' with { type: 'json' };

/** Holidays and make-up workdays of 2004–2026 as the State Council announced them, the seed of every tenant's calendar. */
export const stateCouncil: Calendar = calendarOf(table);
