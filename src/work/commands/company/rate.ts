import type { z } from 'zod';
import type { rateProcedure as contract } from '../../../contract/company.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { insertRating, isRated } from '../../../store/company-words.ts';
import { lockMatter } from '../../../store/known-matters.ts';
import { command } from '../../command.ts';

/** The company says how a finished procedure was handled, once; it cannot be said again, by nobody. */
export const rateProcedure = command({
  noun: 'matter',
  load: async (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const matter = await lockMatter(tx, tenantId, 'procedure', id);
    return matter && { matter, rated: await isRated(tx, tenantId, id) };
  },
  sees: (actor, { matter }) => may(actor, 'company.read', { project: matter.projectId }),
  allows: (actor, { matter }) => may(actor, 'company.speak', { project: matter.projectId }),
  decide: ({ matter, rated }, { stars, words }) => {
    if (rated) return refuse('conflict', 'rated-already');
    if (matter.state !== 'done' && matter.state !== 'refused') return refuse('conflict', 'not-finished');
    return { id: matter.id, projectId: matter.projectId, stars, words: words ?? null };
  },
  save: (tx, it, { tenantId, actor, now, seq }) => insertRating(tx, { tenantId, ...it, by: actor.id, at: now, seq }),
  entry: ({ id, projectId, stars, words }) => ({
    act: 'procedure.rate',
    subjectId: projectId,
    body: { matterId: id, stars, words },
  }),
  reply: () => ({}),
});
