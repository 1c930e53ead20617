import type { z } from 'zod';
import type { adoptProposal as contract } from '../../../contract/proposals.ts';
import type { Day } from '../../../domain/day.ts';
import { forbids, move } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { dutiesFrom } from '../../../domain/regime/duties-from.ts';
import { type Proposal, type ProposedText, planOf, toldOf } from '../../../domain/regime/proposal.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import {
  type AdoptionRecord,
  addAdoption,
  endAdoption,
  lockAdoptions,
  replaceAdoption,
  standingAdoptions,
} from '../../../store/adoptions.ts';
import { lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import { lockSets } from '../../../store/standings.ts';
import { command } from '../../command.ts';
import { rebuild } from '../../standing.ts';

/**
 * Adopts what another person proposed. Every project is judged anew in the same act, so that no list ever shows the old
 * rules beside the new ones; what was published before stays as it was.
 */
export const adoptProposal = command({
  noun: 'adoption',
  load: async (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const matter = await lockMatter(tx, tenantId, 'adoption', id);
    if (!matter) return undefined;
    await lockAdoptions(tx, tenantId);
    return { matter, proposal: matter.body as unknown as Proposal, adoptions: await standingAdoptions(tx, tenantId) };
  },
  sees: (actor) => may(actor, 'regime.read'),
  allows: (actor, { matter }) => forbids(matter, 'regime.adopt', actor) ?? true,
  decide: ({ matter, proposal, adoptions }, { reason }, { actor, today, newId }) => {
    const moved = move(matter, 'regime.adopt', { reason }, { actor, today });
    if (isRefusal(moved)) return moved;
    const plan = planOf(adoptions, proposal);
    if (isRefusal(plan)) return plan;
    const proposedBy = matter.trail.find(({ act }) => act === 'regime.propose')?.by ?? null;
    const asks = plan.add && proposal.what === 'adopt' ? asksFrom(proposal, plan.add.from, adoptions, today) : null;
    return { matter, moved, proposal, plan, proposedBy, today, asks, adoption: newId() };
  },
  save: async (tx, { matter, moved, proposal, plan, proposedBy, today, asks, adoption }, acting) => {
    const { tenantId, seq, actor, told } = acting;
    if (plan.replace) await replaceAdoption(tx, tenantId, plan.replace, seq);
    if (plan.end) await endAdoption(tx, tenantId, plan.end.id, plan.end.until);
    if (plan.add && proposal.what === 'adopt') {
      const { version, settings, textId } = proposal;
      const people = { proposedBy, adoptedBy: actor.id };
      const added = { id: adoption, ...plan.add, dutiesFrom: asks, version, settings, textId, ...people, seq };
      await addAdoption(tx, tenantId, added);
    }
    await moveMatter(tx, matter, moved, acting, plan.add ? { adopted: adoption } : {});
    await lockSets(tx, tenantId);
    await rebuild(tx, { tenantId, today, seq, told });
  },
  entry: ({ matter, moved, proposal, plan, proposedBy, adoption }) => ({
    act: 'regime.adopt',
    subjectId: matter.id,
    body: {
      ...toldOf(proposal),
      textId: proposal.what === 'adopt' ? proposal.textId : null,
      adopted: plan.add ? adoption : null,
      ends: plan.end,
      replaces: plan.replace,
      proposedBy,
      reason: moved.reason,
    },
  }),
  reply: ({ matter }) => ({ id: matter.id }),
});

const asksFrom = (
  { regime, instead }: ProposedText,
  from: Day,
  adoptions: readonly AdoptionRecord[],
  today: Day,
): Day | null =>
  dutiesFrom(
    regime,
    from,
    adoptions.find(({ id }) => id === instead),
    today,
  );
