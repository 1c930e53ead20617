import { type RawBuilder, sql } from 'kysely';
import type { ClockEvent } from '../domain/clock/clock.ts';
import type { Day } from '../domain/day.ts';
import type { Had } from '../domain/procedures/planned.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';
import { standing } from './procedure-standing.ts';
import { RATING, type RatingGiven } from './procedure-ratings.ts';

export interface ProceduresAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly today: Day;
  /** As it stood at the end of the day, by the moves made until then; today when left out. */
  readonly asOf?: Day | undefined;
  readonly id?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly projects?: readonly string[] | undefined;
  readonly late?: boolean | undefined;
  readonly mark?: string | undefined;
  /** Only what waits, or waited, for each other. */
  readonly inCircle?: boolean | undefined;
}

interface Name {
  readonly id: string;
  readonly name: string;
}

export interface ProcedureRow {
  readonly id: string;
  readonly key: string | null;
  readonly title: string;
  readonly state: string;
  readonly unit: Name | null;
  readonly project: Name | null;
  readonly raisedOn: Day;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly limitDays: number | null;
  readonly clock: readonly ClockEvent[];
  readonly after: readonly string[];
  readonly papers: readonly string[];
  readonly promise: Day | null;
  readonly joint: boolean;
  /** What it may go on beside, by decision of a joint meeting. */
  readonly jointWith: readonly string[];
  readonly marks: readonly string[];
  /** The group of procedures that wait for each other it belongs to. */
  readonly circle: string | null;
  readonly jointOn: Day | null;
  readonly verifyBy: Day | null;
  readonly agent: string | null;
  readonly stamped: { readonly by: string; readonly unit: string; readonly at: string } | null;
  /** What the secretary wrote on the receipt, and when it was reported to the leader. */
  readonly filled: Filled | null;
  readonly reportedOn: Day | null;
  readonly receipt: Readonly<Record<string, unknown>> | null;
  /** By its company, once it is finished. */
  readonly rating: RatingGiven | null;
  readonly version: number;
}

interface Filled {
  readonly note: string;
  readonly asks: string | null;
  readonly by: string;
  readonly on: Day;
}

const NAMES = sql`left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
  left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id`;

const HAS_RECEIPT = sql`at.state in ('done', 'owing')`;
const LATE = (day: Day) => sql`(at.due < ${day} and at.state in ('running', 'asked'))`;

