import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  endOf,
  isDay,
  monthOf,
  type PeriodUnit,
  startOf,
  weekday,
  yearOf,
} from '../day.ts';

/**
 * The span of time a due is of, as a text: 2018-05, 2018-Q2, 2018-H1, 2018, 2018-W10 (ISO 8601: the week of Monday to Sunday
 * that holds the year's Thursday), or a single day. With the regime, the duty and the unit it names a due for good, whatever
 * day the due is moved to.
 */
export type Period = string;
export type PeriodKind = PeriodUnit | 'week';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const two = (n: number): string => String(n).padStart(2, '0');
const monday = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The period of this kind that holds the day. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const year = day.slice(0, 4);
  switch (kind) {
    case 'year':
      return year;
    case 'half-year':
      return `${year}-H${monthOf(day) <= 6 ? 1 : 2}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(monthOf(day) / 3)}`;
    case 'month':
      return day.slice(0, 7);
    case 'week': {
      const thursday = addDays(monday(day), 3);
      const week = Math.floor(daysBetween(startOf('year', thursday), thursday) / 7) + 1;
      return `${thursday.slice(0, 4)}-W${two(week)}`;
    }
  }
}

/** First and last day of the period of this kind that holds the day. */
export const spanAround = (kind: PeriodKind, day: Day): Span =>
  kind === 'week'
    ? { from: monday(day), to: addDays(monday(day), 6) }
    : { from: startOf(kind, day), to: endOf(kind, day) };

const MONTHS: Record<PeriodUnit, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** First day of the period `n` periods after the one that holds the day. */
export const startOfNext = (kind: PeriodKind, day: Day, n: number): Day =>
  kind === 'week' ? addDays(monday(day), 7 * n) : addMonths(startOf(kind, day), MONTHS[kind] * n);

/** The days of a period; undefined when the text names none. Inverse of {@link periodOf}; a day is its own period. */
export function spanOf(period: Period): Span | undefined {
  if (isDay(period)) return { from: period, to: period };
  const [, yearText, kind, numberText = '1'] = /^(\d{4})(?:-(Q|H|W)?(\d{1,2}))?$/.exec(period) ?? [];
  const [year, number] = [Number(yearText), Number(numberText)];
  const first = dayOf(year, 1, 1);
  if (!first) return undefined;
  const found = spanAt(first, kind, number, period.length === 4);
  return found && periodOf(found.kind, found.on) === period ? spanAround(found.kind, found.on) : undefined;
}

function spanAt(
  first: Day,
  kind: string | undefined,
  number: number,
  wholeYear: boolean,
): { kind: PeriodKind; on: Day } | undefined {
  if (wholeYear) return { kind: 'year', on: first };
  if (number < 1 || yearOf(first) > 9990) return undefined;
  if (kind === 'W') return { kind: 'week', on: addDays(monday(addDays(first, 3)), 7 * (number - 1)) };
  if (kind === 'Q') return { kind: 'quarter', on: addMonths(first, 3 * (number - 1)) };
  if (kind === 'H') return { kind: 'half-year', on: addMonths(first, 6 * (number - 1)) };
  return { kind: 'month', on: addMonths(first, number - 1) };
}
