import { may } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { hashPassword, newPassword } from '../../../store/password.ts';
import { lockPerson, setPassword } from '../../../store/people.ts';
import { endSessionsOf } from '../../../store/sessions.ts';
import { command } from '../../command.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';

const replacePassword = command({
  noun: 'person',
  secret: true,
  load: (tx, input: { id: string; password: string; passwordHash: string }, { tenantId }) =>
    lockPerson(tx, tenantId, input.id),
  sees: (actor) => may(actor, 'people.manage'),
  allows: (actor, person) => may(actor, 'people.manage', { person: person.id }) || refuse('not-allowed', 'own-account'),
  decide: ({ id, login }, { password, passwordHash }) =>
    login === null ? refuse('invalid', 'no-account') : { id, login, password, passwordHash },
  save: async (tx, { id, passwordHash }, { tenantId }) => {
    await setPassword(tx, { tenantId, id, passwordHash, first: true });
    await endSessionsOf(tx, tenantId, id);
  },
  entry: ({ id, login }) => ({ act: 'password.reset', subjectId: id, body: { login } }),
  reply: ({ password }) => ({ password }),
});

/** A new first password for somebody else's account, answered once; their sessions end at once. */
export async function resetPassword(
  { id, demo }: { id: string; demo: boolean },
  scene: Scene,
): Promise<{ password: string } | Refusal> {
  if (demo) return refuse('not-allowed', 'demo-password');
  // Before the slow hashing, which nobody else should be able to make us do.
  if (!may(scene.actor, 'people.manage')) return refuse('not-allowed', 'no-permission');
  const password = newPassword();
  return perform(replacePassword, { id, password, passwordHash: await hashPassword(password) }, scene);
}
