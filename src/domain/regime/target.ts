import { addDays, addMonths, type Day, daysBetween, daysInMonth, endOf, monthOf, yearOf } from '../day.ts';
import type { Regime } from './format.ts';
import { clauseOf, type Part } from './part.ts';
import { condition } from './predicate.ts';
import { shareOf } from './scalars.ts';

/** How a group of projects stands against a target (WH-0). Numerator and denominator are always kept beside the share. */
export interface TargetStanding {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly clause: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Share 0–1; null when there is nothing to divide by, which is not 0 %. */
  readonly value: number | null;
  readonly atLeast: number;
  readonly by: Day;
  /** How many more projects have to get there by the day, and how many that is a month; all of them within the last month. */
  readonly missing: number;
  readonly perMonth: number;
}

/** Counts of one target, added up over any group of projects: a county, a unit, all. */
export interface TargetCount {
  numerator: number;
  denominator: number;
}

const REACHED = '+';
const OPEN = '-';

/** Two regimes may call a target by the same name. */
const markOf = (regime: Regime, target: { readonly id: string }): string => `${regime.id}/${target.id}`;

/** Marks each target a project counts for: 'wuhan-2018/landed-prior+' has got there, '…-' has not. Sums of marks are the counts. */
export function targetPart(regime: Regime): Part | undefined {
  const targets = regime.targets?.map((target) => ({
    mark: markOf(regime, target),
    of: condition(target.of),
    share: condition(target.share),
  }));
  if (!targets) return undefined;
  return (view, standing) => {
    let marks: string[] | undefined;
    for (const target of targets) {
      if (!target.of(view)) continue;
      marks ??= [];
      marks.push(target.mark + (target.share(view) ? REACHED : OPEN));
    }
    if (marks) standing.targets = marks;
  };
}

/** Counts per target of the regime, in its order, from how often each mark occurs in a group. */
export function countsFromMarks(regime: Regime, marks: ReadonlyMap<string, number>): TargetCount[] {
  return (regime.targets ?? []).map((target) => {
    const mark = markOf(regime, target);
    const numerator = marks.get(mark + REACHED) ?? 0;
    return { numerator, denominator: numerator + (marks.get(mark + OPEN) ?? 0) };
  });
}

/** Turns the counts of a group into its standing against each target, with the pace still needed. */
export const targetStandings = (regime: Regime, asOf: Day, counts: readonly TargetCount[]): TargetStanding[] =>
  (regime.targets ?? []).map((target, index) =>
    targetStanding(target, asOf, counts[index] ?? { numerator: 0, denominator: 0 }),
  );

/** The standing against one target. */
export function targetStanding(
  target: NonNullable<Regime['targets']>[number],
  asOf: Day,
  { numerator, denominator }: TargetCount,
): TargetStanding {
  const { over, under } = shareOf(target.atLeast) ?? { over: 0, under: 1 };
  const by = target.by === 'year-end' ? endOf('year', asOf) : (target.by as Day);
  const missing = Math.max(0, Math.ceil((denominator * over) / under) - numerator);
  return {
    id: target.id,
    zh: target.zh,
    en: target.en,
    clause: clauseOf(target.cites),
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    atLeast: over / under,
    by,
    missing,
    perMonth: missing / Math.max(1, monthsLeft(asOf, by)),
  };
}

/** Months from tomorrow to the end of the day: six from 30 June to 31 December. A part of a month counts by its days. */
export function monthsLeft(asOf: Day, by: Day): number {
  if (by <= asOf) return 0;
  const [from, to] = [addDays(asOf, 1), by < '9999-12-31' ? addDays(by, 1) : by];
  const apart = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const whole = addMonths(from, apart) > to ? apart - 1 : apart;
  const start = addMonths(from, whole);
  return whole + daysBetween(start, to) / daysInMonth(yearOf(start), monthOf(start));
}
