import { type Day, daysBetween, endOf } from '../day.ts';
import type { ProjectCase } from '../project.ts';
import type { Regime } from './format.ts';
import type { Part } from './part.ts';
import { condition } from './predicate.ts';
import { calends, View } from './view.ts';

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
  /** How many more projects have to get there by the day, and how many that is a month. */
  readonly missing: number;
  readonly perMonth: number;
}

/** Counts of one target, added up over any group of projects: a county, a unit, all. */
export interface TargetCount {
  numerator: number;
  denominator: number;
}

/** Asks of one case, for each target of the regime in order: does it count, and has it got there? */
export type TargetQuestion = (of: ProjectCase) => readonly { counts: boolean; reached: boolean }[];

export function targetQuestion(regime: Regime): (asOf: Day) => TargetQuestion {
  const targets = (regime.targets ?? []).map((target) => ({
    of: condition(target.of),
    share: condition(target.share),
  }));
  return (asOf) => {
    const when = calends(asOf);
    return (subject) => {
      const view = new View(subject, when);
      return targets.map((target) => {
        const counts = target.of(view);
        return { counts, reached: counts && target.share(view) };
      });
    };
  };
}

const REACHED = '+';
const OPEN = '-';

/** Marks each target a project counts for: 'landed-prior+' has got there, 'landed-prior-' has not. Sums of marks are the counts. */
export function targetPart(regime: Regime): Part | undefined {
  const targets = regime.targets?.map((target) => ({
    id: target.id,
    of: condition(target.of),
    share: condition(target.share),
  }));
  if (!targets) return undefined;
  return (view, standing) => {
    let marks: string[] | undefined;
    for (const target of targets) {
      if (!target.of(view)) continue;
      marks ??= [];
      marks.push(target.id + (target.share(view) ? REACHED : OPEN));
    }
    view.takeUses();
    if (marks) standing.targets = marks;
  };
}

/** Counts per target of the regime, in its order, from how often each mark occurs in a group. */
export function countsFromMarks(regime: Regime, marks: ReadonlyMap<string, number>): TargetCount[] {
  return (regime.targets ?? []).map(({ id }) => {
    const numerator = marks.get(id + REACHED) ?? 0;
    return { numerator, denominator: numerator + (marks.get(id + OPEN) ?? 0) };
  });
}

/** Turns the counts of a group into its standing against each target, with the pace still needed. */
export function targetStandings(regime: Regime, asOf: Day, counts: readonly TargetCount[]): TargetStanding[] {
  return (regime.targets ?? []).map((target, index) => {
    const { numerator, denominator } = counts[index] ?? { numerator: 0, denominator: 0 };
    const [over, under] = fraction(target.atLeast);
    const by = target.by === 'year-end' ? endOf('year', asOf) : (target.by as Day);
    const missing = Math.max(0, Math.ceil((denominator * over) / under) - numerator);
    const monthsLeft = Math.max(daysBetween(asOf, by), 0) / 30.4375;
    return {
      id: target.id,
      zh: target.zh,
      en: target.en,
      clause: typeof target.cites === 'string' ? target.cites : target.cites.join(' '),
      numerator,
      denominator,
      value: denominator === 0 ? null : numerator / denominator,
      atLeast: over / under,
      by,
      missing,
      perMonth: missing === 0 ? 0 : missing / Math.max(monthsLeft, 1 / 30.4375),
    };
  });
}

function fraction(text: string): [number, number] {
  if (text.endsWith('%')) return [Number(text.slice(0, -1)), 100];
  const [over = '0', under = '1'] = text.split('/');
  return [Number(over), Number(under)];
}
