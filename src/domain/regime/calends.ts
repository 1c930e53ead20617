import { addDays, addMonths, type Day, startOf, yearOf } from '../day.ts';

const FIRST = '0001-01-01' as Day;
const LAST = '9999-12-31' as Day;
const FAR = 100;

/**
 * Remembers answers by day: a ledger has far fewer days than projects. Near the ends of the calendar, where only a slip of
 * the pen stands, the answer is the end itself; no duration of a regime is longer than the hundred years kept free there.
 */
export function byDay(answer: (on: Day) => Day): (on: Day) => Day {
  const known = new Map<Day, Day>();
  return (on) => {
    let found = known.get(on);
    if (found !== undefined) return found;
    const year = yearOf(on);
    found = year > 9999 - FAR ? LAST : year <= FAR ? FIRST : answer(on);
    known.set(on, found);
    return found;
  };
}

export const dayAfter = byDay((on) => addDays(on, 1));

/** The days that calendar words of a regime stand for on one as-of day; made once for a whole run. */
export interface Calends {
  readonly asOf: Day;
  readonly starts: Readonly<Record<'year' | 'half-year' | 'quarter' | 'month', Day>>;
  readonly ends: Readonly<Record<'year' | 'half-year' | 'quarter' | 'month', Day>>; // first day after the period
}

export function calends(asOf: Day): Calends {
  const starts = {
    year: startOf('year', asOf),
    'half-year': startOf('half-year', asOf),
    quarter: startOf('quarter', asOf),
    month: startOf('month', asOf),
  };
  const after = (start: Day, months: number): Day => (yearOf(start) === 9999 ? LAST : addMonths(start, months));
  return {
    asOf,
    starts,
    ends: {
      year: after(starts.year, 12),
      'half-year': after(starts['half-year'], 6),
      quarter: after(starts.quarter, 3),
      month: after(starts.month, 1),
    },
  };
}
