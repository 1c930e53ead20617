import { type Day, day } from '../domain/day.ts';
import type { Role } from '../domain/role.ts';
import { addAdoption } from '../store/adoptions.ts';
import { connect, disconnect, inTenant } from '../store/connection.ts';
import { nextSeq, writeJournal } from '../store/journal.ts';
import { hashPassword, newPassword } from '../store/password.ts';
import { insertPerson } from '../store/people.ts';
import { soundRegime } from '../store/regime-files.ts';
import { insertTenant } from '../store/tenants.ts';
import { insertRootUnit } from '../store/units.ts';
import { newId } from './new-id.ts';

export interface NewTenant {
  readonly slug: string;
  readonly name: string;
  readonly now: Date;
  readonly today: Day;
}

const FIRST: { login: string; name: string; roles: Role[] } = {
  login: 'security',
  name: '安全管理员',
  roles: ['security-admin'],
};

/** What a new government starts with, so that its projects stand somewhere from the first day. */
const FIRST_REGIMES = ['wuhan-2018', 'district-service'];
const LONG_AGO = day('2000-01-01');

/** A government with its root unit and its first account, who gives all others theirs; undefined when the slug is taken. */
export async function addTenant(
  ownerUrl: string,
  { slug, name, now, today }: NewTenant,
): Promise<{ login: string; password: string } | undefined> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  // Tenants are outside row-level security, so the application may not add any; this is an operator's act.
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    return await inTenant(owner, 0, async (tx) => {
      const tenantId = await insertTenant(tx, { slug, name, demo: false });
      if (tenantId === undefined) return undefined;
      const seq = await nextSeq(tx, tenantId);
      const unitId = newId();
      await insertRootUnit(tx, { tenantId, id: unitId, name, seq });
      const account = { ...FIRST, id: newId(), post: FIRST.name, unitId };
      await insertPerson(tx, { tenantId, ...account, passwordHash, seq });
      for (const [rank, id] of FIRST_REGIMES.entries()) {
        const { version } = soundRegime(id);
        // Projects of any age stand under it; reports of the years before nobody was asked for.
        const since = { from: LONG_AGO, dutiesFrom: today };
        await addAdoption(tx, tenantId, { id: newId(), regime: id, version, ...since, settings: {}, rank, seq });
      }
      await writeJournal(tx, seq, {
        tenantId,
        at: now,
        actor: { id: null, name: '系统运维' },
        act: 'tenant.create',
        noun: 'tenant',
        subjectId: null,
        body: { slug, name, login: FIRST.login, regimes: FIRST_REGIMES },
      });
      return { login: FIRST.login, password };
    });
  } finally {
    await disconnect(owner);
  }
}
