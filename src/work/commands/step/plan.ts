import type { z } from 'zod';
import type { planStep as contract } from '../../../contract/steps.ts';
import { may } from '../../../domain/may.ts';
import { firstPlan } from '../../../domain/plan.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockProject } from '../../../store/projects.ts';
import { insertStep } from '../../../store/steps.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';

/** Adds a planned step; its first due day becomes the baseline. */
export const planStep = command({
  noun: 'step',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, input.id);
    if (!project) return undefined;
    const unitIsThere = !input.unitId || (await unitPath(tx, tenantId, input.unitId)) !== undefined;
    return { units: project.units, unitIsThere };
  },
  sees: (actor, subject) => may(actor, 'project.read', subject),
  allows: (actor, subject) => may(actor, 'step.plan', subject),
  decide: ({ unitIsThere }, input, { newId }) => {
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const plan = firstPlan({
      kind: input.kind,
      name: input.name,
      due: input.due ?? null,
      unitId: input.unitId ?? null,
      person: input.person || null,
      projectUnit: input.projectUnit || null,
    });
    return { id: newId(), projectId: input.id, plan };
  },
  save: (tx, { id, projectId, plan }, { tenantId, seq }) => insertStep(tx, { tenantId, id, plan, seq }, projectId),
  touches: ({ projectId }) => [projectId],
  entry: ({ id, projectId, plan }) => ({ act: 'step.plan', subjectId: projectId, body: { stepId: id, ...plan } }),
  reply: ({ id }) => ({ id, version: 1 }),
});
