import { createHash } from 'node:crypto';
import type { Day } from '../domain/day.ts';
import type { GroupBy } from '../domain/figures/group.ts';
import { type Part, partsOf, type Recipe, recipeOf } from '../domain/figures/parts.ts';
import type { Indicator } from '../domain/regime/figure-shape.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { enteredUntil } from '../store/entries.ts';
import { keptTallies } from '../store/figure-tallies.ts';
import { tally, type TallyRow } from '../store/figures.ts';
import { figuresMark } from '../store/rules-mark.ts';
import { liveSet } from '../store/standings.ts';
import { lastVisitAct } from '../store/visits.ts';
import { counted } from './read-figures.ts';

/** What figures are made from: what was found of every part of every indicator, by group, on each of the days. */
export interface Tallied {
  readonly recipes: readonly { readonly id: string; readonly recipe: Recipe }[];
  /** The place of a part in what was found. */
  place(part: Part): number;
  /** What was found on the day at this place in the list of days. */
  readonly on: readonly (readonly Counted[])[];
}
type Counted = Omit<TallyRow, 'day'>;

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
  return { recipes, place: (part) => places.get(part) ?? -1, on: await rowsOf(tx, tenantId, asked, days) };
}

type Asked = Pick<Parameters<typeof tally>[1], 'scope' | 'parts' | 'rated' | 'by' | 'tiers'>;

/** What is still known from earlier is not counted again. */
async function rowsOf(tx: Tx, tenantId: number, asked: Asked, days: readonly Day[]): Promise<(readonly Counted[])[]> {
  const set = await liveSet(tx, tenantId);
  // A visit touches no project, so what was counted of visits holds only until the next act on one.
  const visits = asked.parts.some(({ of }) => of === 'gatherings') ? await lastVisitAct(tx, tenantId) : 0;
  const question = questionOf({ ...asked, visits });
  const kept = set ? await keptTallies(tx, tenantId, question, days, set) : new Map<Day, readonly Counted[]>();
  const missing = [...new Set(days)].filter((day) => !kept.has(day));
  if (missing.length > 0) {
    const until = await enteredUntil(tx, tenantId);
    const allKnown = until === undefined || missing.every((day) => until <= day);
    const rows = await tally(tx, { tenantId, days: missing, allKnown, ...asked });
    const found = missing.map((day, at) => ({ day, rows: rows.filter((row) => row.day === at).map(plain) }));
    for (const { day, rows: its } of found) {
      kept.set(day, its);
      if (set) counted(tx, { question, asOf: day, set, rows: its });
    }
  }
  return days.map((day) => kept.get(day) ?? []);
}

const plain = ({ key, currency, found }: TallyRow): Counted => ({ key, currency, found });

const questionOf = (asked: Asked & { readonly visits: number }): string =>
  createHash('sha256').update(figuresMark()).update(JSON.stringify(asked)).digest('base64url').slice(0, 24);

/** Currencies that can be added: 元, and those with a rate. */
export const ratedIn = ({ rates }: Pick<Regime, 'rates'>): string[] => ['CNY', ...Object.keys(rates ?? {})];
