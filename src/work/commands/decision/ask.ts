import type { z } from 'zod';
import type { askToExplain as contract } from '../../../contract/dispatch.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import type { Raising } from '../../../store/raising.ts';
import { breakthroughsOn } from '../../breakthroughs.ts';
import { command } from '../../command.ts';

/** 每 30 天调度 (TQ-7): asks each unit without a breakthrough to explain at the meeting, once. */
export const askToExplain = command({
  noun: 'matter',
  load: async (tx, { on }: z.output<(typeof contract)['input']>, scene) => ({
    told: await breakthroughsOn(tx, scene, on),
  }),
  sees: () => true,
  allows: (actor) => may(actor, 'matter.coordinate'),
  decide: ({ told }, { on }, { actor, today, newId }) => {
    if (!told?.dispatch.asks) return refuse('invalid', 'no-such-dispatch', { field: 'on', on });
    const { dispatch, version, since } = told;
    if (on <= today) return refuse('invalid', 'deadline-past', { field: 'on', today });
    const raised: Raising[] = [];
    for (const { unit, facts, asked } of told.units) {
      if (facts.length > 0 || asked) continue;
      const moved = raise('decision', 'decision.ask', [unit.path], { unit: unit.id, due: on }, { actor, today });
      if (isRefusal(moved)) return moved;
      raised.push({
        id: newId(),
        moved,
        unitId: unit.id,
        projectId: null,
        regime: dispatch.regime,
        regimeVersion: version,
        rule: dispatch.asks?.duty ?? null,
        period: dispatch.period,
        raisedOn: today,
        body: {
          zh: dispatch.zh,
          en: dispatch.en,
          clause: dispatch.clause,
          since,
          metOn: on,
          counts: dispatch.asks?.counts,
        },
        title: '',
        raisedBy: actor.id,
        raisedUnitId: actor.unitId,
      });
    }
    return raised.length > 0 ? { dispatch, raised } : refuse('conflict', 'nobody-to-ask');
  },
  save: (tx, { raised }, acting) => insertMatters(tx, raised, acting),
  entry: ({ dispatch, raised }) => ({
    act: 'decision.ask',
    subjectId: null,
    body: {
      regime: dispatch.regime,
      period: dispatch.period,
      on: dispatch.meets.on,
      units: raised.map(({ unitId }) => unitId),
    },
  }),
  reply: ({ raised }) => ({ asked: raised.length }),
});
