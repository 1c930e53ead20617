import type { Day } from '../day.ts';
import { endOf } from '../day.ts';
import type { Indicator } from '../regime/figure-shape.ts';
import type { Regime } from '../regime/format.ts';
import { clauseOf } from '../regime/part.ts';
import { monthsLeft, targetStanding } from '../regime/target.ts';
import type { Figure } from './figure.ts';
import { recipeOf } from './parts.ts';

type Target = NonNullable<Regime['targets']>[number];

/** What is measured of a regime: each of its indicators, and each target as the share it is. */
export interface Measure {
  readonly id: string;
  readonly indicator: Indicator;
  readonly target?: Target;
}

/** A target and an indicator may bear one name. */
const TARGET = 'target/';

/** Everything a regime measures, targets first. */
export const measuresOf = ({ targets = [], indicators = [] }: Pick<Regime, 'targets' | 'indicators'>): Measure[] => [
  ...targets.map((target): Measure => {
    const { zh, en, share, of, cites } = target;
    const id = TARGET + target.id;
    return { id, target, indicator: { id, zh, en, basis: 'batch', cites, share, of } };
  }),
  ...indicators.map((indicator): Measure => ({ id: indicator.id, indicator })),
];

/** How an indicator is said: what it counts, whether it divides, and by what. */
export function formOf(indicator: Indicator) {
  const { unit, denominator } = recipeOf(indicator);
  const over = 'over' in indicator && indicator.over !== undefined ? indicator.over : null;
  return {
    unit,
    share: denominator !== null,
    over: over === null ? null : typeof over === 'string' ? over : ('each' as const),
    clause: clauseOf(indicator.cites),
    basis: indicator.basis,
  };
}

/** What is still to be reached by a day, and how much that is a month; everything within the last month. */
export interface Pace {
  /** The share to be reached, or none where the task itself is the goal. */
  readonly atLeast: number | null;
  readonly by: Day;
  /** A number, or money in ten-thousandths. */
  readonly missing: bigint;
  readonly perMonth: number;
}

/** The pace still needed for a target or a task; undefined for what has neither, and where there is nothing to divide by. */
export function paceOf({ target, indicator }: Measure, figure: Figure, asOf: Day): Pace | undefined {
  const { numerator, denominator } = figure;
  if (denominator === null || denominator === 0n) return undefined;
  if (target) {
    const counts = { numerator: Number(numerator), denominator: Number(denominator) };
    const { atLeast, by, missing, perMonth } = targetStanding(target, asOf, counts);
    return { atLeast, by, missing: BigInt(missing), perMonth };
  }
  if (!('over' in indicator) || indicator.over !== 'task') return undefined;
  const missing = denominator > numerator ? denominator - numerator : 0n;
  const by = endOf('year', asOf);
  return { atLeast: null, by, missing, perMonth: Number(missing) / Math.max(1, monthsLeft(asOf, by)) };
}
