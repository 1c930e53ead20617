import type { Day } from '../../domain/day.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Tx } from '../../store/connection.ts';
import { listUnits } from '../../store/units.ts';
import { cardsAsked } from '../cards.ts';
import { figuresOn } from '../figures.ts';
import { type FigureChange, figuresCompared } from './figures.ts';
import { type PlaceChange, placesCompared } from './places.ts';
import type { Scenario } from './scenario.ts';

/** A card that the rules ask for a unit. */
export interface CardOf {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly colour: 'red' | 'yellow' | 'blue';
}

/** A unit for which the rules would ask another card, or one at all. */
export interface CardChange {
  readonly unitId: string;
  readonly before: CardOf | null;
  readonly after: CardOf | null;
}

export interface UnitsCompared {
  readonly figures: readonly FigureChange[];
  readonly places: readonly PlaceChange[];
  readonly cards: readonly CardChange[];
  readonly unitNames: ReadonlyMap<string, string>;
}

/** What would be otherwise of units under the one regime that is other: their figures, places and cards. */
export async function compareUnits(
  tx: Tx,
  tenantId: number,
  { asOf, was, would }: Pick<Scenario, 'asOf' | 'was' | 'would'>,
): Promise<UnitsCompared> {
  const units = await listUnits(tx, tenantId);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  if (same(was, would, ['id', 'inForce', 'scope', 'rates', 'indicators', 'rankings', 'cards']))
    return { figures: [], places: [], cards: [], unitNames };
  const measure = async (regime: Regime | null) =>
    regime?.indicators ? await figuresOn(tx, tenantId, regime, asOf) : [];
  const figures = await measure(was);
  const before = { regime: was, figures };
  // What measures alike is measured once.
  const alike = same(was, would, ['scope', 'rates', 'indicators']);
  const after = { regime: would, figures: alike ? figures : await measure(would) };
  return {
    figures: figuresCompared(before, after),
    places: placesCompared(before, after, units),
    cards: cardsCompared(await cardsOf(tx, tenantId, was, asOf), await cardsOf(tx, tenantId, would, asOf)),
    unitNames,
  };
}

/** Whether these parts of two regimes say the same; then nothing that rests on them alone can differ. */
const same = (was: Regime | null, would: Regime | null, parts: readonly (keyof Regime)[]): boolean =>
  parts.every((part) => JSON.stringify(was?.[part]) === JSON.stringify(would?.[part]));

/** By unit, in the order of the tree; judged by the cards that people gave until then, because nobody gave any others. */
async function cardsOf(tx: Tx, tenantId: number, regime: Regime | null, asOf: Day): Promise<Map<string, CardOf>> {
  if (!regime?.cards) return new Map();
  const asked = await cardsAsked(tx, tenantId, regime, asOf);
  const { cards } = regime;
  return new Map(
    asked.map(({ unit, verdict: { rule, colour } }) => {
      const card = cards.find(({ id }) => id === rule);
      return [unit.id, { id: rule, zh: card?.zh ?? rule, en: card?.en ?? rule, colour }];
    }),
  );
}

const cardsCompared = (before: ReadonlyMap<string, CardOf>, after: ReadonlyMap<string, CardOf>): CardChange[] =>
  [...new Set([...after.keys(), ...before.keys()])]
    .map((unitId) => ({ unitId, before: before.get(unitId) ?? null, after: after.get(unitId) ?? null }))
    .filter((it) => it.before?.id !== it.after?.id || it.before?.colour !== it.after?.colour);
