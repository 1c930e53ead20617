import { sql } from 'kysely';
import type { Tries } from '../domain/sign-in.ts';
import type { Tx } from './connection.ts';

export interface Trying {
  readonly tenantId: number;
  readonly login: string;
  readonly address: string;
  readonly now: Date;
}

/** All tries at the account name, held until the transaction ends so that many at once are counted one by one. */
export async function lockTries(tx: Tx, { tenantId, login, address, now }: Trying): Promise<Tries[]> {
  await sql`insert into sign_in_try (tenant_id, login, address, last_at) values (${tenantId}, ${login}, ${address}, ${now})
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<Tries>`
    select address, failures, last_at as "lastAt", good_at as "goodAt" from sign_in_try
    where tenant_id = ${tenantId} and login = ${login} order by address for update`.execute(tx);
  return rows;
}

export async function noteTry(tx: Tx, { tenantId, login, address, now }: Trying, failures: number): Promise<void> {
  await sql`update sign_in_try set failures = ${failures}, last_at = ${now}
    where tenant_id = ${tenantId} and login = ${login} and address = ${address}`.execute(tx);
}

/** A right one forgives the wrong ones made from here, and makes this a place the account is used from. */
export async function noteSuccess(tx: Tx, { tenantId, login, address, now }: Trying): Promise<void> {
  await sql`update sign_in_try set failures = 0, last_at = ${now}, good_at = ${now}
    where tenant_id = ${tenantId} and login = ${login} and address = ${address}`.execute(tx);
}
