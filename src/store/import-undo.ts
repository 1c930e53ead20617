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
  const other = sql`import_id is distinct from ${importId}`;
  /** Rows of a table that are still there and name the unit `u` or the investor `i`. */
  const named = (table: 'project' | 'task' | 'gathering' | 'matter', column: string, by: 'u' | 'i', more = sql``) =>
    sql`exists (select from ${sql.table(table)} t where t.tenant_id = ${sql.ref(by)}.tenant_id
      and t.${sql.ref(column)} = ${sql.ref(by)}.id and t.withdrawn_seq is null ${more})`;
  const found = await sql<{ what: string; n: number }>`
    select 'fact' as what, count(*)::int as n from fact f
      where f.tenant_id = ${tenantId} and f.project_id in ${mine} and f.${other}
    union all select 'evidence', count(*)::int from evidence e
      join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id
      where e.tenant_id = ${tenantId} and f.import_id = ${importId}
    union all select 'revision', count(*)::int from project p
      where p.tenant_id = ${tenantId} and p.import_id = ${importId} and p.version > 1
    union all select 'step', count(*)::int from step t
      where t.tenant_id = ${tenantId} and t.project_id in ${mine} and (t.${other} or t.version > 1)
    union all select 'visit', count(*)::int from gathering g
      where g.tenant_id = ${tenantId} and g.project_id in ${mine} and g.withdrawn_seq is null
    union all select 'matter', count(*)::int from matter m
      where m.tenant_id = ${tenantId} and m.project_id in ${mine} and m.withdrawn_seq is null
    union all select 'unit', count(*)::int from unit u
      where u.tenant_id = ${tenantId} and u.import_id = ${importId} and (
        ${named('project', 'unit_id', 'u', sql`and t.${other}`)}
        or ${named('project', 'host_unit_id', 'u')}
        or exists (select from person r where r.tenant_id = u.tenant_id and r.unit_id = u.id)
        or exists (select from unit c where c.tenant_id = u.tenant_id and c.parent_id = u.id and c.${other} and c.withdrawn_seq is null)
        or exists (select from working_group_unit c where c.tenant_id = u.tenant_id and c.unit_id = u.id)
        or exists (select from matter_party c where c.tenant_id = u.tenant_id and c.unit_id = u.id and c.withdrawn_seq is null)
        or ${named('task', 'unit_id', 'u')} or ${named('gathering', 'unit_id', 'u')} or ${named('matter', 'unit_id', 'u')}
        or ${named('matter', 'raised_unit_id', 'u')} or ${named('matter', 'watch_unit_id', 'u')})
    union all select 'investor', count(*)::int from investor i
      where i.tenant_id = ${tenantId} and i.import_id = ${importId} and (
        ${named('project', 'investor_id', 'i', sql`and t.${other}`)} or ${named('gathering', 'investor_id', 'i')})`.execute(
    tx,
  );
  return found.rows.filter((row) => row.n > 0);
}
