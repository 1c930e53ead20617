import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** A row as it was, from the act that made it so to the act that changes it. */
export interface Past {
  readonly tenantId: number;
  readonly noun: 'project' | 'step' | 'person' | 'unit' | 'investor' | 'gathering' | 'task';
  readonly id: string;
  /** The journal entry of the change. */
  readonly toSeq: number;
}

/** Keeps the row of the noun's table as it is now; to be called before it is changed. Secrets are left out. */
export async function keepPast(tx: Tx, { tenantId, noun, id, toSeq }: Past): Promise<void> {
  await sql`
    insert into past (tenant_id, noun, id, version, from_seq, to_seq, was)
    select tenant_id, ${noun}, id, version, recorded_seq, ${toSeq}, to_jsonb(now) - 'password_hash' - 'grams' - 'search_text'
    from ${sql.table(noun)} as now where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}
