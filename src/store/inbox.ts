import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Side } from '../domain/matter/life.ts';
import type { Tx } from './connection.ts';

/** A kind and state that waits for this reader: wherever it is, or only where the side stands in one of these units. */
export interface Waiting {
  readonly kind: string;
  readonly state: string;
  readonly level: string | undefined;
  /** Rungs that another turn of the state takes. */
  readonly notLevels: readonly string[];
  readonly side: Side | undefined;
  /** Only matters that bear it. */
  readonly mark: string | undefined;
  readonly unitIds: readonly string[] | undefined;
}

export const SCOPES = ['mine', 'co-handling', 'watching'] as const;
export type Scope = (typeof SCOPES)[number];

export interface InboxAsked {
  readonly tenantId: number;
  readonly personId: string | null;
  readonly unitIds: readonly string[];
  readonly today: Day;
}

export interface InboxLine {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly title: string;
  readonly urgent: boolean;
  readonly level: string | null;
  readonly class: string | null;
  readonly due: Day | null;
  readonly raisedOn: Day;
  readonly unit: { id: string; name: string } | null;
  readonly project: { id: string; name: string } | null;
  readonly rule: string | null;
  readonly period: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
}

/** How many are late, due today, due within the week, later, and without a day. */
export interface InboxCounts {
  readonly late: number;
  readonly today: number;
  readonly week: number;
  readonly later: number;
  readonly open: number;
}

const LINE = sql`m.id, m.kind, m.state, m.title, m.urgent, m.level, m.class, m.due, m.raised_on as "raisedOn", m.rule, m.period,
  m.body, m.version,
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
  case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as project`;
const NAMES = sql`left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
  left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id`;

const SIDE: Record<Side, string> = { owner: 'm.unit_id', raiser: 'm.raised_unit_id' };

/** What waits for the reader, in one condition a kind and state, so that each reads its own stretch of the index. */
function turnOf(tenantId: number, it: Waiting): RawBuilder<unknown> {
  const parts = [
    sql`m.tenant_id = ${tenantId} and m.kind = ${it.kind} and m.state = ${it.state}
      and m.closed_on is null and m.withdrawn_seq is null`,
  ];
  if (it.mark !== undefined) parts.push(sql`m.body -> 'marks' ? ${it.mark}`);
  if (it.level !== undefined)
    parts.push(sql`m.level = ${it.level} and m.body ->> 'answered' is distinct from m.level and m.part_of is null`);
  if (it.notLevels.length > 0)
    parts.push(sql`(m.level is null or m.level <> all(${it.notLevels}::text[]) or m.body ->> 'answered' = m.level)`);
  if (it.unitIds) parts.push(sql`${sql.ref(SIDE[it.side ?? 'owner'])} = any(${it.unitIds}::uuid[])`);
  return sql.join(parts, sql` and `);
}

const MINE = (asked: InboxAsked) => sql`m.tenant_id = ${asked.tenantId} and m.person_id = ${asked.personId}
  and m.closed_on is null and m.withdrawn_seq is null`;

/** Matters of which the reader is a party, or which their unit supervises. */
function partyOf(asked: InboxAsked, scope: 'co-handling' | 'watching'): RawBuilder<unknown> {
  const { tenantId, personId, unitIds } = asked;
  const supervised =
    scope === 'watching'
      ? sql`union select w.id from matter w where w.tenant_id = ${tenantId} and w.watch_unit_id = any(${unitIds}::uuid[])
        and w.closed_on is null and w.withdrawn_seq is null`
      : sql``;
  return sql`m.tenant_id = ${tenantId} and m.closed_on is null and m.withdrawn_seq is null and m.id in (
    select y.matter_id from matter_party y where y.tenant_id = ${tenantId} and y.part = ${scope}
      and y.withdrawn_seq is null and (y.unit_id = any(${unitIds}::uuid[]) or y.person_id = ${personId}) ${supervised})`;
}

