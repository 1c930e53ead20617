import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { STUCK_AFTER } from '../domain/matter/problem.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface ProblemAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly today: Day;
  readonly id?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly class?: readonly string[] | undefined;
  readonly level?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly partOf?: string | undefined;
  readonly only?: 'open' | 'late' | 'up' | 'look-back' | undefined;
  readonly q?: string | undefined;
}

interface Name {
  readonly id: string;
  readonly name: string;
}

export interface ProblemRow {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly class: string;
  readonly urgent: boolean;
  readonly level: string;
  readonly project: Name | null;
  readonly raisedBy: Name | null;
  readonly unit: Name | null;
  readonly person: string | null;
  readonly leader: string | null;
  readonly proposal: string | null;
  readonly answered: string | null;
  readonly follower: string | null;
  readonly watchUnit: Name | null;
  readonly watchPerson: string | null;
  readonly raisedOn: Day;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly movedOn: Day;
  readonly lastNote: string | null;
  readonly asked: boolean;
  readonly partOf: string | null;
  readonly parts: number;
  readonly version: number;
}

const named = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is null then null
    else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`;

/** What was said with the last step. */
const LAST = sql`left join lateral (
  select coalesce(v.reason, v.body ->> 'note') as said from matter_move v
  where v.tenant_id = m.tenant_id and v.matter_id = m.id order by v.n desc limit 1) as last on true`;
const NAMES = sql`left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
  left join unit r on r.tenant_id = m.tenant_id and r.id = m.raised_unit_id
  left join unit w on w.tenant_id = m.tenant_id and w.id = m.watch_unit_id
  left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id`;

/** What a unit sees: its own on whichever side, each by its own index. */
const ofUnits = (tenantId: number, ids: readonly string[]) => sql`m.id in (
  select id from matter where tenant_id = ${tenantId} and kind = 'problem' and unit_id = any(${ids}::uuid[]) and withdrawn_seq is null
  union select id from matter where tenant_id = ${tenantId} and kind = 'problem' and raised_unit_id = any(${ids}::uuid[]) and withdrawn_seq is null
  union select id from matter where tenant_id = ${tenantId} and kind = 'problem' and watch_unit_id = any(${ids}::uuid[]) and withdrawn_seq is null
  union select matter_id from matter_party where tenant_id = ${tenantId} and unit_id = any(${ids}::uuid[]) and withdrawn_seq is null)`;

function where(asked: ProblemAsked): RawBuilder<unknown> {
  const { tenantId, reach, today, id, state, only, q } = asked;
  const parts = [
    sql`m.tenant_id = ${tenantId} and m.kind = 'problem' and m.class is not null and m.withdrawn_seq is null`,
  ];
  if (!reach.all) parts.push(ofUnits(tenantId, reach.unitIds));
  if (id) parts.push(sql`m.id = ${id}`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (asked.class?.length) parts.push(sql`m.class = any(${asked.class}::text[])`);
  if (asked.level?.length) parts.push(sql`m.level = any(${asked.level}::text[])`);
  if (asked.unit) parts.push(sql`(m.unit_id = ${asked.unit} or m.raised_unit_id = ${asked.unit})`);
  if (asked.project) parts.push(sql`m.project_id = ${asked.project}`);
  if (asked.partOf) parts.push(sql`m.part_of = ${asked.partOf}`);
  if (only) parts.push(sql`m.closed_on is null`);
  if (only === 'late') parts.push(sql`m.due < ${today}`);
  if (only === 'up') {
    parts.push(sql`m.state = 'in-hand' and m.level <> 'city'
      and (m.body ->> 'askedUp' = 'true' or m.due < ${today} or m.moved_on <= ${today}::date - ${STUCK_AFTER}::int)`);
  }
  if (only === 'look-back')
    parts.push(sql`(m.unit_id is null or m.watch_unit_id is null or m.due is null or m.body ->> 'person' is null
      or m.body ->> 'leader' is null or m.body ->> 'watchPerson' is null)`);
  if (q)
    parts.push(sql`(strpos(lower(m.title), lower(${q})) > 0 or exists (select from project p where p.tenant_id = m.tenant_id
      and p.id = m.project_id and strpos(lower(p.name), lower(${q})) > 0))`);
  return sql.join(parts, sql` and `);
}

const ORDER = sql`order by m.closed_on is not null, m.urgent desc, m.due nulls last, m.raised_on, m.id`;

/** Problems that the reader may see and that match, open ones first, what falls due first at the top. */
export async function listProblems(
  tx: Tx,
  asked: ProblemAsked,
  window: { offset: number; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql<ProblemRow>`
    with page as materialized (
      select m.* from matter m where ${where(asked)} ${ORDER} limit ${window.limit} offset ${window.offset}
    )
    select m.id, m.state, m.title, m.class, m.urgent, m.level, ${named('p')} as project, ${named('r')} as "raisedBy",
      ${named('u')} as unit, m.body ->> 'person' as person, ${named('w')} as "watchUnit",
      m.body ->> 'watchPerson' as "watchPerson", m.body ->> 'leader' as leader, m.body ->> 'proposal' as proposal,
      m.body ->> 'answered' as answered, m.body ->> 'follower' as follower, (select count(*)::int from matter q
        where q.tenant_id = m.tenant_id and q.part_of = m.id and q.withdrawn_seq is null) as parts,
      m.raised_on as "raisedOn", m.due, m.closed_on as "closedOn", coalesce(m.moved_on, m.raised_on) as "movedOn",
      last.said as "lastNote", coalesce(m.body ->> 'askedUp' = 'true', false) as asked, m.part_of as "partOf", m.version
    from page m ${LAST} ${NAMES} ${ORDER}`.execute(tx);
  return rows;
}

export interface ProblemCount {
  readonly state: string;
  readonly class: string;
  readonly n: number;
}

/** How many of them stand in each state and class, whatever state is asked for. */
export async function countProblems(tx: Tx, asked: ProblemAsked): Promise<ProblemCount[]> {
  const { rows } = await sql<ProblemCount>`
    select m.state, m.class, count(*)::int as n from matter m where ${where(asked)} group by 1, 2`.execute(tx);
  return rows;
}
