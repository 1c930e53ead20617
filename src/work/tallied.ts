import type { Day } from '../domain/day.ts';
import type { GroupBy } from '../domain/figures/group.ts';
import { type Part, partsOf, type Recipe, recipeOf } from '../domain/figures/parts.ts';
import type { Indicator } from '../domain/regime/figure-shape.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { type Counted, tallyRows } from './tally-rows.ts';

/** What figures are made from: what was found of every part of every indicator, by group, on each of the days. */
export interface Tallied {
  readonly recipes: readonly { readonly id: string; readonly recipe: Recipe }[];
  /** The place of a part in what was found. */
  place(part: Part): number;
  /** What was found on the day at this place in the list of days. */
  readonly on: readonly (readonly Counted[])[];
}

/** Counts and sums indicators over recognised facts, of the projects in the regime's scope that were known by each day. */
export async function tallied(
  tx: Tx,
  tenantId: number,
  regime: Pick<Regime, 'scope' | 'tiers' | 'rates'>,
  indicators: readonly Indicator[],
  days: readonly Day[],
  by: GroupBy,
): Promise<Tallied> {
  const recipes = indicators.map((indicator) => ({ id: indicator.id, recipe: recipeOf(indicator) }));
  const parts = recipes.flatMap(({ recipe }) => partsOf(recipe));
  const asked = {
    scope: regime.scope?.when,
    parts,
    rated: ratedIn(regime),
    by,
    tiers: by === 'tier' ? regime.tiers : undefined,
  };
  const places = new Map(parts.map((part, place) => [part, place]));
  return { recipes, place: (part) => places.get(part) ?? -1, on: await tallyRows(tx, tenantId, asked, days) };
}

/** Currencies that can be added: 元, and those with a rate. */
export const ratedIn = ({ rates }: Pick<Regime, 'rates'>): string[] => ['CNY', ...Object.keys(rates ?? {})];
