import type { z } from 'zod';
import type { raiseProblem as contract } from '../../../contract/problems.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

/** Raises a problem: the person's own unit raises it; who is to solve it is said by the office when it accepts it. */
export const raiseProblem = command({
  noun: 'matter',
  load: async (tx, { projectId }: z.output<(typeof contract)['input']>, { tenantId, actor }) => {
    const project = projectId ? await lockProject(tx, tenantId, projectId) : null;
    if (project === undefined) return undefined;
    const own = actor.unitId === null ? undefined : await unitPath(tx, tenantId, actor.unitId);
    return { project, own };
  },
  sees: (actor, { project }) => may(actor, 'matter.read') && (project === null || may(actor, 'project.read', project)),
  allows: (actor, { own }) =>
    own ? may(actor, 'matter.raise', { units: [own] }) : refuse('invalid', 'no-unit-of-own'),
  decide: ({ project, own = [] }, { title, class: kind, urgent, note }, { actor, today, newId }) => {
    const moved = raise('problem', 'problem.raise', [own], { note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: null,
      projectId: project?.id ?? null,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn: today,
      body: {},
      title,
      class: kind,
      urgent,
      level: 'unit',
      raisedBy: actor.id,
      raisedUnitId: actor.unitId,
    };
  },
  save: (tx, raised, acting) => insertMatters(tx, [raised], acting),
  entry: (raised) => {
    const { act, subjectId, body } = movedEntry(raised, raised.moved);
    return { act, subjectId, body: { ...body, title: raised.title, class: raised.class, urgent: raised.urgent } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
