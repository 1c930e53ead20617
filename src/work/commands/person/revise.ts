import type { z } from 'zod';
import type { revisePerson as contract } from '../../../contract/people.ts';
import { accountFault } from '../../../domain/accounts.ts';
import { may } from '../../../domain/may.ts';
import { given } from '../../../domain/plan.ts';
import { changedIn } from '../../../domain/project-values.ts';
import { refuse } from '../../../domain/refusal.ts';
import { keepPast } from '../../../store/past.ts';
import { lockPerson, otherSecurityAdmins, type PersonRow, updatePerson } from '../../../store/people.ts';
import { endSessionsOf } from '../../../store/sessions.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';

const valuesOf = ({ post, unitId, roles, disabled }: PersonRow) => ({ post, unitId, roles, disabled });
type Values = ReturnType<typeof valuesOf>;

/** Changes roles, unit, post or state of somebody else's account. A disabled account's sessions end at once. */
export const revisePerson = command({
  noun: 'person',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const person = await lockPerson(tx, tenantId, input.id);
    if (!person) return undefined;
    return {
      person,
      otherGuards: await otherSecurityAdmins(tx, tenantId, input.id),
      unitIsThere: !input.unitId || (await unitPath(tx, tenantId, input.unitId)) !== undefined,
    };
  },
  sees: (actor) => may(actor, 'people.manage'),
  allows: (actor, { person }) =>
    may(actor, 'people.manage', { person: person.id }) || refuse('not-allowed', 'own-account'),
  version: ({ person }) => ({ version: person.version, values: valuesOf(person) }),
  decide: ({ person, otherGuards, unitIsThere }, { id, ...change }) => {
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    const now = valuesOf(person);
    const next: Values = { ...now, ...given(change) };
    if (changedIn(now, next).length === 0) return refuse('invalid', 'nothing-changed');
    const account = { id, login: person.login, now, next, version: person.version + 1 };
    return accountFault(now, next, otherGuards) ?? account;
  },
  save: async (tx, { id, next }, { tenantId, now, seq }) => {
    await keepPast(tx, { tenantId, noun: 'person', id, toSeq: seq });
    await updatePerson(tx, { tenantId, id, ...next, now, seq });
    if (next.disabled) await endSessionsOf(tx, tenantId, id);
  },
  entry: ({ id, login, now, next, version }) => ({
    act: 'person.revise',
    subjectId: id,
    body: {
      login,
      version,
      changed: Object.fromEntries(changedIn(now, next).map((name) => [name, { from: now[name], to: next[name] }])),
    },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
