import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Factor, Ordering } from '../domain/matter/factor.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface FactorsAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly id?: string | undefined;
  readonly year?: number | undefined;
  readonly factor?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
}

interface Name {
  readonly id: string;
  readonly name: string;
}

export interface DemandRow {
  readonly id: string;
  readonly state: string;
  readonly factor: Factor;
  readonly project: Name;
  readonly unit: Name | null;
  readonly quantity: string;
  readonly granted: string | null;
  readonly neededBy: Day;
  readonly askedOn: Day;
  readonly closedOn: Day | null;
  readonly decision: Name | null;
  readonly lastNote: string | null;
  readonly version: number;
}

/** Only for the rows of a page. */
const NAMES = sql`join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
  left join unit u on u.tenant_id = m.tenant_id and u.id = m.raised_unit_id`;
const ORDER = sql`m.closed_on is not null, m.due, m.raised_on, m.id`;

function where(asked: FactorsAsked): RawBuilder<unknown> {
  const { tenantId, reach, id, year, factor, state, unit, project } = asked;
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'factor' and m.withdrawn_seq is null`];
  if (!reach.all)
    parts.push(sql`(m.unit_id = any(${reach.unitIds}::uuid[]) or m.raised_unit_id = any(${reach.unitIds}::uuid[])
      or m.id in (select y.matter_id from matter_party y where y.tenant_id = ${tenantId}
        and y.unit_id = any(${reach.unitIds}::uuid[]) and y.withdrawn_seq is null))`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (year) parts.push(sql`m.due between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`);
  if (factor?.length) parts.push(sql`m.class = any(${factor}::text[])`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (unit)
    parts.push(sql`m.raised_unit_id = any(array(select id from unit where tenant_id = ${tenantId}
    and path @> array[${unit}]::uuid[]))`);
  if (project) parts.push(sql`m.project_id = ${project}`);
  return sql.join(parts, sql` and `);
}

/** Demands that the reader may see and that match: open ones first, what is needed first at the top. */
export async function listDemands(
  tx: Tx,
  asked: FactorsAsked,
  window: { offset: number; limit: number },
): Promise<DemandRow[]> {
  const { rows } = await sql<DemandRow>`
    select m.id, m.state, m.class as factor, json_build_object('id', p.id, 'name', p.name) as project,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      m.body ->> 'quantity' as quantity, trim_scale(m.granted)::text as granted, m.due as "neededBy",
      m.raised_on as "askedOn", m.closed_on as "closedOn",
      (select json_build_object('id', d.id, 'name', d.title) from matter d
        where d.tenant_id = m.tenant_id and d.id = (m.body ->> 'decision')::uuid) as decision,
      (select coalesce(v.reason, v.body ->> 'note') from matter_move v
        where v.tenant_id = m.tenant_id and v.matter_id = m.id order by v.n desc limit 1) as "lastNote", m.version
    from (select m.id from matter m where ${where(asked)} order by ${ORDER} limit ${window.limit} offset ${window.offset}) as page
    join matter m on m.tenant_id = ${asked.tenantId} and m.id = page.id ${NAMES} order by ${ORDER}`.execute(tx);
  return rows;
}

export interface FactorSum {
  readonly factor: Factor;
  readonly n: number;
  readonly demand: string;
  readonly allotted: string;
  readonly gap: string;
  readonly met: number;
  readonly unmet: number;
}

/**
 * What is asked and given of each factor in whatever state, and how many demands match. What was met without a quota leaves no gap;
 * what was withdrawn counts nowhere.
 */
export async function sumDemands(tx: Tx, asked: FactorsAsked): Promise<{ sums: FactorSum[]; total: number }> {
  const { state, ...rest } = asked;
  const { rows } = await sql<FactorSum & { matching: number }>`
    select m.class as factor, (count(*) filter (where ${COUNTS}))::int as n,
      trim_scale(coalesce(sum(m.quantity) filter (where ${COUNTS}), 0))::text as demand,
      trim_scale(coalesce(sum(m.granted), 0))::text as allotted,
      trim_scale(coalesce(sum(greatest(case when m.state = 'met' and m.granted is null then 0
        else m.quantity - coalesce(m.granted, 0) end, 0)) filter (where ${COUNTS}), 0))::text as gap,
      (count(*) filter (where m.state = 'met'))::int as met, (count(*) filter (where m.state = 'unmet'))::int as unmet,
      (count(*) filter (where ${state?.length ? sql`m.state = any(${state}::text[])` : sql`true`}))::int as matching
    from matter m where ${where(rest)} group by 1`.execute(tx);
  const total = rows.reduce((all, { matching }) => all + matching, 0);
  return { sums: rows.filter(({ n }) => n > 0).map(({ matching: _, ...sum }) => sum), total };
}

const COUNTS = sql`m.state <> 'withdrawn'`;

/** By what the projects of demands are ordered: stage and tier as they stand now, and every node with a day. */
export async function orderingOf(
  tx: Tx,
  tenantId: number,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Ordering>> {
  const { rows } = await sql<Ordering & { id: string }>`
    select s.project_id as id, s.stage, s.tier,
      coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'due', t.due)) from step t
        where t.tenant_id = s.tenant_id and t.project_id = s.project_id and t.due is not null and t.withdrawn_seq is null),
        '[]') as nodes
    from standing s where s.tenant_id = ${tenantId} and s.project_id = any(${projectIds}::uuid[])
      and s.set_id = (select id from standing_set where tenant_id = ${tenantId} and live)`.execute(tx);
  return new Map(rows.map(({ id, ...ordering }) => [id, ordering]));
}
