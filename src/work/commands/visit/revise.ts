import type { z } from 'zod';
import type { reviseVisit as contract } from '../../../contract/visits.ts';
import { may } from '../../../domain/may.ts';
import { changedIn } from '../../../domain/project-values.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { reviseVisit as revised, type Visit } from '../../../domain/visit.ts';
import { keepPast } from '../../../store/past.ts';
import { type KnownVisit, lockVisit, updateVisit } from '../../../store/visits.ts';
import { command } from '../../command.ts';
import { aroundVisit, projectFault } from './around.ts';

const visitOf = ({ kind, on, who, whom, where, result, projectId }: KnownVisit): Visit => ({
  kind,
  on,
  who,
  whom,
  where,
  result,
  projectId,
});

/** Corrects what was recorded of a visit; what it was is kept, and why it was changed stands in the journal. */
export const reviseVisit = command({
  noun: 'visit',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const visit = await lockVisit(tx, tenantId, input.id);
    if (!visit) return undefined;
    const { projectId } = input;
    return { visit, around: await aroundVisit(tx, tenantId, { whom: input.whom ?? visit.whom, projectId }) };
  },
  sees: (actor, { visit }) => may(actor, 'project.read', { units: [visit.unitPath] }),
  allows: (actor, { visit }) => may(actor, 'visit.record', { units: [visit.unitPath] }),
  version: ({ visit }) => ({ version: visit.version, values: { ...visitOf(visit) } }),
  decide: ({ visit, around }, { id, reason, ...change }, { actor, today }) => {
    const fault = projectFault(actor, around);
    if (fault) return fault;
    const now = visitOf(visit);
    const next = revised(now, change, today);
    if (isRefusal(next)) return next;
    return { id, now, next, reason, investorId: around.investorId, version: visit.version + 1 };
  },
  save: async (tx, { id, next, investorId }, { tenantId, seq }) => {
    await keepPast(tx, { tenantId, noun: 'gathering', id, toSeq: seq });
    await updateVisit(tx, { tenantId, id, visit: next, investorId, seq });
  },
  entry: ({ id, now, next, reason, version }) => ({
    act: 'visit.revise',
    subjectId: id,
    body: {
      whom: next.whom,
      version,
      reason,
      changed: Object.fromEntries(changedIn(now, next).map((name) => [name, { from: now[name], to: next[name] }])),
    },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
