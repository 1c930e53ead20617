import type { z } from 'zod';
import type { setPost as contract } from '../../../contract/posts.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { keepPast } from '../../../store/past.ts';
import { lockPosts, setPost as write } from '../../../store/posts.ts';
import { command } from '../../command.ts';

/** Says which unit holds a post that regimes speak of. A unit holds one post, a post is held by one unit. */
export const setPost = command({
  noun: 'unit',
  load: (tx, _input: z.output<(typeof contract)['input']>, { tenantId }) => lockPosts(tx, tenantId),
  sees: (actor) => may(actor, 'task.set'),
  allows: (actor) => may(actor, 'task.set'),
  decide: (units, { post, unitId }) => {
    const before = units.find((unit) => unit.post === post);
    const after = units.find(({ id }) => id === unitId);
    if (unitId !== null && !after) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (before?.id === after?.id) return refuse('invalid', 'nothing-changed');
    if (after && after.post !== null)
      return refuse('conflict', 'unit-holds-post', { field: 'unitId', unit: after.name, post: after.post });
    return { post, before, after };
  },
  save: async (tx, { post, before, after }, { tenantId, seq }) => {
    // The post is free before it is given again: at no moment do two units hold it.
    for (const [unit, held] of [[before, null] as const, [after, post] as const]) {
      if (!unit) continue;
      await keepPast(tx, { tenantId, noun: 'unit', id: unit.id, toSeq: seq });
      await write(tx, { tenantId, unitId: unit.id, post: held, seq });
    }
  },
  entry: ({ post, before, after }) => ({
    act: 'unit.set-post',
    subjectId: after?.id ?? before?.id ?? null,
    body: { unitPost: post, changed: { unit: { from: before?.name ?? null, to: after?.name ?? null } } },
  }),
  reply: ({ post, after }) => ({ post, unitId: after?.id ?? null }),
});
