import type { z } from 'zod';
import type { nameForProject as contract } from '../../../contract/teams.ts';
import { addDays } from '../../../domain/day.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockProject } from '../../../store/projects.ts';
import { endHolding, holdingsOf, insertHolding } from '../../../store/teams.ts';
import { command } from '../../command.ts';

/** Names somebody for a post of a project (DS-4, XC-3.2). Whoever held it leaves it the day before, and stays on record. */
export const nameForProject = command({
  noun: 'project',
  load: async (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    return project && { project, holdings: await holdingsOf(tx, tenantId, id) };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: ({ project, holdings }, { id: _, post, name, rank, duty, from, reason }, { today, newId }) => {
    if (from > today) return refuse('invalid', 'from-in-future', { field: 'from', today });
    const before = holdings.find((it) => it.post === post && it.to === null);
    if (before && from <= before.from)
      return refuse('conflict', 'post-held', { field: 'from', post, name: before.name, from: before.from });
    return {
      projectId: project.id,
      before: before && { id: before.id, name: before.name, to: addDays(from, -1) },
      named: { id: newId(), post, name, rank: rank ?? null, duty: duty || null, from, reason: reason || null },
    };
  },
  save: async (tx, { projectId, before, named }, { tenantId, seq }) => {
    if (before) await endHolding(tx, { tenantId, id: before.id, to: before.to, reason: null, seq });
    await insertHolding(tx, { tenantId, projectId, ...named, seq });
  },
  entry: ({ projectId, before, named }) => ({
    act: 'team.name',
    subjectId: projectId,
    body: { ...named, ...(before ? { insteadOf: before.name } : {}) },
  }),
  reply: ({ named: { id } }) => ({ id }),
});
