import type { z } from 'zod';
import type { planProcedures as contract } from '../../../contract/project-procedures.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { planned } from '../../../domain/procedures/planned.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import type { Raising } from '../../../store/raising.ts';
import { proceduresHad } from '../../../store/procedures.ts';
import { lockProject } from '../../../store/projects.ts';
import { listUnits } from '../../../store/units.ts';
import { command } from '../../command.ts';

/** Plans the procedures of a project (DS-1, TQ-6), all or none; the project's unit hands in, the departments decide. */
export const planProcedures = command({
  noun: 'matter',
  load: async (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    if (!project) return undefined;
    const had = await proceduresHad(tx, tenantId, id);
    return { project, had, unitIds: new Set((await listUnits(tx, tenantId)).map((unit) => unit.id)) };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: (
    { project, had, unitIds },
    { lines, template = null, templateVersion = null, toMeeting },
    { actor, today, newId },
  ) => {
    const nowhere = lines.findIndex(({ unit }) => !unitIds.has(unit));
    if (nowhere >= 0) return refuse('invalid', 'no-such-unit', { field: `lines.${nowhere}.unit` });
    const plan = planned(lines, had, newId, toMeeting);
    if (isRefusal(plan)) return plan;
    const moved = raise('procedure', 'procedure.plan', project.units, {}, { actor, today });
    if (isRefusal(moved)) return moved;
    const raised = plan.map(
      ({ id, key, title, unit, limit, limitDays, papers, after, circle }, place): Raising => ({
        id,
        moved,
        unitId: unit,
        projectId: project.id,
        regime: null,
        regimeVersion: null,
        rule: null,
        period: '',
        raisedOn: today,
        body: {
          papers,
          limit,
          template,
          templateVersion,
          place: had.length + place,
          marks: limit === 'followed' ? ['followed'] : [],
          ...(circle === null ? {} : { circle }),
        },
        title,
        class: key,
        raisedBy: actor.id,
        raisedUnitId: project.values.unitId,
        limitDays,
        after,
      }),
    );
    return { projectId: project.id, template, templateVersion, raised };
  },
  save: (tx, { raised }, acting) => insertMatters(tx, raised, acting),
  entry: ({ projectId, template, templateVersion, raised }) => ({
    act: 'procedure.plan',
    subjectId: projectId,
    body: {
      template,
      templateVersion,
      procedures: raised.map(({ id, title, unitId, limitDays, after }) => ({ id, title, unitId, limitDays, after })),
    },
  }),
  reply: ({ raised }) => ({ ids: raised.map(({ id }) => id) }),
});
