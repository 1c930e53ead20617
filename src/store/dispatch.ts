import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

/** The pack of a meeting: as things stand, or as they stood at the end of a past day. */
export interface PackAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly on: Day;
  readonly since: Day;
  readonly past: boolean;
  /** Those that have ended by then, in place of those that are open. */
  readonly ended?: boolean;
}

export interface PackRow {
  readonly id: string;
  readonly title: string;
  readonly class: string;
  readonly urgent: boolean;
  readonly state: string;
  readonly level: string;
  readonly project: { id: string; name: string } | null;
  readonly raisedBy: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly leader: string | null;
  readonly raisedOn: Day;
  readonly age: number;
  readonly due: Day | null;
  readonly lastNote: string | null;
  readonly proposal: string | null;
  readonly follower: string | null;
  readonly asked: boolean;
  readonly movedOn: Day;
  readonly parts: number;
  readonly version: number;
}

/** The end of a past day, and of no day when things are looked at as they stand. */
const END = ({ on, past }: PackAsked) =>
  past ? sql`((${on}::date + 1)::timestamp at time zone 'Asia/Shanghai')` : sql`'infinity'::timestamptz`;

const ALIKE = sql`m.id, m.title, m.class, m.urgent, m.project_id, m.raised_unit_id, m.raised_on, m.version`;

/**
 * Each problem that is open, or has ended, as it stood at the end of the day: as it stands, where it has not moved since; else
 * by its last move until then and all that had been told by then.
 */
export function problemsOn(asked: PackAsked): RawBuilder<unknown> {
  const { tenantId, on, past, ended } = asked;
  const own = sql`m.tenant_id = ${tenantId} and m.kind = 'problem' and m.withdrawn_seq is null`;
  if (!past) {
    return sql`select ${ALIKE}, m.state, m.moved_on, m.unit_id, m.level, m.due, m.body as given, m.part_of
      from matter m where ${own} and ${ended ? sql`m.closed_on is not null` : sql`m.closed_on is null`}`;
  }
  return sql`
    select ${ALIKE}, at_day.* from matter m cross join lateral (
      select m.state, m.moved_on, m.unit_id, coalesce(m.level, 'unit') as level, m.due, m.body as given, m.part_of
      where m.moved_on <= ${on}
      union all
      select last.state, last.on, (last.told ->> 'unit')::uuid, coalesce(last.told ->> 'level', 'unit'),
        (last.told ->> 'due')::date, last.told, (last.told ->> 'with')::uuid
      from (
        select v.to_state as state, (v.at at time zone 'Asia/Shanghai')::date as on, coalesce(v.told, v.body) as told
        from matter_move v where v.tenant_id = m.tenant_id and v.matter_id = m.id and v.at < ${END(asked)}
        order by v.n desc limit 1) as last
      where coalesce(m.moved_on, 'infinity') > ${on}) as at_day
    where ${own} and m.raised_on <= ${on}
      and ${ended ? sql`m.closed_on <= ${on}` : sql`(m.closed_on is null or m.closed_on > ${on})`}`;
}

export const ofUnits = (reach: Reach) =>
  reach.all
    ? sql`true`
    : sql`(o.unit_id = any(${reach.unitIds}::uuid[]) or o.raised_unit_id = any(${reach.unitIds}::uuid[]))`;

/** Urgent ones first, then by day. */
export const ORDER = sql`order by o.urgent desc, o.due nulls last, o.raised_on, o.id`;
const LINE = (asked: PackAsked) => sql`o.id, o.title, o.class, o.urgent, o.state, o.level, o.raised_on as "raisedOn",
  (${asked.on}::date - o.raised_on) as age, o.due, (select coalesce(v.reason, v.body ->> 'note')
    from matter_move v where v.tenant_id = ${asked.tenantId} and v.matter_id = o.id and v.at < ${END(asked)}
    order by v.n desc limit 1) as "lastNote",
  o.moved_on as "movedOn", o.given ->> 'person' as person, o.given ->> 'leader' as leader,
  o.given ->> 'proposal' as proposal, o.given ->> 'follower' as follower,
  coalesce(o.given ->> 'askedUp' = 'true', false) as asked, u.name as unit, r.name as "raisedBy",
  case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as project,
  (select count(*)::int from matter q where q.tenant_id = ${asked.tenantId} and q.part_of = o.id and q.withdrawn_seq is null) as parts,
  o.version`;
const NAMES = ({ tenantId }: PackAsked) => sql`left join unit u on u.tenant_id = ${tenantId} and u.id = o.unit_id
  left join unit r on r.tenant_id = ${tenantId} and r.id = o.raised_unit_id
  left join project p on p.tenant_id = ${tenantId} and p.id = o.project_id`;

/** These problems, as they stood. */
export async function packOf(tx: Tx, asked: PackAsked, ids: readonly string[]): Promise<PackRow[]> {
  const { rows } = await sql<PackRow>`
    select ${LINE(asked)} from (${problemsOn(asked)}) as o ${NAMES(asked)}
    where o.id = any(${ids}::uuid[]) and ${ofUnits(asked.reach)} ${ORDER}`.execute(tx);
  return rows;
}

export interface SaidRow {
  readonly id: string;
  readonly act: string;
  readonly on: Day;
  readonly by: string;
  readonly said: string | null;
}

/** What leaders said of problems after the meeting before and until the end of the day, the latest first; what was done to a part with the whole is left out. */
export async function saidSince(tx: Tx, { tenantId, on, since }: PackAsked): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select v.matter_id as id, v.act, (v.at at time zone 'Asia/Shanghai')::date as "on", v.person_name as by,
      coalesce(v.reason, v.body ->> 'note', v.body ->> 'agreed') as said
    from matter_move v
    where v.tenant_id = ${tenantId} and v.act in ('problem.agree', 'problem.decide', 'problem.refer', 'problem.put-off')
      and v.at >= (${since}::date::timestamp at time zone 'Asia/Shanghai')
      and v.at < ((${on}::date + 1)::timestamp at time zone 'Asia/Shanghai') and not v.body ? 'with'
    order by v.at desc limit 200`.execute(tx);
  return rows;
}
