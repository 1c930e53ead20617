import type { Day } from '../day.ts';
import type { Stage } from '../project.ts';
import type { Quantity } from '../quantity.ts';
import type { Regime } from '../regime/format.ts';
import type { StepKind } from '../step.ts';

/** 要素 (WH-6.2): what a project needs to be built and run. Each is counted in one unit, so that demand and quota can be compared. */
export const FACTORS = ['land', 'environment', 'water', 'power', 'gas', 'funds', 'people', 'technology'] as const;
export type Factor = (typeof FACTORS)[number];

/** 保当年、保重点、保开工 (WH-6.2), in this order; what is none of them comes last. */
export const ORDER = ['this-year', 'key', 'to-start', 'other'] as const;
export type OrderClass = (typeof ORDER)[number];

/** Tiers that single a project out (重点): with a leader, a team or a ledger of their own. One that only says who supervises does not. */
export const keyTiers = (regimes: readonly Regime[]): string[] =>
  regimes.flatMap(({ tiers = [] }) =>
    tiers.flatMap(({ id, leads, team, ledger }) => (leads || team || ledger ? [id] : [])),
  );

/** What a demand is ordered by: the stage of its project, its tier where that is a key one, and the nodes that are still to come. */
export interface Ordering {
  readonly stage: Stage;
  readonly tier: string | null;
  readonly nodes: readonly { readonly kind: StepKind; readonly due: Day }[];
}

export type OrderReason =
  | { readonly class: 'this-year'; readonly kind: StepKind; readonly due: Day }
  | { readonly class: 'key'; readonly tier: string }
  | { readonly class: 'to-start'; readonly due: Day };

const STARTED: readonly Stage[] = ['building', 'completed', 'producing', 'at-capacity'];
const REACHED: Readonly<Record<StepKind, readonly Stage[]>> = {
  preliminary: STARTED,
  start: STARTED,
  completion: ['completed', 'producing', 'at-capacity'],
  production: ['producing', 'at-capacity'],
};

/**
 * Why a demand of the year stands where it does, the reason that counts first: a start, completion or production planned for
 * that year and not yet reached (保当年), a tier of a running regime (保重点), a start planned for another year (保开工).
 */
export function orderReasons({ stage, tier, nodes }: Ordering, year: number): OrderReason[] {
  if (stage === 'exited') return [];
  const ahead = nodes
    .filter(({ kind }) => kind !== 'preliminary' && !REACHED[kind].includes(stage))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const inYear = ahead.find(({ due }) => due.startsWith(`${year}-`));
  const start = ahead.find(({ kind }) => kind === 'start');
  return [
    ...(inYear ? [{ class: 'this-year', ...inYear } as const] : []),
    ...(tier === null ? [] : [{ class: 'key', tier } as const]),
    ...(start ? [{ class: 'to-start', due: start.due } as const] : []),
  ];
}

export const orderClass = (reasons: readonly OrderReason[]): OrderClass => reasons[0]?.class ?? 'other';

export interface Demand {
  readonly id: string;
  readonly class: OrderClass;
  /** In how many of the things to which support is tied its project is behind; none where none is tied. */
  readonly behind: number;
  readonly quantity: Quantity;
  readonly neededBy: Day;
  readonly askedOn: Day;
}

/**
 * By class; of one class whoever has fulfilled what was promised before whoever is behind (DS-11); then what is needed first, then
 * what was asked first; the id decides what is left, so that nothing is left to chance.
 */
export const byOrder = (a: Demand, b: Demand): number =>
  ORDER.indexOf(a.class) - ORDER.indexOf(b.class) ||
  a.behind - b.behind ||
  compared(a.neededBy, b.neededBy) ||
  compared(a.askedOn, b.askedOn) ||
  compared(a.id, b.id);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Shares what is left of a quota out by the order: each gets all it asks while that lasts, the first for whom it does not
 * suffice gets the rest, and nobody after them gets anything. Only proposed: a person decides.
 */
export function allot(
  left: Quantity,
  demands: readonly Demand[],
): { readonly id: string; readonly quantity: Quantity }[] {
  let rest = left < 0n ? 0n : left;
  return demands.toSorted(byOrder).map(({ id, quantity }) => {
    const given = quantity < rest ? quantity : rest;
    rest -= given;
    return { id, quantity: given };
  });
}
