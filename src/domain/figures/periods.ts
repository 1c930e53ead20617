import { addDays, type Day, type PeriodUnit, startOf } from '../day.ts';

const FIRST = '0001-01-01' as Day;

/**
 * The days on which a run of periods is looked at: the last day of each that is over, and of the one that runs the day
 * itself; oldest first. Periods that were over before the rules were in force (`since`) are none.
 */
export function periodDays(period: PeriodUnit, asOf: Day, many: number, since: Day | undefined): Day[] {
  const days: Day[] = [];
  for (let day = asOf; days.length < many; ) {
    if (since !== undefined && day < since) break;
    days.unshift(day);
    const start = startOf(period, day);
    if (start <= FIRST) break;
    day = addDays(start, -1);
  }
  return days;
}

/** In how many periods running, up to the last, the unit is among these; the oldest period first. */
export function runOf(unit: string, periods: readonly ReadonlySet<string>[]): number {
  const broken = periods.findLastIndex((those) => !those.has(unit));
  return periods.length - 1 - broken;
}
