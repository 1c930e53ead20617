import type { z } from 'zod';
import type { assignAgent as contract } from '../../../contract/procedure-desk.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { openOfProject } from '../../../store/procedure-moves.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { heldAll, movedTogether, saveTogether } from './together.ts';

/** 无偿代办 (XC-3.3): names the agent of all open procedures of a project; another one may be named for a single procedure. */
export const assignAgent = command({
  noun: 'matter',
  load: async (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    return project && { project, all: await heldAll(tx, tenantId, await openOfProject(tx, tenantId, id)) };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: ({ project, all }, { person, note }, given) => {
    if (all.length === 0) return refuse('conflict', 'no-open-procedures');
    const moves = movedTogether(all, 'procedure.assign', { person, note }, given);
    return isRefusal(moves) ? moves : { projectId: project.id, person, moves };
  },
  save: (tx, { moves }, acting) => saveTogether(tx, moves, acting),
  entry: ({ projectId, person, moves }) => ({
    act: 'procedure.assign-all',
    subjectId: projectId,
    body: { person, procedures: moves.map(({ matter: { id } }) => id) },
  }),
  reply: ({ moves }) => ({ procedures: moves.length }),
});
