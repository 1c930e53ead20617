import type { z } from 'zod';
import type { reportFact as contract } from '../../../contract/facts.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { type Report, report } from '../../../domain/report.ts';
import { insertFact, projectHistory } from '../../../store/facts.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';

/** Says that something happened to a project. It counts only when somebody else has recognised it. */
export const reportFact = command({
  noun: 'fact',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, input.id);
    return project && { units: project.units, ...(await projectHistory(tx, tenantId, input.id)) };
  },
  sees: (actor, project) => may(actor, 'project.read', project),
  allows: (actor, project) => may(actor, 'fact.report', project),
  decide: (project, input, { today, newId }) => {
    const said: Report = {
      kind: input.kind,
      on: input.on,
      precision: input.precision,
      amount: (input.amount ?? null) as Report['amount'],
      stepId: input.stepId ?? null,
      remark: input.remark || null,
      supersedes: input.supersedes ?? null,
    };
    const kept = report(said, project, today);
    return isRefusal(kept) ? kept : { id: newId(), projectId: input.id, report: kept };
  },
  save: (tx, outcome, { tenantId, actor, now, seq }) =>
    insertFact(tx, { tenantId, ...outcome, by: actor.id, at: now, seq }),
  entry: ({ id, projectId, report: said }) => ({
    act: 'fact.report',
    subjectId: projectId,
    body: { factId: id, ...said },
  }),
  reply: ({ id }) => ({ id }),
});
