import type { z } from 'zod';
import type { reviseProject as contract } from '../../../contract/projects.ts';
import { may } from '../../../domain/may.ts';
import { changedIn, type ProjectValues, revise } from '../../../domain/project-values.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { keepPast } from '../../../store/past.ts';
import { lockProject, updateProject } from '../../../store/projects.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { projectRow } from './write.ts';

/** Changes what is known about a project; the old values are kept, and the entry tells both. */
export const reviseProject = command({
  noun: 'project',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, input.id);
    if (!project) return undefined;
    const { unitId } = input;
    const moved = unitId !== undefined && unitId !== project.values.unitId;
    return { project, unitIsThere: !moved || (await unitPath(tx, tenantId, unitId)) !== undefined };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'project.revise', project),
  version: ({ project }) => ({ version: project.version, values: { ...project.values } }),
  decide: ({ project, unitIsThere }, { id, ...change }) => {
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const { nationalCode, version, values: now } = project;
    const values = revise(now, change as Partial<ProjectValues>);
    return isRefusal(values) ? values : { id, nationalCode, now, values, version: version + 1 };
  },
  save: async (tx, outcome, acting) => {
    await keepPast(tx, { tenantId: acting.tenantId, noun: 'project', id: outcome.id, toSeq: acting.seq });
    await updateProject(tx, await projectRow(tx, acting, outcome));
  },
  touches: ({ id }) => [id],
  entry: ({ id, now, values, version }) => ({
    act: 'project.revise',
    subjectId: id,
    body: {
      version,
      changed: Object.fromEntries(changedIn(now, values).map((name) => [name, { from: now[name], to: values[name] }])),
    },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
