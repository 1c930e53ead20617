/**
 * A calendar day, kept as the text 'YYYY-MM-DD'. Text compares and sorts as time does, survives JSON and SQL unchanged,
 * and has no time zone: a project is signed on a day, not at an instant. All arithmetic is proleptic Gregorian.
 */
export type Day = string & { readonly day: unique symbol };

export type PeriodUnit = 'month' | 'quarter' | 'half-year' | 'year';

/** A calendar duration in whole years, months and days; months clamp to the end of a shorter month. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Days since 1970-01-01, by the civil calendar algorithm; exact for every year 1–9999. */
export function ordinal(d: Day): number {
  const month = monthOf(d);
  const y = yearOf(d) - (month <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(d) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that lies `n` days after 1970-01-01; inverse of {@link ordinal}. */
export function fromOrdinal(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return write(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

/** Text sorts as time only within four-digit years; a day outside them is a bug and must not reach the ledger. */
function write(year: number, month: number, date: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new Error(`no such year: ${year}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day;
}

export const yearOf = (d: Day): number => Number(d.slice(0, 4));
export const monthOf = (d: Day): number => Number(d.slice(5, 7));
export const dayOfMonth = (d: Day): number => Number(d.slice(8, 10));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month has; `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** The day of these numbers, or undefined when there is no such day (2018-02-30). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(date);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12 || date < 1) return undefined;
  return date <= daysInMonth(year, month) ? write(year, month, date) : undefined;
}

/** True for a text 'YYYY-MM-DD' that names a real day. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) !== undefined;
}

/** Reads a day that the program itself wrote; throws on anything else, because that is a bug and not bad input. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text;
}

export function addDays(d: Day, n: number): Day {
  const date = dayOfMonth(d) + n;
  const inSameMonth = date >= 1 && date <= 28;
  return inSameMonth ? ((d.slice(0, 8) + two(date)) as Day) : fromOrdinal(ordinal(d) + n);
}

/** The same date `n` months later, or the last day of that month when it is shorter (01-31 + 1 month = 02-28). */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return write(year, month, Math.min(dayOfMonth(d), daysInMonth(year, month)));
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => ordinal(b) - ordinal(a);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (d: Day): number => ((((ordinal(d) + 3) % 7) + 7) % 7) + 1;

const MONTHS_IN: Record<PeriodUnit, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** First day of the month, quarter, half-year or year that contains the day. */
export function startOf(unit: PeriodUnit, d: Day): Day {
  const size = MONTHS_IN[unit];
  return write(yearOf(d), Math.floor((monthOf(d) - 1) / size) * size + 1, 1);
}

/** Last day of the month, quarter, half-year or year that contains the day. */
export function endOf(unit: PeriodUnit, d: Day): Day {
  const lastMonth = monthOf(startOf(unit, d)) + MONTHS_IN[unit] - 1;
  return write(yearOf(d), lastMonth, daysInMonth(yearOf(d), lastMonth));
}

/** Reads an ISO 8601 duration of years, months, weeks and days (P3M, P2Y, P1Y6M, P10D); undefined when it is not one. */
export function parseDuration(text: string): Duration | undefined {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!found || text === 'P') return undefined;
  const [years, months, weeks, days] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

export const plus = (d: Day, by: Duration): Day => addDays(addMonths(d, by.months), by.days);
export const minus = (d: Day, by: Duration): Day => addDays(addMonths(d, -by.months), -by.days);
