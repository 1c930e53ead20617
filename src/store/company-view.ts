import { sql } from 'kysely';
import type { ClockEvent } from '../domain/clock/clock.ts';
import type { WordOnFact } from '../domain/company.ts';
import type { Day } from '../domain/day.ts';
import type { FactKind, Precision } from '../domain/fact.ts';
import type { ClauseKind } from '../domain/matter/commitment.ts';
import type { Tx } from './connection.ts';

/** What a company sees of its project; every statement names the columns that are its business, and no others. */

/** Projects by the names they bear. */
export async function ownProjects(tx: Tx, tenantId: number, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from project
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) and withdrawn_seq is null order by name, id`.execute(tx);
  return rows;
}

/** Who let the company in last: the one to call. */
export async function contactOf(tx: Tx, tenantId: number, projectId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select l.made_by_name || coalesce('（' || u.name || '）', '') as name
    from company_project c join company_link l on l.tenant_id = c.tenant_id and l.person_id = c.person_id
    left join person p on p.tenant_id = l.tenant_id and p.id = l.made_by
    left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where c.tenant_id = ${tenantId} and c.project_id = ${projectId} order by l.made_at desc limit 1`.execute(tx);
  return rows[0]?.name ?? null;
}

export interface OwnFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly state: 'reported' | 'recognised';
  readonly word: { readonly says: WordOnFact; readonly note: string | null; readonly at: Day } | null;
}

/** Facts that count or wait to be judged, newest first. */
export async function ownFacts(tx: Tx, tenantId: number, projectId: string): Promise<OwnFact[]> {
  const { rows } = await sql<OwnFact>`
    select f.id, f.kind, f.happened_on as "on", f.day_precision as precision, trim_scale(f.amount)::text as amount, f.currency,
      coalesce(f.verdict, 'reported') as state,
      (select json_build_object('says', w.says, 'note', w.note, 'at', w.said_at::date) from fact_word w
        where w.tenant_id = f.tenant_id and w.fact_id = f.id order by w.said_at desc limit 1) as word
    from fact f where f.tenant_id = ${tenantId} and f.project_id = ${projectId} and f.withdrawn_seq is null
      and f.superseded_seq is null and f.verdict is distinct from 'returned' and f.kind <> 'step-done'
    order by f.happened_on desc, f.recorded_seq desc, f.id limit 200`.execute(tx);
  return rows;
}

export interface OwnProcedureRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly department: string;
  readonly since: Day;
  readonly due: Day | null;
  readonly limitDays: number | null;
  readonly clock: readonly ClockEvent[];
  readonly closedOn: Day | null;
  readonly asks: string | null;
  readonly papers: readonly string[];
  readonly receiptNo: string | null;
  readonly rating: { readonly stars: number; readonly words: string | null } | null;
}

/** Procedures of the project in the order they were planned, with what each asks for. */
export async function ownProcedures(tx: Tx, tenantId: number, projectId: string): Promise<OwnProcedureRow[]> {
  const { rows } = await sql<OwnProcedureRow>`
    select m.id, m.title, m.state, coalesce(u.name, '') as department, m.due, m.limit_days as "limitDays", m.clock,
      m.closed_on as "closedOn", coalesce(m.body -> 'papers', '[]') as papers, m.body -> 'receipt' ->> 'no' as "receiptNo",
      last.since, case when m.state in ('asked', 'refused') then last.reason end as asks,
      (select json_build_object('stars', r.stars, 'words', r.words) from rating r
        where r.tenant_id = m.tenant_id and r.matter_id = m.id) as rating
    from matter m left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
    join lateral (select v.at::date as since, v.reason from matter_move v where v.tenant_id = m.tenant_id
      and v.matter_id = m.id and v.from_state is distinct from v.to_state order by v.n desc limit 1) as last on true
    where m.tenant_id = ${tenantId} and m.project_id = ${projectId} and m.kind = 'procedure' and m.state <> 'dropped'
      and m.withdrawn_seq is null
    order by m.raised_on, (m.body ->> 'place')::int, m.id limit 200`.execute(tx);
  return rows;
}

/** What both sides promised in the agreement. */
export async function ownCommitments(tx: Tx, tenantId: number, projectId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    clause: ClauseKind | null;
    state: string;
    due: Day | null;
    unit: string | null;
  }>`
    select m.id, m.title, m.class as clause, m.state, m.due, u.name as unit
    from matter m left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
    where m.tenant_id = ${tenantId} and m.project_id = ${projectId} and m.kind = 'commitment' and m.withdrawn_seq is null
    order by m.due nulls last, m.id limit 200`.execute(tx);
  return rows;
}

export interface OwnProblemRow {
  readonly id: string;
  readonly title: string;
  readonly class: string;
  readonly state: string;
  readonly mine: boolean;
  readonly unit: string | null;
  readonly raisedOn: Day;
  readonly due: Day | null;
  readonly answer: string | null;
  readonly version: number;
}

/** Problems the company raised, and those of others that wait for its word or had it. */
export async function ownProblems(tx: Tx, tenantId: number, projectId: string): Promise<OwnProblemRow[]> {
  const { rows } = await sql<OwnProblemRow>`
    select m.id, m.title, m.class, m.state, m.body @> '{"byCompany": true}' as mine, u.name as unit, m.raised_on as "raisedOn",
      m.due, m.version,
      (select case when v.act = 'problem.resolve' then v.body ->> 'note' else v.reason end from matter_move v
        where v.tenant_id = m.tenant_id and v.matter_id = m.id and v.act in ('problem.resolve', 'problem.return')
        order by v.n desc limit 1) as answer
    from matter m left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
    where m.tenant_id = ${tenantId} and m.project_id = ${projectId} and m.kind = 'problem' and m.withdrawn_seq is null
      and (m.body @> '{"byCompany": true}' or m.state in ('resolved', 'confirmed'))
    order by m.closed_on desc nulls first, m.raised_on desc, m.id limit 200`.execute(tx);
  return rows;
}
