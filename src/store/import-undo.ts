import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import type { ImportStamp } from './import-rows.ts';

/** The projects an import brought. */
export async function projectsOfImport(tx: Tx, tenantId: number, importId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from project where tenant_id = ${tenantId} and import_id = ${importId} and withdrawn_seq is null`.execute(
    tx,
  );
  return found.rows.map((row) => row.id);
}

/** Withdraws everything an import brought. Rows stay, so that what was known before can still be produced. */
export async function withdrawImport(tx: Tx, stamp: ImportStamp): Promise<void> {
  const { tenantId, importId, seq } = stamp;
  const mine = sql`tenant_id = ${tenantId} and import_id = ${importId} and withdrawn_seq is null`;
  for (const table of ['step', 'fact'] as const) {
    await sql`update ${sql.table(table)} set withdrawn_seq = ${seq} where ${mine}
      and project_id in (select id from project where tenant_id = ${tenantId} and import_id = ${importId})`.execute(tx);
  }
  for (const table of ['project', 'investor', 'unit'] as const) {
    await sql`update ${sql.table(table)} set withdrawn_seq = ${seq} where ${mine}`.execute(tx);
  }
}

/** What was built on an import since it was made, by kind and count; empty when it can be undone. */
export async function builtOnImport(
  tx: Tx,
  tenantId: number,
  importId: string,
): Promise<{ what: string; n: number }[]> {
  const mine = sql`(select id from project where tenant_id = ${tenantId} and import_id = ${importId})`;
  const found = await sql<{ what: string; n: number }>`
    select 'fact' as what, count(*)::int as n from fact f
      where f.tenant_id = ${tenantId} and f.project_id in ${mine} and f.import_id is distinct from ${importId}
    union all select 'revision', count(*)::int from project p
      where p.tenant_id = ${tenantId} and p.import_id = ${importId} and p.version > 1
    union all select 'step', count(*)::int from step t
      where t.tenant_id = ${tenantId} and t.project_id in ${mine} and (t.import_id is distinct from ${importId} or t.version > 1)
    union all select 'unit', count(*)::int from unit u
      where u.tenant_id = ${tenantId} and u.import_id = ${importId} and (
        exists (select from project p where p.tenant_id = u.tenant_id and p.unit_id = u.id and p.import_id is distinct from ${importId} and p.withdrawn_seq is null)
        or exists (select from person r where r.tenant_id = u.tenant_id and r.unit_id = u.id))
    union all select 'investor', count(*)::int from investor i
      where i.tenant_id = ${tenantId} and i.import_id = ${importId}
        and exists (select from project p where p.tenant_id = i.tenant_id and p.investor_id = i.id and p.import_id is distinct from ${importId} and p.withdrawn_seq is null)`.execute(
    tx,
  );
  return found.rows.filter((row) => row.n > 0);
}
