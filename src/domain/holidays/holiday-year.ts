import type { NamedDays } from '../calendar-table.ts';
import { addDays, type Day, day, daysBetween, isDay, weekday, yearOf } from '../day.ts';

/** A holiday of a year with its days off, weekends inside it included. */
export interface Holiday {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** A weekend day that is worked, and the holiday it makes up for. */
export interface MakeUp {
  readonly name: string;
  readonly on: Day;
}

/** A year as an office edits it: the State Council's notice as two short tables. */
export interface HolidayYear {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly makeUp: readonly MakeUp[];
}

/** What is wrong with a year, and where: `holidays.2.to`. The word is the reason of a refusal. */
export interface YearFault {
  readonly field: string;
  readonly reason:
    | 'holiday-none'
    | 'holiday-outside-year'
    | 'holiday-backwards'
    | 'holiday-too-long'
    | 'holiday-overlaps'
    | 'make-up-outside-year'
    | 'make-up-no-weekend'
    | 'make-up-in-holiday'
    | 'make-up-twice';
  readonly values: Readonly<Record<string, string | number>>;
}

/** No notice has ever given more days off at once; the longest so far, of Spring Festival 2020, had ten. */
const LONGEST = 16;
const SATURDAY = 6;

/**
 * Everything that cannot be right about a year, place by place; none when it can be saved. A year without any holiday is
 * refused too: it would count every Monday to Friday as worked and say that it knows.
 */
export function yearFaults({ year, holidays, makeUp }: HolidayYear): YearFault[] {
  const faults: YearFault[] =
    holidays.length === 0 ? [{ field: 'holidays', reason: 'holiday-none', values: { year } }] : [];
  holidays.forEach(({ name, from, to }, at) => {
    const place = `holidays.${at}`;
    const outside = [from, to].find((on) => yearOf(on) !== year);
    if (outside)
      faults.push({
        field: `${place}.${outside === from ? 'from' : 'to'}`,
        reason: 'holiday-outside-year',
        values: { on: outside, year },
      });
    else if (to < from) faults.push({ field: `${place}.to`, reason: 'holiday-backwards', values: { from, to } });
    else if (daysBetween(from, to) >= LONGEST)
      faults.push({
        field: `${place}.to`,
        reason: 'holiday-too-long',
        values: { name, days: daysBetween(from, to) + 1, most: LONGEST },
      });
    const other = holidays.slice(0, at).find((it) => it.from <= to && from <= it.to);
    if (other)
      faults.push({ field: `${place}.from`, reason: 'holiday-overlaps', values: { name, from, other: other.name } });
  });
  makeUp.forEach(({ on }, at) => {
    const field = `makeUp.${at}.on`;
    const holiday = holidays.find((it) => it.from <= on && on <= it.to);
    if (yearOf(on) !== year) faults.push({ field, reason: 'make-up-outside-year', values: { on, year } });
    else if (weekday(on) < SATURDAY) faults.push({ field, reason: 'make-up-no-weekend', values: { on } });
    else if (holiday) faults.push({ field, reason: 'make-up-in-holiday', values: { on, name: holiday.name } });
    if (makeUp.findIndex((it) => it.on === on) < at) faults.push({ field, reason: 'make-up-twice', values: { on } });
  });
  return faults;
}

/** As the tables are kept: for each holiday its days as month and date, '02-15/02-21 12-31'. */
export const tablesOf = ({ holidays, makeUp }: HolidayYear): { holidays: NamedDays; makeUp: NamedDays } => ({
  holidays: named(
    holidays.map(({ name, from, to }) => [name, from === to ? short(from) : `${short(from)}/${short(to)}`]),
  ),
  makeUp: named(makeUp.map(({ name, on }) => [name, short(on)])),
});

const short = (on: Day): string => on.slice(5);

function named(days: readonly (readonly [name: string, days: string])[]): NamedDays {
  const found = new Map<string, string>();
  for (const [name, text] of days) found.set(name, found.has(name) ? `${found.get(name)} ${text}` : text);
  return Object.fromEntries(found);
}

/** Back from the tables, in order of time; make-up days that follow each other are days of their own. */
export function yearFrom(
  year: number,
  tables: { readonly holidays: NamedDays; readonly makeUp: NamedDays },
): HolidayYear {
  const full = (text: string): Day => day(`${year}-${text}`);
  const ranges = (days: NamedDays): Holiday[] =>
    Object.entries(days)
      .flatMap(([name, texts]) =>
        texts.split(' ').map((text): Holiday => {
          const [from = '', to = from] = text.split('/');
          return { name, from: full(from), to: full(to) };
        }),
      )
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    year,
    holidays: ranges(tables.holidays),
    makeUp: ranges(tables.makeUp).flatMap(({ name, from, to }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => ({ name, on: addDays(from, n) })),
    ),
  };
}

/** The day of a year that a month and a date name; undefined when there is none. */
export const dayIn = (year: number, month: string, date: string): Day | undefined => {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
};
