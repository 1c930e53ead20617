import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

/** Titles of what must be done before this procedure and is not: neither it nor one planned anew in its place. */
export async function openBefore(tx: Tx, tenantId: number, id: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select b.title from matter m
    join matter b on b.tenant_id = m.tenant_id and b.id = any(m.after) and b.withdrawn_seq is null
    where m.tenant_id = ${tenantId} and m.id = ${id} and b.state not in ('done', 'owing', 'covered', 'dropped')
      and not coalesce(m.body -> 'jointWith', '[]') ? b.id::text
      and not coalesce(b.body -> 'marks', '[]') ? 'verify-later'
      and not exists (select from matter o where o.tenant_id = b.tenant_id and o.project_id = b.project_id
        and o.kind = 'procedure' and o.class = b.class and o.state in ('done', 'owing', 'covered') and o.withdrawn_seq is null)
    order by (b.body ->> 'place')::int, b.id`.execute(tx);
  return rows.map(({ title }) => title);
}

/** What the procedure waits for by its plan. */
export async function waitsForOf(tx: Tx, tenantId: number, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    after: string[];
  }>`select after from matter where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return rows[0]?.after ?? [];
}

export async function unitNamed(tx: Tx, tenantId: number, id: string | null): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select name from unit where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return rows[0]?.name ?? '';
}

/** The secretary of a project on a day, where one is named (DS-4). */
export async function secretaryOf(tx: Tx, tenantId: number, projectId: string, on: Day): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from project_post where tenant_id = ${tenantId} and project_id = ${projectId} and post = 'secretary'
      and withdrawn_seq is null and from_on <= ${on} and (to_on is null or to_on >= ${on})
    order by from_on desc limit 1`.execute(tx);
  return rows[0]?.name ?? null;
}

/** Procedures that wait for each other, held until the transaction ends; those dropped or refused are none of them any more. */
export async function lockCircle(tx: Tx, tenantId: number, circle: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from matter where tenant_id = ${tenantId} and kind = 'procedure' and withdrawn_seq is null
      and project_id = (select project_id from matter where tenant_id = ${tenantId} and id = ${circle})
      and body ->> 'circle' = ${circle} and state not in ('dropped', 'refused') order by id for no key update`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Procedures of a project that somebody is still at work on. */
export async function openOfProject(tx: Tx, tenantId: number, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from matter where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'procedure'
      and withdrawn_seq is null and closed_on is null order by id for no key update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Marks these receipts as reported to the leader; how many had not been. */
export async function markReported(
  tx: Tx,
  it: { readonly tenantId: number; readonly ids: readonly string[]; readonly on: Day; readonly seq: number },
): Promise<void> {
  await sql`
    update matter set body = body || jsonb_build_object('reportedOn', ${it.on}::text), version = version + 1,
      recorded_seq = ${it.seq}
    where tenant_id = ${it.tenantId} and id = any(${it.ids}::uuid[])`.execute(tx);
}

/** Receipts that nobody has reported to the leader yet, held until the transaction ends. */
export async function lockUnreported(tx: Tx, tenantId: number, projectId: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from matter where tenant_id = ${tenantId} and kind = 'procedure' and withdrawn_seq is null
      and state in ('done', 'owing') and receipt_used is not null and not body ? 'reportedOn'
      and (${projectId}::uuid is null or project_id = ${projectId}) order by id for no key update`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function countUnreported(tx: Tx, tenantId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from matter where tenant_id = ${tenantId} and kind = 'procedure' and withdrawn_seq is null
      and state in ('done', 'owing') and receipt_used is not null and not body ? 'reportedOn'`.execute(tx);
  return rows[0]?.n ?? 0;
}
