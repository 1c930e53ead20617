import type { z } from 'zod';
import type { setPost as contract } from '../../../contract/posts.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { givePost, lockPosts } from '../../../store/posts.ts';
import { command } from '../../command.ts';

/** Says which unit holds a post that regimes speak of. A post is held by one unit; a unit may hold several. */
export const setPost = command({
  noun: 'unit',
  load: (tx, _input: z.output<(typeof contract)['input']>, { tenantId }) => lockPosts(tx, tenantId),
  sees: (actor) => may(actor, 'task.set'),
  allows: (actor) => may(actor, 'task.set'),
  decide: (units, { post, unitId }) => {
    const before = units.find(({ posts }) => posts.includes(post));
    const after = units.find(({ id }) => id === unitId);
    if (unitId !== null && !after) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (before?.id === after?.id) return refuse('invalid', 'nothing-changed');
    return { post, before, after };
  },
  save: (tx, { post, after }, { tenantId, seq }) => givePost(tx, { tenantId, post, unitId: after?.id ?? null, seq }),
  entry: ({ post, before, after }) => ({
    act: 'unit.set-post',
    subjectId: after?.id ?? before?.id ?? null,
    body: { unitPost: post, changed: { unit: { from: before?.name ?? null, to: after?.name ?? null } } },
  }),
  reply: ({ post, after }) => ({ post, unitId: after?.id ?? null }),
});
