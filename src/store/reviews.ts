import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { REVIEW_CHECKS, type ReviewCheck } from '../domain/matter/review.ts';
import type { Tx } from './connection.ts';
import { matching, type Reach } from './ledger-filter.ts';

export interface ReviewsAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly id?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly check?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly projects?: readonly string[] | undefined;
  readonly q?: string | undefined;
}

interface Name {
  readonly id: string;
  readonly name: string;
}

export interface ReviewRow {
  readonly id: string;
  readonly state: string;
  readonly check: ReviewCheck;
  readonly project: Name;
  readonly unit: Name | null;
  readonly askedOn: Day;
  readonly due: Day | null;
  readonly passedOn: Day | null;
  readonly closedOn: Day | null;
  readonly conditions: string | null;
  readonly refusedFor: string | null;
  readonly lastNote: string | null;
  readonly version: number;
}

const NAMES = sql`join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
  left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id`;

function where(asked: ReviewsAsked): RawBuilder<unknown> {
  const { tenantId, reach, id, state, check, unit, projects, q } = asked;
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'review' and m.withdrawn_seq is null`];
  if (!reach.all)
    parts.push(sql`(m.unit_id = any(${reach.unitIds}::uuid[]) or m.raised_unit_id = any(${reach.unitIds}::uuid[]))`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (check?.length) parts.push(sql`m.class = any(${check}::text[])`);
  if (unit) parts.push(sql`m.unit_id = ${unit}`);
  if (projects) parts.push(sql`m.project_id = any(${projects}::uuid[])`);
  if (q) parts.push(sql`strpos(lower(p.name), lower(${q})) > 0`);
  return sql.join(parts, sql` and `);
}

/** Pre-reviews that the reader may see and that match: open ones first, what is due first at the top. */
export async function listReviews(
  tx: Tx,
  asked: ReviewsAsked,
  window: { offset: number; limit: number },
): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select m.id, m.state, m.class as check, json_build_object('id', p.id, 'name', p.name) as project,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      m.raised_on as "askedOn", m.due, m.body ->> 'passedOn' as "passedOn", m.closed_on as "closedOn",
      m.body ->> 'conditions' as conditions, m.body ->> 'refusedFor' as "refusedFor",
      (select coalesce(v.reason, v.body ->> 'note') from matter_move v
        where v.tenant_id = m.tenant_id and v.matter_id = m.id order by v.n desc limit 1) as "lastNote", m.version
    from matter m ${NAMES} where ${where(asked)}
    order by m.closed_on desc nulls first, m.due nulls last, m.raised_on, m.id
    limit ${window.limit} offset ${window.offset}`.execute(tx);
  return rows;
}

/** How many of them stand in each state, whatever state is asked for. */
export async function countReviews(tx: Tx, asked: ReviewsAsked): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select m.state, count(*)::int as n from matter m ${NAMES} where ${where({ ...asked, state: undefined })} group by 1`.execute(
    tx,
  );
  return new Map(rows.map(({ state, n }) => [state, n]));
}

export interface UnreviewedAsked {
  readonly tenantId: number;
  readonly setId: string;
  readonly reach: Reach;
  readonly today: Day;
  /** From which signing on pre-reviews are asked for; without it only of projects that have one at all. */
  readonly since: Day | null;
  readonly unit?: string | undefined;
}

export interface SignedRow {
  readonly project: Name;
  readonly unit: Name;
  readonly signedOn: Day;
}

/** Signed projects of which one check at least did not hold at the signing, as `signedAgainst` of the domain says it. */
const unreviewed = ({ tenantId, setId, reach, today, since, unit }: UnreviewedAsked) => sql`
  from standing s where ${matching(tenantId, setId, reach, unit ? { unit: [unit] } : {})}
    and s.signed_on <= ${today} and s.stage <> 'exited'
    and (s.signed_on >= ${since}::date or exists (select from matter m where m.tenant_id = s.tenant_id
      and m.project_id = s.project_id and m.kind = 'review' and m.state <> 'dropped' and m.withdrawn_seq is null))
    and (select count(distinct m.class) from matter m where m.tenant_id = s.tenant_id and m.project_id = s.project_id
      and m.kind = 'review' and m.withdrawn_seq is null and (m.body ->> 'passedOn')::date <= s.signed_on
      and (m.state = 'passed' or (m.state = 'conditional' and m.due >= ${today}))) < ${REVIEW_CHECKS.length}`;

/** Those projects, the latest signed first. */
export async function listUnreviewed(
  tx: Tx,
  asked: UnreviewedAsked,
  window: { offset: number; limit: number },
): Promise<SignedRow[]> {
  const { rows } = await sql<SignedRow>`
    with found as (select s.project_id, s.unit_id, s.signed_on, s.sort_key ${unreviewed(asked)}
      order by s.signed_on desc, s.sort_key, s.project_id limit ${window.limit} offset ${window.offset})
    select json_build_object('id', p.id, 'name', p.name) as project, json_build_object('id', u.id, 'name', u.name) as unit,
      found.signed_on as "signedOn"
    from found join project p on p.tenant_id = ${asked.tenantId} and p.id = found.project_id
    join unit u on u.tenant_id = ${asked.tenantId} and u.id = found.unit_id
    order by found.signed_on desc, found.sort_key, found.project_id`.execute(tx);
  return rows;
}

export async function countUnreviewed(tx: Tx, asked: UnreviewedAsked): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${unreviewed(asked)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** When the project was signed, as it stands now. */
export async function signedOnOf(tx: Tx, tenantId: number, projectId: string): Promise<Day | null> {
  const { rows } = await sql<{ on: Day | null }>`
    select s.signed_on as on from standing s where s.tenant_id = ${tenantId} and s.project_id = ${projectId}
      and s.set_id = (select id from standing_set where tenant_id = ${tenantId} and live)`.execute(tx);
  return rows[0]?.on ?? null;
}
