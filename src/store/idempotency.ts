import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface Asking {
  readonly tenantId: number;
  readonly personId: string;
  readonly key: string;
}

export interface Earlier {
  /** False while another transaction is at work under the same key. */
  readonly free: boolean;
  readonly known: boolean;
  readonly requestHash: string | null;
  readonly reply: unknown;
}

/** Takes the key for this transaction, if nobody has it, and looks whether it was used before. */
export async function claimKey(tx: Tx, { tenantId, personId, key }: Asking): Promise<Earlier> {
  const { rows } = await sql<Earlier>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tenantId} ${personId} ${key}`}, 0)) as free,
      i.key is not null as known, i.request_hash as "requestHash", i.reply
    from (select) as here
    left join idempotency i on i.tenant_id = ${tenantId} and i.person_id = ${personId} and i.key = ${key}`.execute(tx);
  return rows[0] ?? { free: false, known: false, requestHash: null, reply: null };
}

/** Keeps the reply in the transaction of its act. Should the key have been used after all, the act is undone by the collision. */
export async function keepReply(tx: Tx, asking: Asking, requestHash: string, reply: unknown): Promise<void> {
  const text = reply === undefined ? null : JSON.stringify(reply);
  await sql`insert into idempotency (tenant_id, person_id, key, request_hash, status, reply)
    values (${asking.tenantId}, ${asking.personId}, ${asking.key}, ${requestHash}, 200, ${text}::jsonb)`.execute(tx);
}
