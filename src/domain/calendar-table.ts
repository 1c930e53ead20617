import type { Calendar } from './calendar.ts';
import { addDays, type Day, day } from './day.ts';

/** For each holiday by its Chinese name the days of one year, as month and date: '02-15/02-21 12-31'. */
export type NamedDays = Readonly<Record<string, string>>;

/** A calendar as a file keeps it: short enough to be checked against the State Council's notice by eye. */
export interface CalendarTable {
  readonly source: string;
  readonly years: Readonly<Record<string, { readonly holidays: NamedDays; readonly makeUp: NamedDays }>>;
}

/** Throws when the table holds a text that is not a day or a range that runs backwards: it ships with the program. */
export function calendarOf(table: CalendarTable): Calendar {
  const years = Object.entries(table.years);
  return {
    years: new Set(years.map(([year]) => Number(year))),
    holidays: new Map(years.flatMap(([year, { holidays }]) => daysNamed(year, holidays))),
    makeUp: new Map(years.flatMap(([year, { makeUp }]) => daysNamed(year, makeUp))),
  };
}

const daysNamed = (year: string, named: NamedDays): (readonly [Day, string])[] =>
  Object.entries(named).flatMap(([name, days]) =>
    days.split(' ').flatMap((range) => daysIn(year, range).map((d) => [d, name] as const)),
  );

function daysIn(year: string, range: string): Day[] {
  const [from = '', to = from] = range.split('/');
  const [first, last] = [day(`${year}-${from}`), day(`${year}-${to}`)];
  if (last < first) throw new Error(`range runs backwards: ${year} ${range}`);
  const days: Day[] = [];
  for (let d = first; d <= last; d = addDays(d, 1)) days.push(d);
  return days;
}
