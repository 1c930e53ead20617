import { passwordFault } from '../../../domain/accounts.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { readTenant } from '../../../store/connection.ts';
import { hashPassword, passwordMatches } from '../../../store/password.ts';
import { lockCredentials, passwordHashOf, setPassword } from '../../../store/people.ts';
import { addSession, endSessionsOf, newToken, type Token } from '../../../store/sessions.ts';
import { command } from '../../command.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';

interface Change {
  readonly personId: string;
  readonly next: string;
  /** The kept hash that the present password was found to match. */
  readonly matched: string;
  readonly nextHash: string;
  readonly token: Token;
}

/** Every session of the account ends; the one that asks goes on under a new token. */
const replacePassword = command({
  noun: 'person',
  load: (tx, { personId }: Change, { tenantId }) => lockCredentials(tx, tenantId, personId),
  sees: () => true,
  allows: (actor, { id }) => actor.id === id,
  decide: (kept, { matched, next, nextHash, token }) => {
    if (kept.passwordHash !== matched) return refuse('conflict', 'password-wrong', { field: 'current' });
    return passwordFault(next, kept.login) ?? { id: kept.id, nextHash, token };
  },
  save: async (tx, { id, nextHash, token }, { tenantId }) => {
    await setPassword(tx, { tenantId, id, passwordHash: nextHash, first: false });
    await endSessionsOf(tx, tenantId, id);
    await addSession(tx, token, id);
  },
  entry: ({ id }) => ({ act: 'password.change', subjectId: id, body: {} }),
  reply: () => ({}),
});

/** The slow hashing happens before anything is held. The password of a `shared` account, which many know, is not changed. */
export async function changePassword(
  { current, next, shared }: { current: string; next: string; shared: boolean },
  scene: Scene,
): Promise<{ token: string } | Refusal> {
  const { db, tenantId, actor } = scene;
  const personId = actor.id;
  if (personId === null) return refuse('not-allowed', 'no-permission');
  if (shared) return refuse('not-allowed', 'demo-password');
  const matched = await readTenant(db, tenantId, (tx) => passwordHashOf(tx, tenantId, personId));
  if (!matched || !(await passwordMatches(current, matched)))
    return refuse('invalid', 'password-wrong', { field: 'current' });
  if (next === current) return refuse('invalid', 'password-same', { field: 'next' });
  const token = newToken(tenantId);
  const nextHash = await hashPassword(next);
  const done = await perform(replacePassword, { personId, next, matched, nextHash, token }, scene);
  return 'refused' in done ? done : { token: token.text };
}
