import type { z } from 'zod';
import type { proposeEnd as contract } from '../../../contract/proposals.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { planEnd } from '../../../domain/regime/adopting.ts';
import { toldOf } from '../../../domain/regime/proposal.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { lockAdoptions, standingAdoptions } from '../../../store/adoptions.ts';
import { insertMatters } from '../../../store/matters.ts';
import { regimeOf } from '../../../store/regime-files.ts';
import { command } from '../../command.ts';

/** Proposes that a regime stops running after a day; another person decides. */
export const proposeEnd = command({
  noun: 'adoption',
  load: async (tx, { adoption }: z.output<(typeof contract)['input']>, { tenantId }) => {
    await lockAdoptions(tx, tenantId);
    const adoptions = await standingAdoptions(tx, tenantId);
    const ended = adoptions.find(({ id }) => id === adoption);
    return ended && { ended, adoptions, title: regimeOf(ended).title };
  },
  sees: (actor) => may(actor, 'regime.read'),
  allows: (actor) => may(actor, 'regime.propose'),
  decide: ({ ended, adoptions, title }, { adoption, until, reason }, { actor, today, newId }) => {
    const plan = planEnd(adoptions, { adoption, until });
    if (isRefusal(plan)) return plan;
    const moved = raise('adoption', 'regime.propose', [], { reason }, { actor, today });
    if (isRefusal(moved)) return moved;
    const { regime, version } = ended;
    return { id: newId(), moved, today, proposal: { what: 'end', regime, version, title, adoption, until } as const };
  },
  save: async (tx, { id, moved, today, proposal }, acting) => {
    const { regime, version } = proposal;
    const about = { regime, regimeVersion: version, rule: null, unitId: null, projectId: null, period: id };
    await insertMatters(tx, [{ id, moved, raisedOn: today, body: proposal, ...about }], acting);
  },
  entry: ({ id, proposal, moved }) => ({
    act: 'regime.propose',
    subjectId: id,
    body: { ...toldOf(proposal), reason: moved.reason },
  }),
  reply: ({ id }) => ({ id }),
});
