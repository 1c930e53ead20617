import type { Calendar } from '../domain/calendar.ts';
import { type CalendarTable, calendarOf } from '../domain/calendar-table.ts';
import { stateCouncil, stateCouncilTable } from '../domain/state-council.ts';
import type { Tx } from '../store/connection.ts';
import { type OwnYear, ownYears } from '../store/holiday-years.ts';

type Years = CalendarTable['years'];

/** The shipped calendar with these years in place of its own. */
export function calendarWith(own: readonly Pick<OwnYear, 'year' | 'holidays' | 'makeUp'>[]): Calendar {
  if (own.length === 0) return stateCouncil;
  const years: Years = {
    ...stateCouncilTable.years,
    ...Object.fromEntries(own.map(({ year, holidays, makeUp }) => [year, { holidays, makeUp }])),
  };
  return calendarOf({ source: '', years });
}

/** The workday calendar of a government: the State Council's, with the years it entered itself in their place. */
export const calendarFor = async (tx: Tx, tenantId: number): Promise<Calendar> =>
  calendarWith(await ownYears(tx, tenantId));
