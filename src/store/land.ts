import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** How many parcels the rules put on the list of the period; none when it has not been made. */
export async function landListed(tx: Tx, tenantId: number, regime: string, period: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from matter
    where tenant_id = ${tenantId} and kind = 'land' and regime = ${regime} and period = ${period} and body ? 'uses'
      and withdrawn_seq is null`.execute(tx);
  return rows[0]?.n ?? 0;
}
