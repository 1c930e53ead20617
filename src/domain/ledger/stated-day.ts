import { type Day, dayOf, daysInMonth } from '../day.ts';
import type { Precision } from '../fact.ts';
import type { FindingKind } from './finding.ts';

/**
 * A day as a ledger states it. A month or a year is kept as its last day, for a thing that has happened because by then it
 * surely had, for a plan because it is due by then; a quarter or half-year likewise, with the precision of a month.
 * `from` is the text it was read from.
 */
export interface StatedDay {
  readonly day: Day;
  readonly precision: Precision;
  readonly from: string;
}

export interface DateReading {
  readonly stated?: StatedDay;
  readonly remark?: { readonly kind: FindingKind; readonly understood?: string };
}

const EARLIEST = 1949;
const LATEST = 2100;

/** A day of the calendar, or what is wrong with it. */
export function ofDay(year: number, month: number, date: number, from: string): DateReading {
  const doubt = doubtYear(year);
  if (doubt) return doubt;
  if (month < 1 || month > 12 || date < 1 || date > 31) return { remark: { kind: 'date-impossible' } };
  const day = dayOf(year, month, date);
  if (day) return { stated: { day, precision: 'day', from } };
  // 2021年6月31日 is how a hurried hand writes the end of June.
  const last = dayOf(year, month, daysInMonth(year, month)) as Day;
  return { stated: { day: last, precision: 'month', from }, remark: { kind: 'date-clamped', understood: last } };
}

/** A month, kept as its last day. */
export function ofMonth(year: number, month: number, from: string): DateReading {
  const doubt = doubtYear(year);
  if (doubt) return doubt;
  const day = dayOf(year, month, daysInMonth(year, month));
  return day ? { stated: { day, precision: 'month', from } } : { remark: { kind: 'date-impossible' } };
}

/** A year, kept as its last day. */
export function ofYear(year: number, from: string): DateReading {
  return doubtYear(year) ?? { stated: { day: dayOf(year, 12, 31) as Day, precision: 'year', from } };
}

/** 1900 and 1901 are what empty cells become on their way through other programs; 9999 stands for never. */
function doubtYear(year: number): DateReading | undefined {
  if (year <= 1901 || year === 9999 || year === 2999) return { remark: { kind: 'date-placeholder' } };
  return year < EARLIEST || year > LATEST ? { remark: { kind: 'date-implausible' } } : undefined;
}
