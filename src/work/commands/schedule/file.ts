import type { z } from 'zod';
import type { fileSchedule as contract } from '../../../contract/schedule.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { baselinesOf, fileBaseline } from '../../../store/baselines.ts';
import { listProcedures, startDue } from '../../../store/procedures.ts';
import { lockProject } from '../../../store/projects.ts';
import { listUnits } from '../../../store/units.ts';
import { calendarFor } from '../../calendar-for.ts';
import { command } from '../../command.ts';
import { datesBack, earliestEnd, TARGET, tasksOf } from '../../schedule.ts';
import { procedureShown } from '../../views/procedure-shown.ts';

/** Files the schedule counted back with the park (倒排工期存档, DS-7). Never changed: a new one is a new version. */
export const fileSchedule = command({
  noun: 'schedule',
  load: async (tx, { id, target: typed }: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    const project = await lockProject(tx, tenantId, id);
    if (!project) return undefined;
    const calendar = await calendarFor(tx, tenantId);
    const asked = { tenantId, reach: { all: true } as const, today, project: id };
    const rows = (await listProcedures(tx, asked, { offset: 0, limit: 500 })).map((row) =>
      procedureShown(row, calendar, today),
    );
    const target = typed ?? (await startDue(tx, tenantId, id));
    const [newest] = await baselinesOf(tx, tenantId, id);
    const units = new Set((await listUnits(tx, tenantId)).map((unit) => unit.id));
    return { project, calendar, rows, target, version: (newest?.version ?? 0) + 1, units };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: ({ project, calendar, rows, target, version, units }, { filedWith, note = null }, { today }) => {
    const { tasks } = tasksOf(rows);
    if (tasks.length === 0) return refuse('invalid', 'no-procedures-yet');
    if (target === null) return refuse('invalid', 'no-target-day', { field: 'target' });
    const kept = filedWith ?? project.values.unitId;
    if (!units.has(kept)) return refuse('invalid', 'no-such-unit', { field: 'filedWith' });
    const soonest = earliestEnd(rows, { calendar, asOf: today });
    if (isRefusal(soonest)) return soonest;
    if (soonest > target) return refuse('invalid', 'target-too-early', { field: 'target', target, earliest: soonest });
    const lines = datesBack(rows, target, calendar);
    if (isRefusal(lines)) return lines;
    const known = new Map(tasks.map((task) => [task.id, task]));
    const filed = lines.flatMap(({ id, ...line }) => {
      const task = known.get(id);
      return task && id !== TARGET ? [{ id, ...line, takes: task.takes, after: task.after }] : [];
    });
    return {
      projectId: project.id,
      version,
      target,
      filedWith: kept,
      filedOn: today,
      note: note || null,
      lines: filed,
    };
  },
  save: (tx, it, { tenantId, seq, actor }) => fileBaseline(tx, { ...it, tenantId, seq, by: actor.name }),
  entry: ({ projectId, version, target, filedWith, lines }) => ({
    act: 'schedule.file',
    subjectId: projectId,
    body: { version, target, filedWith, lines: lines.map(({ id, startBy, doneBy }) => ({ id, startBy, doneBy })) },
  }),
  reply: ({ version, target }) => ({ version, target }),
});
