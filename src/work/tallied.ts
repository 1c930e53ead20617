import type { Day } from '../domain/day.ts';
import type { GroupBy } from '../domain/figures/group.ts';
import { type Part, type Recipe, recipeOf } from '../domain/figures/parts.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { enteredUntil } from '../store/entries.ts';
import { tally, type TallyRow } from '../store/figures.ts';

/** What figures are made from: what was found of every part of every indicator, by group, on each of the days. */
export interface Tallied {
  readonly recipes: readonly { readonly id: string; readonly recipe: Recipe }[];
  /** The place of a part in what was found. */
  place(part: Part): number;
  /** What was found on the day at this place in the list of days. */
  readonly on: readonly (readonly TallyRow[])[];
}

interface Wanted {
  readonly by: GroupBy;
  /** Ids of indicators; all of the regime when left out. */
  readonly ids?: readonly string[] | undefined;
}

/** Counts and sums the indicators of a regime over recognised facts, of the projects in its scope that were known by each day. */
export async function tallied(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  days: readonly Day[],
  { by, ids }: Wanted,
): Promise<Tallied> {
  const indicators = (regime.indicators ?? []).filter(({ id }) => ids?.includes(id) ?? true);
  const recipes = indicators.map((indicator) => ({ id: indicator.id, recipe: recipeOf(indicator) }));
  const parts = recipes.flatMap(({ recipe }) => partsOf(recipe));
  const until = await enteredUntil(tx, tenantId);
  const rows = await tally(tx, {
    tenantId,
    days,
    scope: regime.scope?.when,
    allKnown: until === undefined || days.every((day) => until <= day),
    parts,
    rated: ['CNY', ...Object.keys(regime.rates ?? {})],
    by,
    tiers: regime.tiers,
  });
  const places = new Map(parts.map((part, place) => [part, place]));
  return {
    recipes,
    place: (part) => places.get(part) ?? -1,
    on: days.map((_, day) => rows.filter((row) => row.day === day)),
  };
}

const partsOf = ({ numerator, denominator, apart }: Recipe): Part[] =>
  [numerator, denominator, apart].filter(
    (part): part is Part => typeof part === 'object' && part !== null && 'of' in part,
  );
