import { refuse } from '../../../domain/refusal.ts';
import { addFeed, lockFeed, revokeFeed as revoke } from '../../../store/feeds.ts';
import { newToken } from '../../../store/sessions.ts';
import type { Tx } from '../../../store/connection.ts';
import { command } from '../../command.ts';
import type { Scene } from '../../scene.ts';

const loadFeed = async (tx: Tx, _input: object, { tenantId, actor }: Scene) =>
  actor.id === null ? undefined : { personId: actor.id, madeAt: await lockFeed(tx, tenantId, actor.id) };

/** Makes the address of the actor's calendar feed, which is answered once and kept as a hash; an older one ends. */
export const makeFeed = command({
  noun: 'feed',
  secret: true,
  load: async (tx, input: object, scene) => {
    const found = await loadFeed(tx, input, scene);
    return found && { ...found, token: newToken(scene.tenantId) };
  },
  sees: () => true,
  allows: () => true,
  decide: (feed) => feed,
  save: async (tx, { personId, token }, { tenantId, seq, now }) => {
    await revoke(tx, tenantId, personId, seq);
    await addFeed(tx, { tenantId, personId, tokenHash: token.hash, now, seq });
  },
  entry: ({ personId, madeAt }) => ({ act: 'feed.make', subjectId: personId, body: { again: madeAt !== undefined } }),
  reply: ({ token }) => ({ token: `${token.text}.ics` }),
});

/** Ends the actor's calendar feed. */
export const revokeFeed = command({
  noun: 'feed',
  load: loadFeed,
  sees: () => true,
  allows: () => true,
  decide: ({ personId, madeAt }) => (madeAt === undefined ? refuse('conflict', 'no-feed') : { personId }),
  save: (tx, { personId }, { tenantId, seq }) => revoke(tx, tenantId, personId, seq),
  entry: ({ personId }) => ({ act: 'feed.revoke', subjectId: personId, body: {} }),
  reply: () => ({}),
});
