import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Entry } from '../domain/known.ts';
import type { Tx } from './connection.ts';

/** How the projects that were entered after the day came in; of every other project it is enough that it was there by then. */
export async function enteredAfter(tx: Tx, tenantId: number, asOf: Day): Promise<Map<string, Entry>> {
  // A record that was changed bears the number of its last change; its first version tells when it was entered.
  const found = await sql<{ id: string; on: Day; ledger: boolean }>`
    select p.id, j.at::date as "on", p.import_id is not null as ledger
    from project p
    left join past o on o.tenant_id = p.tenant_id and o.noun = 'project' and o.id = p.id and o.version = 1
    join journal j on j.tenant_id = p.tenant_id and j.seq = coalesce(o.from_seq, p.recorded_seq)
    where p.tenant_id = ${tenantId} and p.withdrawn_seq is null and j.at::date > ${asOf}`.execute(tx);
  return new Map(found.rows.map(({ id, on, ledger }) => [id, { on, by: ledger ? 'ledger' : 'hand' }]));
}

/** The day of the last entry: nothing came in after it. */
export async function enteredUntil(tx: Tx, tenantId: number): Promise<Day | undefined> {
  const found = await sql<{ on: Day }>`
    select at::date as "on" from journal where tenant_id = ${tenantId} order by seq desc limit 1`.execute(tx);
  return found.rows[0]?.on;
}
