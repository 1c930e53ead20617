import type { z } from 'zod';
import type { proposeCards as contract } from '../../../contract/cards.ts';
import { cardKept } from '../../../domain/figures/card.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import type { Raising } from '../../../store/raising.ts';
import { cardsAsked } from '../../cards.ts';
import { command } from '../../command.ts';
import { regimeOn } from '../../regime-on.ts';

/** Proposes the cards that the rules of a regime ask for on a day; whom they are for and what they rest on is kept as it was. */
export const proposeCards = command({
  noun: 'matter',
  load: async (tx, { regime: id, asOf }: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    const regime = await regimeOn(tx, tenantId, id, asOf);
    // A coming day has no figures yet; the decision says so.
    return { regime, asked: regime && asOf <= today ? await cardsAsked(tx, tenantId, regime, asOf) : [] };
  },
  sees: (actor) => may(actor, 'card.read'),
  allows: (actor) => may(actor, 'card.propose'),
  decide: ({ regime, asked }, { asOf }, { actor, today, newId }) => {
    if (asOf > today) return refuse('invalid', 'day-in-future', { field: 'asOf', on: asOf, today });
    if (!regime?.cards) return refuse('invalid', 'no-cards-in', { field: 'regime', asOf });
    const open = asked.filter(({ there }) => there === undefined);
    const raised: Raising[] = [];
    for (const { unit, verdict, period } of open) {
      const moved = raise('card', 'card.propose', [unit.path], {}, { actor, today });
      if (isRefusal(moved)) return moved;
      raised.push({
        id: newId(),
        moved,
        unitId: unit.id,
        projectId: null,
        regime: regime.id,
        regimeVersion: regime.version,
        rule: verdict.rule,
        period,
        raisedOn: today,
        body: { ...cardKept(regime, verdict) },
      });
    }
    if (raised.length === 0) return refuse('conflict', 'no-cards-to-propose', { asOf });
    return { regime: regime.id, version: regime.version, asOf, raised };
  },
  save: (tx, { raised }, acting) => insertMatters(tx, raised, acting),
  entry: ({ regime, version, asOf, raised }) => ({
    act: 'card.propose',
    subjectId: null,
    body: {
      regime,
      version,
      asOf,
      cards: raised.map(({ id, unitId, rule, period }) => ({ matterId: id, unitId, rule, period })),
    },
  }),
  reply: ({ raised }) => ({ proposed: raised.length }),
});
