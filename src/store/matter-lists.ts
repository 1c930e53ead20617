import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { closedStates, type MatterKind } from '../domain/matter/kinds.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

/** What a list of matters is narrowed by. One kind is always named: no list mixes lives. */
export interface MatterFilter {
  readonly kind: MatterKind;
  readonly reach: Reach;
  readonly states?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  readonly unitId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly regime?: string | undefined;
  readonly rule?: string | undefined;
  readonly period?: string | undefined;
  readonly id?: string | undefined;
  /** As it stood at the end of the day, by the moves made until then. */
  readonly asOf?: Day | undefined;
}

export interface MatterLine {
  readonly id: string;
  readonly kind: MatterKind;
  readonly state: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly project: { readonly id: string; readonly name: string } | null;
  /** The paths of the unit, for rights. */
  readonly units: readonly string[][];
  readonly regime: string | null;
  readonly regimeVersion: string | null;
  readonly rule: string | null;
  readonly period: string;
  readonly raisedOn: Day;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
}

const LINE = sql`m.id, m.kind, m.regime, m.regime_version as "regimeVersion", m.rule, m.period, m.raised_on as "raisedOn",
  m.version,
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
  case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as project,
  case when u.id is null then '[]'::jsonb else jsonb_build_array(u.path) end as units`;
const NAMES = sql`left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
  left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id`;

/** What people give as a matter goes on, and its body keeps: on another day only what was given by then. */
const GIVEN_ON = ['cause', 'outcome', 'area', 'person', 'leader', 'reckoned'];

/**
 * Where a matter stood at the end of a day: as it stands, where it has not moved since; else by its last move until then, with
 * what had been given by then.
 */
const then = (kind: MatterKind, asOf: Day) => sql`cross join lateral (
    select m.state, m.due, case when m.closed_on is not null then m.moved_on end as closed, m.body where m.moved_on <= ${asOf}
    union all
    (select v.to_state, (said.body ->> 'due')::date,
      case when v.to_state = any(${closedStates(kind)}::text[]) then v.at::date end, (m.body - ${GIVEN_ON}::text[]) || (said.body - 'due')
    from matter_move v, lateral (select coalesce(v.told, v.body) as body) as said
    where coalesce(m.moved_on, 'infinity') > ${asOf} and v.tenant_id = m.tenant_id and v.matter_id = m.id
      and v.at < (${asOf}::date + 1)::timestamptz
    order by v.n desc limit 1)) as at_day`;

function where(tenantId: number, filter: MatterFilter): RawBuilder<unknown> {
  const { kind, reach, states, open, unitId, projectId, regime, rule, period, id, asOf } = filter;
  const state = asOf ? sql`at_day.state` : sql`m.state`;
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = ${kind} and m.withdrawn_seq is null`];
  if (!reach.all) parts.push(sql`m.unit_id = any(${reach.unitIds}::uuid[])`);
  if (states) parts.push(sql`${state} = any(${states}::text[])`);
  if (open !== undefined) parts.push(sql`(${shape(filter).closed} is null) = ${open}`);
  if (unitId !== undefined) parts.push(sql`m.unit_id = ${unitId}`);
  if (projectId !== undefined) parts.push(sql`m.project_id = ${projectId}`);
  if (regime !== undefined) parts.push(sql`m.regime = ${regime}`);
  if (rule !== undefined) parts.push(sql`m.rule = ${rule}`);
  if (period !== undefined) parts.push(sql`m.period = ${period}`);
  if (id !== undefined) parts.push(sql`m.id = ${id}`);
  return sql.join(parts, sql` and `);
}

/** The columns that differ between today and the end of another day. */
const shape = ({ kind, asOf }: Pick<MatterFilter, 'kind' | 'asOf'>) =>
  asOf
    ? {
        state: sql`at_day.state`,
        due: sql`at_day.due`,
        closed: sql`at_day.closed`,
        body: sql`at_day.body`,
        join: then(kind, asOf),
      }
    : { state: sql`m.state`, due: sql`m.due`, closed: sql`m.closed_on`, body: sql`m.body`, join: sql`` };

/** Matters of one kind that the reader may see, what falls due first at the top, the newest of what has no deadline next. */
export async function listMatters(
  tx: Tx,
  tenantId: number,
  filter: MatterFilter,
  page: { offset: number; limit: number },
): Promise<MatterLine[]> {
  const { state, due, closed, body, join } = shape(filter);
  const order = sql`${due} nulls last, m.raised_on desc, u.sort, u.name, m.id`;
  // The page is found from what the indexes hold; only what is on it is read whole.
  const { rows } = await sql<MatterLine>`
    select ${LINE}, ${state} as state, ${due} as due, ${closed} as "closedOn", ${body} as body
    from matter m ${join} ${NAMES} where m.tenant_id = ${tenantId} and m.id = any(array(
      select m.id from matter m ${join} left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
      where ${where(tenantId, filter)} order by ${order} limit ${page.limit} offset ${page.offset}))
    order by ${order}`.execute(tx);
  return rows;
}

/** One matter of the kind as it stands now. */
export const findMatter = async (
  tx: Tx,
  tenantId: number,
  kind: MatterKind,
  id: string,
): Promise<MatterLine | undefined> =>
  (await listMatters(tx, tenantId, { kind, reach: { all: true }, id }, { offset: 0, limit: 1 }))[0];

/** How many matters of one kind stand in each state. */
export async function countMatters(
  tx: Tx,
  tenantId: number,
  filter: MatterFilter,
): Promise<ReadonlyMap<string, number>> {
  const { state, join } = shape(filter);
  const { rows } = await sql<{ state: string; n: number }>`
    select ${state} as state, count(*)::int as n from matter m ${join} where ${where(tenantId, filter)} group by 1`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.state, row.n]));
}

export interface TrailLine {
  readonly matterId: string;
  readonly n: number;
  readonly act: string;
  readonly from: string | null;
  readonly to: string;
  readonly by: string | null;
  readonly name: string;
  readonly post: string;
  readonly at: Date;
  readonly on: Day;
  readonly reason: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Every move of these matters, in order: who, in which post, when and why. */
export async function trailOf(tx: Tx, tenantId: number, matterIds: readonly string[]): Promise<TrailLine[]> {
  const { rows } = await sql<TrailLine>`
    select matter_id as "matterId", n, act, from_state as "from", to_state as "to", person_id as by, person_name as name, post,
      at, at::date as "on", reason, body
    from matter_move where tenant_id = ${tenantId} and matter_id = any(${matterIds}::uuid[]) order by matter_id, n`.execute(
    tx,
  );
  return rows;
}

/** The periods that matters of the kind are of, the latest first: from one to the next, however many are of each. */
export async function periodsOf(tx: Tx, tenantId: number, kind: MatterKind, reach: Reach): Promise<string[]> {
  const seen = where(tenantId, { kind, reach });
  const { rows } = await sql<{ period: string }>`
    with recursive of as (
      (select m.period from matter m where ${seen} order by m.period desc limit 1)
      union all
      select (select m.period from matter m where ${seen} and m.period < of.period order by m.period desc limit 1)
      from of where of.period is not null)
    select period from of where period is not null order by 1 desc`.execute(tx);
  return rows.map(({ period }) => period);
}
