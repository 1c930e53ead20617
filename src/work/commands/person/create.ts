import type { z } from 'zod';
import type { createPerson as contract } from '../../../contract/people.ts';
import { accountFault } from '../../../domain/accounts.ts';
import { may } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { hashPassword, newPassword } from '../../../store/password.ts';
import { insertPerson, isLoginTaken } from '../../../store/people.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';

type Input = z.output<(typeof contract)['input']>;

const addPerson = command({
  noun: 'person',
  secret: true,
  load: async (tx, input: Input & { password: string; passwordHash: string }, { tenantId }) => ({
    loginIsTaken: await isLoginTaken(tx, tenantId, input.login),
    unitIsThere: (await unitPath(tx, tenantId, input.unitId)) !== undefined,
  }),
  sees: () => true,
  allows: (actor) => may(actor, 'people.manage'),
  decide: ({ loginIsTaken, unitIsThere }, { password, passwordHash, ...person }, { newId }) => {
    if (loginIsTaken) return refuse('conflict', 'login-taken', { field: 'login', login: person.login });
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const roles = [...new Set(person.roles)];
    const account = { id: newId(), ...person, roles };
    return accountFault(null, { roles, disabled: false }, 1) ?? { account, password, passwordHash };
  },
  save: (tx, { account, passwordHash }, { tenantId, seq }) =>
    insertPerson(tx, { tenantId, ...account, passwordHash, seq }),
  entry: ({ account }) => ({ act: 'person.create', subjectId: account.id, body: { ...account } }),
  reply: ({ account, password }) => ({ id: account.id, password }),
});

/** An account with a first password, which is answered once and kept nowhere. */
export async function createPerson(input: Input, scene: Scene): Promise<{ id: string; password: string } | Refusal> {
  // Before the slow hashing, which nobody else should be able to make us do.
  if (!may(scene.actor, 'people.manage')) return refuse('not-allowed', 'no-permission');
  const password = newPassword();
  return perform(addPerson, { ...input, password, passwordHash: await hashPassword(password) }, scene);
}
