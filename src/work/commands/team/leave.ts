import type { z } from 'zod';
import type { leaveProject as contract } from '../../../contract/teams.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockProject } from '../../../store/projects.ts';
import { endHolding, holdingsOf } from '../../../store/teams.ts';
import { command } from '../../command.ts';

/** Somebody leaves a post of a project, with the reason; the post is vacant until another is named. */
export const leaveProject = command({
  noun: 'project',
  load: async (tx, { id, holding }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    const held = project && (await holdingsOf(tx, tenantId, id)).find((it) => it.id === holding);
    return project && held && { project, held };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: ({ project, held }, { to, reason }, { today }) => {
    if (held.to !== null) return refuse('conflict', 'not-held', { field: 'to' });
    if (to < held.from) return refuse('invalid', 'to-before-from', { field: 'to', from: held.from });
    if (to > today) return refuse('invalid', 'from-in-future', { field: 'to', today });
    return { projectId: project.id, id: held.id, post: held.post, name: held.name, to, reason };
  },
  save: (tx, { id, to, reason }, { tenantId, seq }) => endHolding(tx, { tenantId, id, to, reason, seq }),
  entry: ({ projectId, ...body }) => ({ act: 'team.leave', subjectId: projectId, body }),
  reply: ({ id }) => ({ id }),
});
