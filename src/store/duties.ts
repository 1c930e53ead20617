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

/** Dues that the same units owe; each such group is asked in one part of the statement, its units as one list. */
interface OwedTogether {
  readonly dues: readonly AskedDue[];
  readonly unitIds: readonly string[];
}

function together(dues: readonly AskedDue[]): OwedTogether[] {
  const lists = new Map<readonly string[], string>();
  const groups = new Map<string, { dues: AskedDue[]; unitIds: readonly string[] }>();
  for (const due of dues) {
    const key = lists.get(due.unitIds) ?? due.unitIds.join();
    lists.set(due.unitIds, key);
    const group = groups.get(key);
    if (group) group.dues.push(due);
    else groups.set(key, { dues: [due], unitIds: due.unitIds });
  }
  return [...groups.values()];
}

/** The dues of a group as rows. */
function rowsOf({ dues }: OwedTogether): RawBuilder<unknown> {
  const column = <T>(read: (it: AskedDue) => T): T[] => dues.map(read);
  return sql`unnest(${column((it) => it.at)}::int[], ${column((it) => it.regime)}::text[], ${column((it) => it.rule)}::text[],
      ${column((it) => it.period)}::text[], ${column((it) => it.due)}::date[]) as o (at, regime, rule, period, due)`;
}

/** Fewer units than this are looked up one by one; of more, the whole due is read and compared with the list. */
const FEW = 20;

/** The matters of a due of the group. */
function ofDue(tenantId: number, { unitIds }: OwedTogether): RawBuilder<unknown> {
  const owing = sql`m.unit_id = any(${unitIds}::uuid[])`;
  // Said to be true, the list is compared in memory and not sought in the index unit by unit.
  return sql`m.tenant_id = ${tenantId} and m.kind = 'duty' and m.withdrawn_seq is null and m.regime = o.regime
    and m.rule = o.rule and m.period = o.period and ${unitIds.length < FEW ? owing : sql`(${owing}) is true`}`;
}

/**
 * As matters stood at the end of a day. What was settled last by that day stands so still; of what was raised by then and
 * settled or reopened since, the trail tells how it stood; to what was raised later nothing had happened yet.
 */
interface Stood {
  /** Those whose last settlement stands. */
  readonly still: RawBuilder<unknown>;
  /** Those of whom the trail has to tell, with `past` as how they stood; none when one looks at the present. */
  readonly changed?: { readonly which: RawBuilder<unknown>; readonly past: RawBuilder<unknown> };
}

const NOW: Stood = { still: sql`true` };

const onDay = (asOf: Day): Stood => ({
  still: sql`m.closed_on <= ${asOf}`,
  changed: {
    which: sql`m.raised_on <= ${asOf} and (m.closed_on is null or m.closed_on > ${asOf})`,
    past: sql`(
      select v.to_state as state, case when v.to_state <> 'reopened' then v.at::date end as closed_on,
        (select (d.body ->> 'due')::date from matter_move d where d.tenant_id = m.tenant_id and d.matter_id = m.id
          and d.n <= v.n and d.body ? 'due' order by d.n desc limit 1) as due
      from matter_move v
      where v.tenant_id = m.tenant_id and v.matter_id = m.id and v.at < (${asOf}::date + 1)::timestamptz
      order by v.n desc limit 1) as past`,
  },
});

const COUNTS = (of: RawBuilder<unknown>): RawBuilder<unknown> => sql`
      count(*) filter (where ${of}.state = 'done' and ${of}.closed_on <= coalesce(${of}.due, o.due))::int as done,
      count(*) filter (where ${of}.state = 'done' and ${of}.closed_on > coalesce(${of}.due, o.due))::int as late_done,
      count(*) filter (where ${of}.state = 'excused')::int as excused`;

/** How many units have done or been excused from each due, now or by the end of a day. */
export async function countSettled(
  tx: Tx,
  tenantId: number,
  dues: readonly AskedDue[],
  asOf?: Day,
): Promise<SettledCount[]> {
  if (dues.length === 0) return [];
  const { still, changed } = asOf ? onDay(asOf) : NOW;
  const parts = together(dues).flatMap((group) => {
    const counted = (of: string, from: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`
      select o.at, c.* from ${rowsOf(group)} cross join lateral (
        select ${COUNTS(sql.raw(of))} from ${from} where ${ofDue(tenantId, group)} and ${where}) as c`;
    return [
      counted('m', sql`matter m`, still),
      ...(changed ? [counted('past', sql`matter m cross join lateral ${changed.past}`, changed.which)] : []),
    ];
  });
  const { rows } = await sql<SettledCount>`
    select at, sum(done)::int as done, sum(late_done)::int as "lateDone", sum(excused)::int as excused
    from (${sql.join(parts, sql` union all `)}) as counted group by at`.execute(tx);
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
  const { still, changed } = asOf ? onDay(asOf) : NOW;
  const parts = together(dues).flatMap((group) => {
    const lines = (of: string, from: RawBuilder<unknown>, where: RawBuilder<unknown>) => {
      const stood = sql.raw(of);
      return sql`
      select o.at, m.unit_id as "unitId", m.id as "matterId", ${stood}.state as how, ${stood}.closed_on as "on",
        coalesce(${stood}.due, o.due) as due, m.version
      from ${rowsOf(group)} cross join ${from} where ${ofDue(tenantId, group)} and ${where}`;
    };
    return [
      lines('m', sql`matter m`, still),
      ...(changed ? [lines('past', sql`matter m cross join lateral ${changed.past}`, changed.which)] : []),
    ];
  });
  const { rows } = await sql<SettledLine>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
}
