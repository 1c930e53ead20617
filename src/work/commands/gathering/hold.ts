import type { z } from 'zod';
import type { holdMeeting as contract } from '../../../contract/dispatch.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { insertMeeting } from '../../../store/meetings.ts';
import { findProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';

/** Records a dispatch meeting or a joint meeting (DS-5) that was held: day, who came, what was said. */
export const holdMeeting = command({
  noun: 'gathering',
  load: async (tx, { projectId }: z.output<(typeof contract)['input']>, { tenantId }) => ({
    project: projectId ? await findProject(tx, tenantId, projectId) : null,
  }),
  sees: () => true,
  allows: (actor) => may(actor, 'matter.coordinate'),
  decide: ({ project }, { kind, on, title, where, attended, note }, { actor, today, newId }) => {
    if (actor.unitId === null) return refuse('invalid', 'no-unit-of-own');
    if (project === undefined) return refuse('invalid', 'no-such-project', { field: 'projectId' });
    if (on > today) return refuse('invalid', 'day-in-future', { field: 'on', today });
    const body = { title, where: where ?? '', attended, note: note ?? '' };
    return { id: newId(), kind, on, unitId: actor.unitId, projectId: project?.id ?? null, ...body };
  },
  save: (tx, held, { tenantId, seq }) => insertMeeting(tx, { tenantId, seq, ...held }),
  entry: ({ id, ...held }) => ({ act: 'dispatch.hold', subjectId: id, body: held }),
  reply: ({ id }) => ({ id, version: 1 }),
});
