import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import {
  clausesOf,
  type ClauseKind,
  isSupport,
  CLAUSE_KINDS,
  type Party,
  RISK_DAYS,
} from '../domain/matter/commitment.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface CommitmentsAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly today: Day;
  readonly id?: string | undefined;
  readonly party?: Party | undefined;
  readonly class?: readonly string[] | undefined;
  readonly standing?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly lacking?: 'true' | undefined;
  readonly q?: string | undefined;
}

interface Name {
  readonly id: string;
  readonly name: string;
}

export interface CommitmentRow {
  readonly id: string;
  readonly state: string;
  readonly class: ClauseKind;
  readonly title: string;
  readonly project: Name;
  readonly unit: Name | null;
  readonly promised: string | null;
  readonly measure: string | null;
  readonly reached: string | null;
  readonly reachedOn: Day | null;
  readonly evidence: string | null;
  readonly basis: string | null;
  readonly review: string | null;
  readonly reviewOn: Day | null;
  readonly reviewReason: string | null;
  readonly due: Day | null;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  readonly version: number;
}

const NAMES = sql`join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
  left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id`;

const REACHED = sql`case when m.class = 'energy' then (m.body ->> 'reached')::numeric <= (m.body ->> 'promised')::numeric
  else (m.body ->> 'reached')::numeric >= (m.body ->> 'promised')::numeric end`;

/** How each stands on the day, as `commitmentStanding` of the domain says it. */
const standing = (today: Day) => sql<string>`case
  when m.state = 'kept' then case when m.closed_on > m.due then 'kept-late' else 'kept' end
  when m.state in ('broken', 'released') then m.state
  when m.due < ${today} then 'late'
  when m.due <= ${today}::date + ${RISK_DAYS}::int and (${REACHED}) is not true then 'at-risk'
  else 'on-track' end`;

const SUPPORTS = CLAUSE_KINDS.filter(isSupport);
const LACKING = sql`(m.closed_on is null and m.class = any(${SUPPORTS}::text[])
  and (m.body ->> 'basis' is null or coalesce(m.body ->> 'review', 'pending') not in ('passed', 'not-needed')))`;

function where(asked: CommitmentsAsked): RawBuilder<unknown> {
  const { tenantId, reach, today, id, party, state, q } = asked;
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'commitment' and m.withdrawn_seq is null`];
  if (!reach.all)
    parts.push(sql`(m.unit_id = any(${reach.unitIds}::uuid[]) or m.raised_unit_id = any(${reach.unitIds}::uuid[]))`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (party) parts.push(sql`m.class = any(${clausesOf(party)}::text[])`);
  if (asked.class?.length) parts.push(sql`m.class = any(${asked.class}::text[])`);
  if (asked.standing?.length) parts.push(sql`${standing(today)} = any(${asked.standing}::text[])`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (asked.unit) parts.push(sql`m.unit_id = ${asked.unit}`);
  if (asked.project) parts.push(sql`m.project_id = ${asked.project}`);
  if (asked.lacking) parts.push(LACKING);
  if (q) parts.push(sql`(strpos(lower(m.title), lower(${q})) > 0 or strpos(lower(p.name), lower(${q})) > 0)`);
  return sql.join(parts, sql` and `);
}

/** Commitments that the reader may see and that match: open ones first, what fell due first at the top. */
export async function listCommitments(
  tx: Tx,
  asked: CommitmentsAsked,
  window: { offset: number; limit: number },
): Promise<CommitmentRow[]> {
  const { rows } = await sql<CommitmentRow>`
    select m.id, m.state, m.class, m.title, json_build_object('id', p.id, 'name', p.name) as project,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      m.body ->> 'promised' as promised, m.body ->> 'measure' as measure, m.body ->> 'reached' as reached,
      m.body ->> 'reachedOn' as "reachedOn", m.body ->> 'evidence' as evidence, m.body ->> 'basis' as basis,
      m.body ->> 'review' as review, m.body ->> 'reviewOn' as "reviewOn", m.body ->> 'reviewReason' as "reviewReason",
      m.due, m.raised_on as "raisedOn", m.closed_on as "closedOn", m.version
    from matter m ${NAMES} where ${where(asked)}
    order by m.closed_on is not null, m.due nulls last, m.raised_on, m.id
    limit ${window.limit} offset ${window.offset}`.execute(tx);
  return rows;
}

export interface CommitmentCount {
  readonly class: ClauseKind;
  readonly standing: string;
  readonly unit: Name | null;
  readonly n: number;
  readonly claimed: number;
  readonly lacking: number;
}

/** How many there are of each class with each unit, as they stand; narrowed by everything but the standing itself. */
export async function countCommitments(tx: Tx, asked: CommitmentsAsked): Promise<CommitmentCount[]> {
  const { rows } = await sql<CommitmentCount>`
    select class, standing, case when id is null then null else json_build_object('id', id, 'name', name) end as unit,
      count(*)::int as n, (count(*) filter (where claimed))::int as claimed, (count(*) filter (where lacking))::int as lacking
    from (select m.class, ${standing(asked.today)} as standing, u.id, u.name, u.sort, m.state = 'claimed' as claimed,
        ${LACKING} as lacking
      from matter m ${NAMES} where ${where({ ...asked, standing: undefined })}) as each
    group by class, standing, id, name, sort order by sort, name, id`.execute(tx);
  return rows;
}
