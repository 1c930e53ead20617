import { type Refusal, refuse } from '../domain/refusal.ts';
import { failuresAfter, mayTry } from '../domain/sign-in.ts';
import { type Db, inTenant } from '../store/connection.ts';
import { nextSeq, writeJournal } from '../store/journal.ts';
import { passwordMatches } from '../store/password.ts';
import { type Credentials, credentialsOf } from '../store/people.ts';
import { addSession, newToken } from '../store/sessions.ts';
import { lockTries, noteSuccess, noteTry, type Trying } from '../store/sign-in-tries.ts';
import { tenantOf } from '../store/tenants.ts';

export interface SignIn {
  readonly tenant: string;
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly now: Date;
}

const failed = (): Refusal => refuse('not-allowed', 'sign-in-failed');

/**
 * A new session for the right password. A wrong one, a name nobody has, a locked account and a government that does not
 * exist cost the same and are answered the same. A try is counted as wrong before the password is looked at, and forgiven
 * when it was right: a thousand at once are still no more than five.
 */
export async function signIn(db: Db, it: SignIn): Promise<{ token: string } | Refusal> {
  const tenant = await tenantOf(db, it.tenant);
  if (!tenant) {
    await passwordMatches(it.password, null);
    return failed();
  }
  const trying: Trying = { tenantId: tenant.id, login: it.login, address: it.address, now: it.now };
  const { allowed, account } = await countTry(db, trying);
  const right = await passwordMatches(it.password, account?.passwordHash);
  if (!allowed || !right || !account) return failed();
  return inTenant(db, tenant.id, async (tx) => {
    await noteSuccess(tx, trying);
    const token = newToken(tenant.id);
    await addSession(tx, token, account.id);
    const seq = await nextSeq(tx, tenant.id);
    const actor = { id: account.id, name: account.name };
    const body = { address: it.address };
    const entry = { act: 'session.sign-in', noun: 'session', subjectId: account.id, body };
    await writeJournal(tx, seq, { tenantId: tenant.id, at: it.now, actor, ...entry });
    return { token: token.text };
  });
}

const countTry = (db: Db, trying: Trying): Promise<{ allowed: boolean; account: Credentials | undefined }> =>
  inTenant(db, trying.tenantId, async (tx) => {
    const tries = await lockTries(tx, trying);
    const allowed = mayTry(tries, trying.address, trying.now);
    if (allowed) await noteTry(tx, trying, failuresAfter(tries, trying.address, trying.now));
    return { allowed, account: await credentialsOf(tx, trying.tenantId, trying.login) };
  });
