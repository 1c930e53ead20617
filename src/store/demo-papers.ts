import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

/** The problems that were raised last, with who raised them. */
export async function latestProblems(
  tx: Tx,
  tenantId: number,
  most: number,
): Promise<{ id: string; raisedOn: Day; raisedBy: string | null }[]> {
  const { rows } = await sql<{ id: string; raisedOn: Day; raisedBy: string | null }>`
    select id, raised_on as "raisedOn", raised_by as "raisedBy" from matter
    where tenant_id = ${tenantId} and kind = 'problem' and withdrawn_seq is null
    order by raised_on desc, id limit ${most}`.execute(tx);
  return rows;
}
