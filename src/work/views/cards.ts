import type { Day } from '../../domain/day.ts';
import { cardKept, type CardKept } from '../../domain/figures/card.ts';
import type { Cause } from '../../domain/matter/life.ts';
import { reachOf } from '../../domain/may.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import type { MatterLine } from '../../store/matter-lists.ts';
import { periodsOf } from '../../store/matter-lists.ts';
import { cardsAsked } from '../cards.ts';
import type { Scene } from '../scene.ts';
import { lineShown, matterFilter, matterShown, type MattersAsked, mattersOf } from './matters.ts';
import { runningRegimes } from './standings.ts';

/** The board of cards (红黄牌): each as it stands today or stood at the end of another day. */
export async function cardsSeen(scene: Scene, asked: MattersAsked & { page: number; size: number }) {
  const filter = await matterFilter(scene, 'card', asked);
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const { rows, ...found } = await mattersOf(tx, scene.tenantId, filter, asked);
    const periods = await periodsOf(tx, scene.tenantId, 'card', filter.reach);
    return { asOf: asked.asOf ?? scene.today, ...found, periods, rows: rows.map(cardShown) };
  });
}

/** A card with its reasons, trail and moves. */
export async function oneCard(scene: Scene, id: string, asOf?: Day) {
  const shown = await matterShown(scene, 'card', id, asOf);
  return isRefusal(shown) ? shown : { card: cardShown(shown.line), trail: shown.trail, moves: shown.moves };
}

export const cardShown = (line: MatterLine) => lineShown<CardKept & { readonly cause?: Cause }>(line);

/** What the rules in force ask for on the day, for whoever reads all cards: nothing is written. */
export async function cardsPreviewed(scene: Scene, { asOf = scene.today }: { readonly asOf?: Day | undefined }) {
  const { actor, today, db, tenantId } = scene;
  if (reachOf(actor, 'card.read') !== 'all') return refuse('not-allowed', 'no-permission');
  if (asOf > today) return refuse('invalid', 'day-in-future', { field: 'asOf', on: asOf, today });
  return readTenant(db, tenantId, async (tx) => {
    const regimes = (await runningRegimes(tx, tenantId, asOf)).filter(({ cards }) => cards);
    const found = [];
    for (const regime of regimes) {
      const asked = await cardsAsked(tx, tenantId, regime, asOf);
      const cards = asked.map(({ unit, verdict, period, there }) => ({
        ...cardKept(regime, verdict),
        unit: { id: unit.id, name: unit.name },
        period,
        there: there?.id ?? null,
      }));
      found.push({ regime: regime.id, ...regime.title, cards });
    }
    return { asOf, regimes: found };
  });
}
