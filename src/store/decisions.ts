import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface DecisionAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly today: Day;
  readonly id?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly meeting?: string | undefined;
  readonly only?: 'open' | 'late' | 'asked' | undefined;
  readonly q?: string | undefined;
  /** Open at the end of the day, or given or ended since the one before; of a past day as each stood then. */
  readonly around?: { readonly since: Day; readonly on: Day } | undefined;
}

interface Name {
  readonly id: string;
  readonly name: string;
}

export interface DecisionRow {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly unit: Name | null;
  readonly person: string | null;
  readonly project: Name | null;
  readonly meeting: string | null;
  readonly metOn: Day | null;
  readonly regime: string | null;
  readonly raisedOn: Day;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly movedOn: Day;
  readonly lastNote: string | null;
  readonly version: number;
}

const named = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null
    else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`;

/** The day that is over, where one looks at a meeting of the past. */
const pastOf = ({ around, today }: DecisionAsked): Day | undefined =>
  around && around.on < today ? around.on : undefined;

/** The last move, or the last until the end of a past day. */
const last = (past: Day | undefined) => sql`join lateral (
  select v.to_state as state, (v.at at time zone 'Asia/Shanghai')::date as on, coalesce(v.body ->> 'note', v.reason) as said,
    coalesce(v.told, v.body) as told
  from matter_move v where v.tenant_id = m.tenant_id and v.matter_id = m.id
    ${past ? sql`and v.at < ((${past}::date + 1)::timestamp at time zone 'Asia/Shanghai')` : sql``}
  order by v.n desc limit 1) as last on true`;

/** How it stands, or stood at the end of a past day: by the last move until then and all that had been told by then. */
const standing = (past: Day | undefined) =>
  past
    ? sql`join lateral (select last.state, (last.told ->> 'due')::date as due, last.told ->> 'person' as person,
        case when m.closed_on <= ${past} then m.closed_on end as closed) as at on true`
    : sql`join lateral (select m.state, m.due, m.body ->> 'person' as person, m.closed_on as closed) as at on true`;

function where(asked: DecisionAsked): RawBuilder<unknown> {
  const { tenantId, reach, today, id, state, unit, project, meeting, only, q, around } = asked;
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'decision' and m.withdrawn_seq is null`];
  if (!reach.all)
    parts.push(sql`(m.unit_id = any(${reach.unitIds}::uuid[]) or m.raised_unit_id = any(${reach.unitIds}::uuid[])
      or exists (select from matter_party y where y.tenant_id = m.tenant_id
        and y.matter_id = m.id and y.unit_id = any(${reach.unitIds}::uuid[]) and y.withdrawn_seq is null))`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (unit) parts.push(sql`m.unit_id = ${unit}`);
  if (project) parts.push(sql`m.project_id = ${project}`);
  if (meeting) parts.push(sql`m.body ->> 'meeting' = ${meeting}`);
  if (only) parts.push(sql`m.closed_on is null`);
  if (only === 'late') parts.push(sql`m.due < ${today}`);
  if (only === 'asked') parts.push(sql`m.state = 'asked'`);
  if (around) parts.push(sql`m.raised_on <= ${around.on} and (m.closed_on is null or m.closed_on >= ${around.since})`);
  if (q) parts.push(sql`strpos(lower(m.title), lower(${q})) > 0`);
  return sql.join(parts, sql` and `);
}

/** Decisions the reader may see and that match, open ones first, what falls due first at the top. */
export async function listDecisions(
  tx: Tx,
  asked: DecisionAsked,
  window: { offset: number; limit: number },
): Promise<DecisionRow[]> {
  const past = pastOf(asked);
  const order = sql`order by at.closed is not null, at.due nulls last, m.raised_on desc, m.id`;
  const { rows } = await sql<DecisionRow>`
    with page as (
      select m.* from matter m ${past ? last(past) : sql``} ${standing(past)} where ${where(asked)} ${order}
      limit ${window.limit} offset ${window.offset}
    )
    select m.id, at.state, m.title, ${named('u')} as unit, at.person, ${named('p')} as project,
      m.body ->> 'meeting' as meeting, (m.body ->> 'metOn')::date as "metOn", m.regime, m.raised_on as "raisedOn", at.due,
      at.closed as "closedOn", last.on as "movedOn", last.said as "lastNote", m.version
    from page m ${last(past)} ${standing(past)}
      left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
      left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
    ${order}`.execute(tx);
  return rows;
}

/** How many stand in each state. */
export async function countDecisions(tx: Tx, asked: DecisionAsked): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select m.state, count(*)::int as n from matter m where ${where(asked)} group by 1`.execute(tx);
  return new Map(rows.map(({ state, n }) => [state, n]));
}
