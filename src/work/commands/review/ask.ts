import type { z } from 'zod';
import type { askReview as contract } from '../../../contract/reviews.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { listReviews } from '../../../store/reviews.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

const HELD = ['asked', 'conditional', 'passed', 'refused'];

/** Asks a department to review a project before it is signed (DS-8); what was refused is asked again, not anew. */
export const askReview = command({
  noun: 'matter',
  load: async (tx, { id, check, unitId }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    if (!project) return undefined;
    const asked = { tenantId, reach: { all: true }, projects: [id], check: [check], state: HELD } as const;
    const [there] = await listReviews(tx, asked, { offset: 0, limit: 1 });
    return { project, there, owner: await unitPath(tx, tenantId, unitId) };
  },
  sees: (actor, { project }) => may(actor, 'matter.read') && may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: ({ project, there, owner }, { check, unitId, due, note }, { actor, today, newId }) => {
    if (!owner) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (there) return refuse('conflict', 'check-there-already', { field: 'check', check });
    const moved = raise('review', 'review.ask', [owner], { due, note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId,
      projectId: project.id,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn: today,
      body: {},
      title: project.values.name,
      class: check,
      raisedBy: actor.id,
      raisedUnitId: project.values.unitId,
    };
  },
  save: (tx, asked, acting) => insertMatters(tx, [asked], acting),
  entry: (asked) => {
    const { act, subjectId, body } = movedEntry(asked, asked.moved);
    return { act, subjectId, body: { ...body, check: asked.class } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
