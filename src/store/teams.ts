import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { type Holding, RANKS, TEAM_STAGES, type TeamFault } from '../domain/team/team.ts';
import type { Tx } from './connection.ts';
import { matching, type Reach } from './ledger-filter.ts';

export interface KnownHolding extends Holding {
  readonly id: string;
  readonly name: string;
  readonly duty: string | null;
  readonly reason: string | null;
}

/** Everybody who holds or held a post of the project, the latest first. */
export async function holdingsOf(tx: Tx, tenantId: number, projectId: string): Promise<KnownHolding[]> {
  const { rows } = await sql<KnownHolding>`
    select id, post, name, rank, duty, from_on as "from", to_on as "to", reason from project_post
    where tenant_id = ${tenantId} and project_id = ${projectId} and withdrawn_seq is null
    order by to_on is not null, to_on desc, from_on desc, id`.execute(tx);
  return rows;
}

export async function insertHolding(
  tx: Tx,
  it: Omit<KnownHolding, 'to'> & { readonly tenantId: number; readonly projectId: string; readonly seq: number },
): Promise<void> {
  await sql`insert into project_post (tenant_id, id, project_id, post, name, rank, duty, from_on, reason, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.projectId}, ${it.post}, ${it.name}, ${it.rank}, ${it.duty}, ${it.from},
      ${it.reason}, ${it.seq})`.execute(tx);
}

export async function endHolding(
  tx: Tx,
  it: {
    readonly tenantId: number;
    readonly id: string;
    readonly to: Day;
    readonly reason: string | null;
    readonly seq: number;
  },
): Promise<void> {
  await sql`update project_post set to_on = ${it.to}, reason = coalesce(${it.reason}, reason), recorded_seq = ${it.seq}
    where tenant_id = ${it.tenantId} and id = ${it.id}`.execute(tx);
}

/** The tier a project stands in now. */
export async function tierOf(
  tx: Tx,
  tenantId: number,
  projectId: string,
): Promise<{ readonly tier: string | null; readonly stage: string; readonly planned: boolean } | undefined> {
  const { rows } = await sql<{ tier: string | null; stage: string; planned: boolean }>`
    select s.tier, s.stage, ${PLANNED} as planned from standing s
    where s.tenant_id = ${tenantId} and s.project_id = ${projectId}
      and s.set_id = (select id from standing_set where tenant_id = ${tenantId} and live)`.execute(tx);
  return rows[0];
}

/** A promotion plan is the project's nodes with their days; no other record is kept of it. */
const PLANNED = sql`exists (select from step t where t.tenant_id = s.tenant_id and t.project_id = s.project_id
  and t.due is not null and t.withdrawn_seq is null)`;

/** One post that a tier asks for; `plan` is the promotion plan. */
export interface AskedOfTier {
  readonly tier: string;
  readonly post: string;
  readonly rank: string | null;
}

export interface TeamsAsked {
  readonly tenantId: number;
  readonly setId: string;
  readonly reach: Reach;
  readonly today: Day;
  readonly asked: readonly AskedOfTier[];
  readonly unit?: string | undefined;
  readonly tier?: readonly string[] | undefined;
  readonly post?: string | undefined;
  readonly show: 'lacking' | 'complete' | 'all';
}

export interface TeamRow {
  readonly project: { readonly id: string; readonly name: string };
  readonly unit: { readonly id: string; readonly name: string };
  readonly tier: string;
  readonly lacks: readonly { readonly post: string; readonly why: TeamFault }[];
  readonly holds: readonly { readonly post: string; readonly name: string }[];
}

const rankOf = (column: RawBuilder<unknown>) => sql`array_position(${[...RANKS]}::text[], ${column})`;