function where(asked: ProceduresAsked): RawBuilder<unknown> {
  const { tenantId, reach, id, state, unit, project, late, mark } = asked;
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'procedure' and m.withdrawn_seq is null`];
  if (!reach.all)
    parts.push(sql`(m.unit_id = any(${reach.unitIds}::uuid[]) or m.raised_unit_id = any(${reach.unitIds}::uuid[]))`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (state?.length) parts.push(sql`at.state = any(${state}::text[])`);
  if (unit) parts.push(sql`m.unit_id = ${unit}`);
  if (project) parts.push(sql`m.project_id = ${project}`);
  if (asked.projects) parts.push(sql`m.project_id = any(${asked.projects}::uuid[])`);
  if (asked.inCircle) parts.push(sql`m.body ? 'circle'`);
  if (mark) parts.push(sql`m.body -> 'marks' ? ${mark}`);
  if (late) parts.push(LATE(asked.asOf ?? asked.today));
  return sql.join(parts, sql` and `);
}

/** Procedures that the reader may see: open ones first, what is due first at the top, then in the order they were planned. */
export async function listProcedures(
  tx: Tx,
  asked: ProceduresAsked,
  window: { offset: number; limit: number },
): Promise<ProcedureRow[]> {
  // The page is found in the index; only its rows are opened.
  const planned = asked.project || asked.projects ? sql`, (m.body ->> 'place')::int` : sql``;
  const order = sql`order by at.closed desc nulls first, at.due nulls last, m.raised_on${planned}, m.id`;
  const { rows } = await sql<ProcedureRow>`
    with page as materialized (
      select m.id, at.state, at.due, at.closed
      from matter m ${standing(asked)} where ${where(asked)} ${order} limit ${window.limit} offset ${window.offset}
    )
    select m.id, m.class as key, m.title, at.state, m.raised_on as "raisedOn", at.due, at.closed as "closedOn",
      m.limit_days as "limitDays", m.clock, m.after, coalesce(m.body -> 'papers', '[]') as papers,
      m.body ->> 'promise' as promise, coalesce((m.body ->> 'joint')::boolean, false) as joint,
      coalesce(m.body -> 'jointWith', '[]') as "jointWith", coalesce(m.body -> 'marks', '[]') as marks,
      m.body ->> 'circle' as circle, m.body ->> 'jointOn' as "jointOn", m.body ->> 'verifyBy' as "verifyBy", m.body ->> 'person' as agent,
      m.body -> 'stamped' as stamped, m.body -> 'filled' as filled, m.body ->> 'reportedOn' as "reportedOn",
      case when at.state in ('done', 'owing') then m.body -> 'receipt' end as receipt, ${RATING(asked)}, m.version,
      json_build_object('id', u.id, 'name', u.name) as unit, json_build_object('id', p.id, 'name', p.name) as project
    from page at join matter m on m.tenant_id = ${asked.tenantId} and m.id = at.id ${NAMES}
    ${order}`.execute(tx);
  return rows;
}

export interface DepartmentCount extends Name {
  readonly state: string;
  readonly n: number;
  readonly late: number;
  /** Of its receipts: workdays used in all by how many, and how many were in time and late; the others are followed. */
  readonly used: number;
  readonly receipts: number;
  readonly inTime: number;
  readonly overdue: number;
}

/** How many stand in each state with each department, and how many of those are late. */
export async function countProcedures(tx: Tx, asked: ProceduresAsked): Promise<DepartmentCount[]> {
  const { rows } = await sql<DepartmentCount>`
    select u.id, u.name, at.state, count(*)::int as n, count(*) filter (where ${LATE(asked.asOf ?? asked.today)})::int as late,
      coalesce(sum(m.receipt_used) filter (where ${HAS_RECEIPT}), 0)::int as used,
      count(m.receipt_used) filter (where ${HAS_RECEIPT})::int as receipts,
      count(*) filter (where ${HAS_RECEIPT} and m.receipt_in_time)::int as "inTime",
      count(*) filter (where ${HAS_RECEIPT} and not m.receipt_in_time)::int as overdue
    from matter m ${standing(asked)} ${NAMES} where ${where(asked)}
    group by u.id, u.name, u.sort, at.state order by u.sort, u.name, u.id`.execute(tx);
  return rows;
}

export interface ReceiptCount extends Name {
  readonly inTime: number;
  readonly late: number;
  /** Decided at a higher level: followed, no limit of ours. */
  readonly followed: number;
}

/** Receipts (回执单, DS-2) gathered by department or by project. */
export async function countReceipts(tx: Tx, asked: ProceduresAsked, by: 'unit' | 'project'): Promise<ReceiptCount[]> {
  const who = by === 'unit' ? sql.raw('u') : sql.raw('p');
  const { rows } = await sql<ReceiptCount>`
    select ${who}.id, ${who}.name,
      count(*) filter (where m.receipt_in_time)::int as "inTime",
      count(*) filter (where not m.receipt_in_time)::int as late,
      count(*) filter (where m.receipt_used is not null and m.receipt_in_time is null)::int as followed
    from matter m ${standing(asked)} ${NAMES} where ${where({ ...asked, state: ['done', 'owing'] })}
    group by ${who}.id, ${who}.name order by late desc, ${who}.name, ${who}.id limit 500`.execute(tx);
  return rows;
}

/** What a project has of its procedures, whoever may see it; the project is held by whoever plans. */
export async function proceduresHad(tx: Tx, tenantId: number, projectId: string): Promise<Had[]> {
  const { rows } = await sql<Had>`select id, class as key, title, state from matter
    where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'procedure' and withdrawn_seq is null`.execute(
    tx,
  );
  return rows;
}

/** The day by which the project is to start: the earliest start node with a day. */
export async function startDue(tx: Tx, tenantId: number, projectId: string): Promise<Day | null> {
  const { rows } = await sql<{ due: Day | null }>`select min(due) as due from step
    where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'start' and withdrawn_seq is null`.execute(
    tx,
  );
  return rows[0]?.due ?? null;
}