function found(asked: InboxAsked, scope: Scope, turns: readonly Waiting[]): RawBuilder<unknown>[] {
  if (scope === 'co-handling' || scope === 'watching') return [partyOf(asked, scope)];
  const own = turns.map((turn) => turnOf(asked.tenantId, turn));
  return asked.personId === null ? own : [...own, MINE(asked)];
}

/** The same in conditions of which no matter meets two: one for each kind and state, and what is the reader's own besides. */
function apart(asked: InboxAsked, scope: Scope, turns: readonly Waiting[]): RawBuilder<unknown>[] {
  if (scope === 'co-handling' || scope === 'watching') return [partyOf(asked, scope)];
  const byState = Map.groupBy(turns, ({ kind, state }) => `${kind} ${state}`);
  const states = [...byState.values()].map((several) => {
    const each = several.map((turn) => sql`(${turnOf(asked.tenantId, turn)})`);
    return sql`m.tenant_id = ${asked.tenantId} and m.kind = ${several[0]?.kind} and m.state = ${several[0]?.state}
      and m.closed_on is null and m.withdrawn_seq is null and (${sql.join(each, sql` or `)})`;
  });
  if (asked.personId === null) return states;
  const others =
    states.length > 0
      ? sql` and (${sql.join(
          states.map((one) => sql`(${one})`),
          sql` or `,
        )}) is not true`
      : sql``;
  return [...states, sql`${MINE(asked)}${others}`];
}

/** The reader's inbox, what is late first, then by day; the newest of what has no day at the end. */
export async function inboxLines(
  tx: Tx,
  asked: InboxAsked,
  scope: Scope,
  turns: readonly Waiting[],
  window: { offset: number; limit: number },
): Promise<InboxLine[]> {
  const conditions = found(asked, scope, turns);
  if (conditions.length === 0) return [];
  const most = window.offset + window.limit;
  const each = conditions.map(
    (condition) => sql`(select m.tenant_id, m.id, m.due, m.urgent, m.raised_on from matter m where ${condition}
      order by m.due nulls last limit ${most})`,
  );
  const { rows } = await sql<InboxLine>`
    with first as (
      select distinct tenant_id, id, due, urgent, raised_on from (${sql.join(each, sql` union all `)}) as all_found
    ), page as (
      select * from first order by due nulls last, urgent desc, raised_on, id limit ${window.limit} offset ${window.offset}
    )
    select ${LINE} from page join matter m on m.tenant_id = page.tenant_id and m.id = page.id ${NAMES}
    order by m.due nulls last, m.urgent desc, m.raised_on, m.id`.execute(tx);
  return rows;
}

/** How much of it falls where; a matter that waits for the reader twice counts once. */
export async function inboxCounts(
  tx: Tx,
  asked: InboxAsked,
  scope: Scope,
  turns: readonly Waiting[],
  weekEnd: Day,
): Promise<InboxCounts> {
  const conditions = apart(asked, scope, turns);
  if (conditions.length === 0) return { late: 0, today: 0, week: 0, later: 0, open: 0 };
  const each = conditions.map(
    (condition) => sql`select m.due, count(*) as n from matter m where ${condition} group by m.due`,
  );
  const { rows } = await sql<InboxCounts>`
    select coalesce(sum(n) filter (where due < ${asked.today}), 0)::int as late,
      coalesce(sum(n) filter (where due = ${asked.today}), 0)::int as today,
      coalesce(sum(n) filter (where due > ${asked.today} and due <= ${weekEnd}), 0)::int as week,
      coalesce(sum(n) filter (where due > ${weekEnd}), 0)::int as later,
      coalesce(sum(n) filter (where due is null), 0)::int as open
    from (${sql.join(each, sql` union all `)}) as found`.execute(tx);
  return rows[0] ?? { late: 0, today: 0, week: 0, later: 0, open: 0 };
}