/** Each project with each post its tier asks for, and what is wrong with it: nobody holds it, or nobody of the rank asked. */
const needed = ({ tenantId, setId, reach, today, asked, unit, tier }: TeamsAsked) => sql`
  asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as it (tier text, post text, rank text)),
  needed as (
    select s.project_id, s.unit_id, s.sort_key, s.tier, a.post, a.rank,
      case when a.post = 'plan' then case when ${PLANNED} then null else 'vacant' end
        when best.rank is null then 'vacant' when a.rank is not null and best.rank > ${rankOf(sql`a.rank`)} then 'rank' end as why
    from standing s join asked a on a.tier = s.tier
    left join lateral (
      select min(coalesce(${rankOf(sql`h.rank`)}, 1)) as rank from project_post h
      where h.tenant_id = s.tenant_id and h.project_id = s.project_id and h.post = a.post and h.withdrawn_seq is null
        and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})) as best on true
    where ${matching(tenantId, setId, reach, { tier, ...(unit ? { unit: [unit] } : {}) })}
      and s.stage = any(${[...TEAM_STAGES]}::text[]))`;

/** Projects whose tier asks for people: those that lack somebody first, by name. */
export async function listTeams(
  tx: Tx,
  asked: TeamsAsked,
  window: { offset: number; limit: number },
): Promise<TeamRow[]> {
  const { tenantId, show, post, today } = asked;
  const having = show === 'all' ? sql`true` : show === 'lacking' ? sql`count(why) > 0` : sql`count(why) = 0`;
  const only = post ? sql`and bool_or(post = ${post} and why is not null)` : sql``;
  const { rows } = await sql<TeamRow>`
    with ${needed(asked)}, page as (
      select project_id, unit_id, sort_key, tier, count(why) as gaps,
        coalesce(jsonb_agg(jsonb_build_object('post', post, 'why', why)) filter (where why is not null), '[]') as lacks
      from needed group by project_id, unit_id, sort_key, tier having ${having} ${only}
      order by count(why) desc, sort_key, project_id limit ${window.limit} offset ${window.offset})
    select json_build_object('id', p.id, 'name', p.name) as project, json_build_object('id', u.id, 'name', u.name) as unit,
      page.tier, page.lacks, coalesce((select jsonb_agg(jsonb_build_object('post', h.post, 'name', h.name) order by h.post, h.id)
        from project_post h where h.tenant_id = p.tenant_id and h.project_id = p.id and h.withdrawn_seq is null
          and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})), '[]') as holds
    from page join project p on p.tenant_id = ${tenantId} and p.id = page.project_id
    join unit u on u.tenant_id = ${tenantId} and u.id = page.unit_id
    order by page.gaps desc, page.sort_key, page.project_id`.execute(tx);
  return rows;
}

export interface TeamCounts {
  readonly needing: number;
  readonly lacking: number;
  readonly posts: readonly { readonly post: string; readonly asked: number; readonly lacking: number }[];
  /** Projects that match everything that was asked. */
  readonly total: number;
}

/** How many projects need people and lack somebody, and how many lack whom. */
export async function countTeams(tx: Tx, asked: TeamsAsked): Promise<TeamCounts> {
  const { show, post } = asked;
  const wanted = sql`${show === 'all' ? sql`true` : show === 'lacking' ? sql`gaps > 0` : sql`gaps = 0`}
    ${post ? sql`and gone` : sql``}`;
  const { rows } = await sql<TeamCounts>`
    with ${needed(asked)}, each as (
      select count(why) as gaps, coalesce(bool_or(post = ${post ?? ''} and why is not null), false) as gone
      from needed group by project_id)
    select (select count(*)::int from each) as needing, (select count(*)::int from each where gaps > 0) as lacking,
      (select count(*)::int from each where ${wanted}) as total,
      coalesce((select jsonb_agg(one) from (select post, count(*)::int as asked, count(why)::int as lacking from needed
        group by post) as one), '[]') as posts`.execute(tx);
  return rows[0] ?? { needing: 0, lacking: 0, total: 0, posts: [] };
}
