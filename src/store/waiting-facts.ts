import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import { type LedgerFilter, matching, type Reach } from './ledger-filter.ts';
import { FACT_COLUMNS, FACT_JOINS, type FactSheet } from './project-detail.ts';

export interface WaitingFact extends FactSheet {
  readonly projectId: string;
  readonly project: string;
  readonly unitId: string;
  readonly unit: string;
  readonly path: string[];
}

const mine = (reach: Reach) =>
  reach.all
    ? sql`true`
    : sql`(p.unit_id = any(${reach.unitIds}::uuid[]) or p.host_unit_id = any(${reach.unitIds}::uuid[]))`;

/** Reported facts without a verdict, oldest first, that somebody other than their reporter has to judge. */
export async function waitingFacts(
  tx: Tx,
  tenantId: number,
  reach: Reach,
  notBy: string | null,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: WaitingFact[] }> {
  const where = sql`f.tenant_id = ${tenantId} and f.verdict is null and f.withdrawn_seq is null
    and f.reported_by is distinct from ${notBy}::uuid and ${mine(reach)}`;
  const rows = await sql<WaitingFact>`
    select ${FACT_COLUMNS}, p.id as "projectId", p.name as project, u.id as "unitId", u.name as unit, u.path
    from fact f join project p on p.tenant_id = f.tenant_id and p.id = f.project_id
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id ${FACT_JOINS}
    where ${where} order by f.reported_at, f.id limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { total: await countWaiting(tx, tenantId, reach, notBy), rows: rows.rows };
}

/** How many reported facts wait among the projects of a set that match, whoever reported them. */
export async function countWaitingAmong(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  filter: LedgerFilter,
): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from fact f
    join standing s on s.tenant_id = f.tenant_id and s.set_id = ${setId} and s.project_id = f.project_id
    where f.tenant_id = ${tenantId} and f.verdict is null and f.withdrawn_seq is null
      and ${matching(tenantId, setId, reach, filter)}`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

export async function countWaiting(tx: Tx, tenantId: number, reach: Reach, notBy: string | null): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from fact f join project p on p.tenant_id = f.tenant_id and p.id = f.project_id
    where f.tenant_id = ${tenantId} and f.verdict is null and f.withdrawn_seq is null
      and f.reported_by is distinct from ${notBy}::uuid and ${mine(reach)}`.execute(tx);
  return found.rows[0]?.n ?? 0;
}
