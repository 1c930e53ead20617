import type { z } from 'zod';
import type { createProject as contract } from '../../../contract/projects.ts';
import { may } from '../../../domain/may.ts';
import { type ProjectValues, soundValues } from '../../../domain/project-values.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertProject } from '../../../store/projects.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { projectRow } from './write.ts';

/** A project entered by hand. */
export const createProject = command({
  noun: 'project',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => ({
    unit: await unitPath(tx, tenantId, input.unitId),
  }),
  sees: () => true,
  allows: (actor, { unit }) => may(actor, 'project.create', unit ? { units: [unit] } : {}),
  decide: ({ unit }, input, { newId }) => {
    if (!unit) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const values = soundValues(entered(input));
    return isRefusal(values) ? values : { id: newId(), values };
  },
  save: async (tx, { id, values }, acting) =>
    insertProject(tx, await projectRow(tx, acting, { id, values, nationalCode: null })),
  touches: ({ id }) => [id],
  entry: ({ id, values }) => ({ act: 'project.create', subjectId: id, body: { ...values } }),
  reply: ({ id }) => ({ id, version: 1 }),
});

function entered(input: z.output<(typeof contract)['input']>): ProjectValues {
  return {
    name: input.name,
    unitId: input.unitId,
    investorName: input.investorName ?? null,
    creditCode: input.creditCode ?? null,
    district: input.district ?? null,
    industry: input.industry ?? null,
    origin: input.origin ?? null,
    amount: (input.amount ?? null) as ProjectValues['amount'],
    content: input.content ?? null,
    remark: input.remark ?? null,
  };
}
