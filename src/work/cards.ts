import type { Day } from '../domain/day.ts';
import { type Period, periodOf } from '../domain/duties/period.ts';
import { askedByCards, cardOf, type CardVerdict, gravityOf } from '../domain/figures/card.ts';
import type { HeldCard } from '../domain/figures/card-leaf.ts';
import type { Card } from '../domain/regime/card-shape.ts';
import type { Regime } from '../domain/regime/format.ts';
import { type CardLine, cardsOfRegime } from '../store/cards.ts';
import type { Tx } from '../store/connection.ts';
import { listUnits, type UnitLine } from '../store/units.ts';
import { figuresOn } from './figures.ts';
import { lowRun } from './rankings.ts';

/** A card that a rule asks for a unit, and whether this has been settled for the period already. */
export interface AskedCard {
  readonly unit: UnitLine;
  readonly verdict: CardVerdict;
  readonly period: Period;
  /** A card of the same rule, or one as grave that stands: nothing more is proposed in the period. */
  readonly there: CardLine | undefined;
}

/**
 * Which cards the rules of a regime ask for on a day: of each unit the first rule that holds (WH-4.2), judged by its
 * figures, its places and the cards it holds. `held` stands in for the cards there are, for a regime that is only tried.
 */
export async function cardsAsked(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  asOf: Day,
  held?: ReadonlyMap<string, readonly HeldCard[]>,
): Promise<AskedCard[]> {
  const { cards = [] } = regime;
  if (cards.length === 0) return [];
  const { indicators, lows } = askedByCards(regime);
  const figures = new Map(
    (await figuresOn(tx, tenantId, regime, asOf, indicators)).map((it) => [it.unitId, it.figures]),
  );
  const low = new Map<string, ReadonlySet<string>>();
  for (const { ranking, periods } of lows)
    low.set(`${ranking} ${periods}`, await lowRun(tx, tenantId, regime, ranking, asOf, periods));
  const known = held ? [] : await cardsOfRegime(tx, tenantId, regime.id);
  const byUnit = Map.groupBy(known, (line) => line.unitId);

  return (await listUnits(tx, tenantId)).flatMap((unit) => {
    const lines = byUnit.get(unit.id) ?? [];
    const verdict = cardOf(regime, unit.kind, {
      asOf,
      figures: figures.get(unit.id) ?? [],
      isLow: (ranking, periods) => low.get(`${ranking} ${periods}`)?.has(unit.id) ?? false,
      held: held ? (held.get(unit.id) ?? []) : lines.filter(stands).map(heldOf),
    });
    if (!verdict) return [];
    const card = cards.find(({ id }) => id === verdict.rule);
    const period = periodOf(card?.period ?? 'month', asOf);
    return [{ unit, verdict, period, there: lines.find((line) => settles(line, verdict, period, cards)) }];
  });
}

const CONFIRMED: readonly string[] = ['confirmed', 'contested', 'upheld', 'rectified', 'taken-down'];
const stands = ({ state }: CardLine): boolean => CONFIRMED.includes(state);

const heldOf = ({ rule, period, due, mendedOn, state }: CardLine): HeldCard => ({
  card: rule,
  period,
  due,
  mendedOn,
  contested: state === 'contested',
});

/** A rule asks once in a period, whatever people made of it; and beside a card that stands no lesser one is proposed. */
function settles(line: CardLine, { rule, colour }: CardVerdict, period: Period, cards: readonly Card[]): boolean {
  if (line.period !== period) return false;
  if (line.rule === rule) return true;
  const other = cards.find(({ id }) => id === line.rule);
  return (
    other !== undefined && gravityOf(other.colour) <= gravityOf(colour) && (stands(line) || line.state === 'proposed')
  );
}
