import type { z } from 'zod';
import type { recordVisit as contract } from '../../../contract/visits.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { soundVisit } from '../../../domain/visit.ts';
import { unitPath } from '../../../store/units.ts';
import { insertVisit } from '../../../store/visits.ts';
import { command } from '../../command.ts';
import { aroundVisit, projectFault } from './around.ts';

/** A visit to an investor or an invitation of one (TQ-5), recorded by the unit itself. */
export const recordVisit = command({
  noun: 'visit',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => ({
    unit: await unitPath(tx, tenantId, input.unitId),
    around: await aroundVisit(tx, tenantId, input),
  }),
  sees: () => true,
  allows: (actor, { unit }) => may(actor, 'visit.record', unit ? { units: [unit] } : {}),
  decide: ({ unit, around }, { unitId, ...input }, { actor, today, newId }) => {
    if (!unit) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const fault = projectFault(actor, around);
    if (fault) return fault;
    const visit = soundVisit({ ...input, result: input.result ?? null, projectId: input.projectId ?? null }, today);
    return isRefusal(visit) ? visit : { id: newId(), unitId, visit, investorId: around.investorId };
  },
  save: (tx, { id, unitId, visit, investorId }, { tenantId, seq }) =>
    insertVisit(tx, { tenantId, id, visit, investorId, seq }, unitId),
  entry: ({ id, unitId, visit }) => ({ act: 'visit.record', subjectId: id, body: { unitId, ...visit } }),
  reply: ({ id }) => ({ id, version: 1 }),
});
