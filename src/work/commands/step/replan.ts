import type { z } from 'zod';
import type { replanStep as contract } from '../../../contract/steps.ts';
import { may } from '../../../domain/may.ts';
import { type Plan, replan } from '../../../domain/plan.ts';
import { changedIn } from '../../../domain/project-values.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { keepPast } from '../../../store/past.ts';
import { type KnownStep, lockStep, updateStep } from '../../../store/steps.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';

const planOf = ({ kind, name, baseline, due, unitId, person, projectUnit }: KnownStep): Plan => ({
  kind,
  name,
  baseline,
  due,
  unitId,
  person,
  projectUnit,
});

/** Changes a step's plan with a reason; the baseline stays what was promised. */
export const replanStep = command({
  noun: 'step',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const step = await lockStep(tx, tenantId, input.id);
    if (!step) return undefined;
    return { step, unitIsThere: !input.unitId || (await unitPath(tx, tenantId, input.unitId)) !== undefined };
  },
  sees: (actor, { step }) => may(actor, 'project.read', { units: step.units }),
  allows: (actor, { step }) => may(actor, 'step.plan', { units: step.units }),
  version: ({ step }) => ({ version: step.version, values: { ...planOf(step) } }),
  decide: ({ step, unitIsThere }, { id, reason, ...change }) => {
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const now = planOf(step);
    const plan = replan(now, change as Partial<Plan>);
    return isRefusal(plan) ? plan : { id, projectId: step.projectId, now, plan, reason, version: step.version + 1 };
  },
  save: async (tx, { id, plan }, { tenantId, seq }) => {
    await keepPast(tx, { tenantId, noun: 'step', id, toSeq: seq });
    await updateStep(tx, { tenantId, id, plan, seq });
  },
  touches: ({ projectId }) => [projectId],
  entry: ({ id, projectId, now, plan, reason, version }) => ({
    act: 'step.replan',
    subjectId: projectId,
    body: {
      stepId: id,
      name: plan.name,
      version,
      reason,
      changed: Object.fromEntries(changedIn(now, plan).map((name) => [name, { from: now[name], to: plan[name] }])),
    },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
