import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

/** One due of a rule, and the units that owe it; `at` is its place in the list it came from. */
export interface AskedDue {
  readonly at: number;
  readonly regime: string;
  readonly rule: string;
  readonly period: string;
  readonly due: Day;
  readonly unitIds: readonly string[];
}

export interface SettledCount {
  readonly at: number;
  readonly done: number;
  readonly lateDone: number;
  readonly excused: number;
}

/** What has become of the due of one unit. */
export interface SettledLine {
  readonly at: number;
  readonly unitId: string;
  readonly matterId: string;
  readonly how: 'done' | 'excused' | 'reopened';
  /** The day it was done or excused; null for what was reopened. */
  readonly on: Day | null;
  /** The day it was due then. */
  readonly due: Day;
  readonly version: number;
}

/** The dues asked about, as rows: one for each due, and one for each unit that owes it. */
function asked(dues: readonly AskedDue[]): {
  readonly times: RawBuilder<unknown>;
  readonly owing: RawBuilder<unknown>;
} {
  const groups = [...new Set(dues.map(({ unitIds }) => unitIds))];
  const place = new Map(groups.map((unitIds, at) => [unitIds, at]));
  const owing = groups.flatMap((unitIds, group) => unitIds.map((unitId) => ({ group, unitId })));
  const column = <T>(read: (it: AskedDue) => T): T[] => dues.map(read);
  return {
    times: sql`unnest(${column((it) => it.at)}::int[], ${column((it) => it.regime)}::text[], ${column((it) => it.rule)}::text[],
      ${column((it) => it.period)}::text[], ${column((it) => it.due)}::date[],
      ${column((it) => place.get(it.unitIds))}::int[]) as o (at, regime, rule, period, due, owed_by)`,
    owing: sql`unnest(${owing.map((it) => it.group)}::int[], ${owing.map((it) => it.unitId)}::uuid[]) as w (owed_by, unit_id)`,
  };
}

/** Where the state, the day it was settled and the day it was due then are read from. */
interface Stood {
  readonly from: RawBuilder<unknown>;
  readonly state: RawBuilder<unknown>;
  readonly on: RawBuilder<unknown>;
  readonly due: RawBuilder<unknown>;
}

const NOW: Stood = { from: sql`matter m`, state: sql`m.state`, on: sql`m.closed_on`, due: sql`m.due` };

/**
 * As matters stood at the end of a day. What was settled last by that day stands so still; of what was settled or reopened
 * since, the trail tells how it stood.
 */
const onDay = (asOf: Day): Stood => ({
  from: sql`matter m
    left join lateral (
      select v.to_state as state, case when v.to_state <> 'reopened' then v.at::date end as closed_on,
        (select (d.body ->> 'due')::date from matter_move d where d.tenant_id = m.tenant_id and d.matter_id = m.id
          and d.n <= v.n and d.body ? 'due' order by d.n desc limit 1) as due
      from matter_move v
      where (m.closed_on is null or m.closed_on > ${asOf}) and v.tenant_id = m.tenant_id and v.matter_id = m.id
        and v.at < (${asOf}::date + 1)::timestamptz
      order by v.n desc limit 1) as past on true`,
  state: sql`case when m.closed_on <= ${asOf} then m.state else past.state end`,
  on: sql`case when m.closed_on <= ${asOf} then m.closed_on else past.closed_on end`,
  due: sql`case when m.closed_on <= ${asOf} then m.due else past.due end`,
});

/** The matters of these dues, of the units that owe them. */
function ofDues(tenantId: number, dues: readonly AskedDue[], { from }: Stood): RawBuilder<unknown> {
  const { times, owing } = asked(dues);
  return sql`from ${times}
    join ${from} on m.tenant_id = ${tenantId} and m.kind = 'duty' and m.withdrawn_seq is null
      and m.regime = o.regime and m.rule = o.rule and m.period = o.period
    join ${owing} on w.owed_by = o.owed_by and w.unit_id = m.unit_id`;
}

/** How many units have done or been excused from each due, now or by the end of a day; dues nobody has touched are left out. */
export async function countSettled(
  tx: Tx,
  tenantId: number,
  dues: readonly AskedDue[],
  asOf?: Day,
): Promise<SettledCount[]> {
  const stood = asOf ? onDay(asOf) : NOW;
  const { state, on, due } = stood;
  const { rows } = await sql<SettledCount>`
    select o.at, (count(*) filter (where ${state} = 'done' and ${on} <= coalesce(${due}, o.due)))::int as done,
      (count(*) filter (where ${state} = 'done' and ${on} > coalesce(${due}, o.due)))::int as "lateDone",
      (count(*) filter (where ${state} = 'excused'))::int as excused
    ${ofDues(tenantId, dues, stood)} group by o.at`.execute(tx);
  return rows;
}

/** What has become of these dues, unit by unit, now or by the end of a day. */
export async function settledLines(
  tx: Tx,
  tenantId: number,
  dues: readonly AskedDue[],
  asOf?: Day,
): Promise<SettledLine[]> {
  if (dues.length === 0) return [];
  const stood = asOf ? onDay(asOf) : NOW;
  const { state, on, due } = stood;
  const { rows } = await sql<SettledLine>`
    select o.at, m.unit_id as "unitId", m.id as "matterId", ${state} as how, ${on} as "on", coalesce(${due}, o.due) as due,
      m.version
    ${ofDues(tenantId, dues, stood)} where ${state} is not null`.execute(tx);
  return rows;
}
