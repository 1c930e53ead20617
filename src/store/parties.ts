import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface Party {
  readonly tenantId: number;
  readonly matterId: string;
  readonly part: 'co-handling' | 'watching';
  readonly unitId: string | null;
  readonly personId: string | null;
}

const SAME = ({ tenantId, matterId, part, unitId, personId }: Party) =>
  sql`tenant_id = ${tenantId} and matter_id = ${matterId} and part = ${part} and unit_id is not distinct from ${unitId}::uuid
    and person_id is not distinct from ${personId}::uuid and withdrawn_seq is null`;

/** Adds the party; one that is there already stays. */
export async function addParty(tx: Tx, it: Party & { readonly id: string; readonly seq: number }): Promise<void> {
  const { tenantId, id, matterId, part, unitId, personId, seq } = it;
  await sql`insert into matter_party (tenant_id, id, matter_id, part, unit_id, person_id, recorded_seq)
    select ${tenantId}, ${id}, ${matterId}, ${part}, ${unitId}, ${personId}, ${seq}
    where not exists (select from matter_party where ${SAME(it)})`.execute(tx);
}

export async function dropParty(tx: Tx, it: Party & { readonly seq: number }): Promise<void> {
  await sql`update matter_party set withdrawn_seq = ${it.seq} where ${SAME(it)}`.execute(tx);
}

/** Whether the person follows the matter of their own will. */
export async function isWatching(
  tx: Tx,
  tenantId: number,
  matterId: string,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  const { rows } = await sql`select from matter_party
    where ${SAME({ tenantId, matterId, part: 'watching', unitId: null, personId })}`.execute(tx);
  return rows.length > 0;
}

/** The units that handle the matter beside the one that owes it, the first asked first. */
export async function coHandling(
  tx: Tx,
  tenantId: number,
  matterId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from matter_party y join unit u on u.tenant_id = y.tenant_id and u.id = y.unit_id
    where y.tenant_id = ${tenantId} and y.matter_id = ${matterId} and y.part = 'co-handling' and y.withdrawn_seq is null
    order by y.recorded_seq, u.sort, u.name`.execute(tx);
  return rows;
}
