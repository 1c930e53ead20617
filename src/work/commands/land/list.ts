import type { z } from 'zod';
import type { makeLandList as contract } from '../../../contract/land.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { landListed } from '../../../store/land.ts';
import { insertMatters } from '../../../store/matters.ts';
import type { Raising } from '../../../store/raising.ts';
import { command } from '../../command.ts';
import type { Told } from '../../scene.ts';
import { landOn, landPeriod } from '../../land.ts';
import { regimeOn } from '../../regime-on.ts';

/** Makes the land list of a half-year (DS-10): once, whole, and as things were on the day. */
export const makeLandList = command({
  noun: 'matter',
  load: async (tx, { regime: id, asOf }: z.output<(typeof contract)['input']>, { tenantId, today, told }) => {
    const regime = await regimeOn(tx, tenantId, id, asOf);
    if (!regime?.landReview || asOf > today) return { regime, period: '', listed: false, found: [] };
    const period = landPeriod(regime, asOf);
    const listed = await landListed(tx, tenantId, regime.id, period);
    return {
      regime,
      period,
      listed,
      found: listed ? [] : await landOn(tx, tenantId, { regime, asOf, told: halfOf(told) }),
    };
  },
  sees: (actor) => may(actor, 'exit.read'),
  allows: (actor) => may(actor, 'exit.propose'),
  decide: ({ regime, period, listed, found }, { asOf }, { actor, today, newId }) => {
    if (asOf > today) return refuse('invalid', 'day-in-future', { field: 'asOf', on: asOf, today });
    if (!regime?.landReview) return refuse('invalid', 'no-land-review', { field: 'regime', asOf });
    if (listed) return refuse('conflict', 'land-listed', { period });
    if (found.length === 0) return refuse('conflict', 'no-land-to-list', { asOf });
    const moved = raise('land', 'land.list', [], {}, { actor, today });
    if (isRefusal(moved)) return moved;
    const raised = found.map(
      ({ projectId, unitId, kind, kept }): Raising => ({
        id: newId(),
        moved,
        unitId,
        projectId,
        regime: regime.id,
        regimeVersion: regime.version,
        rule: kind,
        period,
        raisedOn: today,
        body: { ...kept },
      }),
    );
    return { regime: regime.id, version: regime.version, period, asOf, raised };
  },
  save: (tx, { raised }, acting) => insertMatters(tx, raised, { ...acting, told: halfOf(acting.told, 1) }),
  entry: ({ regime, version, period, asOf, raised }) => ({
    act: 'land.list',
    subjectId: null,
    body: { regime, version, period, asOf, parcels: raised.length },
  }),
  reply: ({ period, raised }) => ({ period, listed: raised.length }),
});

/** Looking is one half of the work, writing down what was found the other. */
const halfOf =
  (told: Told | undefined, before = 0): Told =>
  (done, of) =>
    told?.(before * of + done, 2 * of);
