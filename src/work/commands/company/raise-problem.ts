import type { z } from 'zod';
import type { raiseOwnProblem as contract } from '../../../contract/company.ts';
import { move, unborn } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { findProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

/** The company itself raises a problem of its project; no unit stands on its side, and no unit confirms in its name. */
export const raiseOwnProblem = command({
  noun: 'matter',
  load: (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => findProject(tx, tenantId, id),
  sees: (actor, { id }) => may(actor, 'company.read', { project: id }),
  allows: (actor, { id }) => may(actor, 'company.speak', { project: id }),
  decide: ({ id: projectId }, { title, class: kind, urgent, note }, { actor, today, newId }) => {
    const mine = { ...unborn('problem'), projectId, byCompany: true };
    const moved = move(mine, 'problem.raise', { note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: null,
      projectId,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn: today,
      body: { byCompany: true },
      title,
      class: kind,
      urgent,
      level: 'unit',
      raisedBy: actor.id,
    };
  },
  save: (tx, raised, acting) => insertMatters(tx, [raised], acting),
  entry: (raised) => {
    const { act, subjectId, body } = movedEntry(raised, raised.moved);
    return { act, subjectId, body: { ...body, title: raised.title, class: raised.class, byCompany: true } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
