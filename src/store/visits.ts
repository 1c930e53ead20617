import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Visit, VisitKind } from '../domain/visit.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface KnownVisit extends Visit {
  readonly id: string;
  readonly unitId: string;
  /** Path of its unit, for rights. */
  readonly unitPath: string[];
  readonly version: number;
}

export interface VisitLine extends KnownVisit {
  readonly unit: string;
  /** Null too where the reader does not see the project. */
  readonly project: string | null;
}

export interface VisitFilter {
  readonly kind?: readonly VisitKind[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly q?: string | undefined;
}

const COLUMNS = sql`g.id, g.kind, g.unit_id as "unitId", u.path as "unitPath", g.happened_on as "on",
  g.body ->> 'who' as who, g.body ->> 'whom' as whom, g.body ->> 'where' as "where", g.body ->> 'result' as result,
  g.project_id as "projectId", g.version`;

/** The visit, held until the transaction ends. */
export async function lockVisit(tx: Tx, tenantId: number, id: string): Promise<KnownVisit | undefined> {
  const { rows } = await sql<KnownVisit>`
    select ${COLUMNS} from gathering g join unit u on u.tenant_id = g.tenant_id and u.id = g.unit_id
    where g.tenant_id = ${tenantId} and g.id = ${id} and g.kind in ('outbound-visit', 'invitation')
      and g.withdrawn_seq is null for no key update of g`.execute(tx);
  return rows[0];
}

const within = (tenantId: number, asOf: Day, reach: Reach, filter: VisitFilter): RawBuilder<unknown> => {
  const parts = [
    sql`g.tenant_id = ${tenantId} and g.withdrawn_seq is null and g.happened_on <= ${asOf}
    and g.kind in ('outbound-visit', 'invitation')`,
  ];
  if (!reach.all) parts.push(sql`g.unit_id = any(${reach.unitIds}::uuid[])`);
  if (filter.kind?.length) parts.push(sql`g.kind = any(${filter.kind}::text[])`);
  if (filter.unit?.length) parts.push(sql`u.path && ${filter.unit}::uuid[]`);
  if (filter.from) parts.push(sql`g.happened_on >= ${filter.from}`);
  if (filter.until) parts.push(sql`g.happened_on <= ${filter.until}`);
  if (filter.q)
    parts.push(sql`position(lower(${filter.q}) in lower(concat_ws(' ', g.body ->> 'who', g.body ->> 'whom',
      g.body ->> 'where', g.body ->> 'result'))) > 0`);
  return sql.join(parts, sql` and `);
};

/** Visits that had happened by the day, newest first, of the units the reader sees. */
export async function visitsOn(
  tx: Tx,
  tenantId: number,
  asOf: Day,
  reach: Reach,
  filter: VisitFilter & { readonly offset: number; readonly limit: number },
): Promise<VisitLine[]> {
  const seen = reach.all
    ? sql`true`
    : sql`(p.unit_id = any(${reach.unitIds}::uuid[]) or p.host_unit_id = any(${reach.unitIds}::uuid[]))`;
  const { rows } = await sql<VisitLine>`
    select ${COLUMNS}, u.name as unit, p.name as project
    from gathering g
    join unit u on u.tenant_id = g.tenant_id and u.id = g.unit_id
    left join project p on p.tenant_id = g.tenant_id and p.id = g.project_id and p.withdrawn_seq is null and ${seen}
    where ${within(tenantId, asOf, reach, filter)}
    order by g.happened_on desc, u.sort, u.name, g.id limit ${filter.limit} offset ${filter.offset}`.execute(tx);
  return rows;
}

export interface VisitCount {
  readonly unitId: string;
  readonly unit: string;
  readonly visits: number;
  readonly invitations: number;
}

/** How many of each kind match, by unit in the order of the tree. */
export async function visitCounts(
  tx: Tx,
  tenantId: number,
  asOf: Day,
  reach: Reach,
  filter: VisitFilter,
): Promise<VisitCount[]> {
  const { rows } = await sql<VisitCount>`
    select u.id as "unitId", u.name as unit, (count(*) filter (where g.kind = 'outbound-visit'))::int as visits,
      (count(*) filter (where g.kind = 'invitation'))::int as invitations
    from gathering g join unit u on u.tenant_id = g.tenant_id and u.id = g.unit_id
    where ${within(tenantId, asOf, reach, filter)}
    group by u.tenant_id, u.id, u.name, u.path, u.sort order by array_length(u.path, 1), u.sort, u.name`.execute(tx);
  return rows;
}

interface VisitWritten {
  readonly tenantId: number;
  readonly id: string;
  readonly visit: Visit;
  readonly investorId: string | null;
  readonly seq: number;
}

const bodyOf = ({ who, whom, where, result }: Visit): string => JSON.stringify({ who, whom, where, result });

export async function insertVisit(
  tx: Tx,
  { tenantId, id, visit, investorId, seq }: VisitWritten,
  unitId: string,
): Promise<void> {
  await sql`
    insert into gathering (tenant_id, id, kind, unit_id, happened_on, investor_id, project_id, body, recorded_seq)
    values (${tenantId}, ${id}, ${visit.kind}, ${unitId}, ${visit.on}, ${investorId}, ${visit.projectId},
      ${bodyOf(visit)}::jsonb, ${seq})`.execute(tx);
}

export async function updateVisit(tx: Tx, { tenantId, id, visit, investorId, seq }: VisitWritten): Promise<void> {
  await sql`
    update gathering set kind = ${visit.kind}, happened_on = ${visit.on}, investor_id = ${investorId},
      project_id = ${visit.projectId}, body = ${bodyOf(visit)}::jsonb, version = version + 1, recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

export async function withdrawVisitRow(
  tx: Tx,
  { tenantId, id, seq }: { tenantId: number; id: string; seq: number },
): Promise<void> {
  await sql`update gathering set withdrawn_seq = ${seq}, version = version + 1, recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** The investor already known by this name, made even (widths, spaces, brackets); visits make no investors. */
export async function investorCalled(tx: Tx, tenantId: number, comparedName: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from investor where tenant_id = ${tenantId} and withdrawn_seq is null and compared_name = ${comparedName}
    order by recorded_seq limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The last act that recorded, changed or withdrew a visit. */
export async function lastVisitAct(tx: Tx, tenantId: number): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`
    select max(recorded_seq) as seq from gathering where tenant_id = ${tenantId}`.execute(tx);
  return rows[0]?.seq ?? 0;
}
