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
