import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { STUCK_AFTER } from '../domain/matter/problem.ts';
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

export const SECTIONS = ['leaders', 'office', 'up', 'city'] as const;
export type SectionName = (typeof SECTIONS)[number];

const MOST = 200;

/** How each open problem stood at the end of the day, from its trail alone. */
const PAST = ({ tenantId, on, ended }: PackAsked) => sql`
  select m.id, m.title, m.class, m.urgent, m.project_id, m.raised_unit_id, m.raised_on, m.version,
    last.state, last.on as moved_on, last.said as last_note,
    (said.body ->> 'unit')::uuid as unit_id,
    coalesce(said.body ->> 'level', 'unit') as level, (said.body ->> 'due')::date as due, said.body as given,
    (said.body ->> 'with')::uuid as part_of
  from matter m join lateral (
    select v.to_state as state, (v.at at time zone 'Asia/Shanghai')::date as on, v.n,
      coalesce(v.reason, v.body ->> 'note') as said
    from matter_move v where v.tenant_id = m.tenant_id and v.matter_id = m.id
      and v.at < ((${on}::date + 1)::timestamp at time zone 'Asia/Shanghai') order by v.n desc limit 1) as last on true
  join lateral (
    select coalesce(jsonb_object_agg(part.key, part.value order by d.n), '{}') as body
    from matter_move d, jsonb_each(d.body) as part
    where d.tenant_id = m.tenant_id and d.matter_id = m.id and d.n <= last.n) as said on true
  where m.tenant_id = ${tenantId} and m.kind = 'problem' and m.raised_on <= ${on}
    and ${ended ? sql`m.closed_on <= ${on}` : sql`(m.closed_on is null or m.closed_on > ${on})`} and m.withdrawn_seq is null`;

const LIVE = ({ tenantId, ended }: PackAsked) => sql`
  select m.id, m.title, m.class, m.urgent, m.project_id, m.raised_unit_id, m.raised_on, m.version,
    m.state, m.moved_on, null::text as last_note, m.unit_id, m.level, m.due,
    m.body as given, m.part_of
  from matter m where m.tenant_id = ${tenantId} and m.kind = 'problem'
    and ${ended ? sql`m.closed_on is not null` : sql`m.closed_on is null`} and m.withdrawn_seq is null`;

/** What a section holds. A part of something gathered stands with the whole. */
function holds(section: SectionName, { on }: PackAsked): RawBuilder<unknown> {
  const open = sql`o.state in ('in-hand', 'paused') and o.part_of is null`;
  const waits = sql`o.given ->> 'answered' is distinct from o.level`;
  switch (section) {
    case 'leaders':
      return sql`${open} and o.level = 'leaders' and ${waits}`;
    case 'office':
      return sql`${open} and o.level = 'office'`;
    case 'city':
      return sql`${open} and o.level = 'city'`;
    case 'up':
      return sql`o.state = 'in-hand' and o.part_of is null and o.level in ('unit', 'office')
        and (o.given ->> 'askedUp' = 'true' or o.due < ${on} or o.moved_on <= ${on}::date - ${STUCK_AFTER}::int)`;
  }
}

const ofUnits = (reach: Reach) =>
  reach.all
    ? sql`true`
    : sql`(o.unit_id = any(${reach.unitIds}::uuid[]) or o.raised_unit_id = any(${reach.unitIds}::uuid[]))`;

export type Packed = Readonly<Record<SectionName, { readonly total: number; readonly rows: readonly PackRow[] }>>;

/** The problems of every section, urgent ones first, then by day, with how many there are; a past day is worked out once for all. */
export async function packSections(tx: Tx, asked: PackAsked): Promise<Packed> {
  const found = {} as Record<SectionName, { total: number; rows: PackRow[] }>;
  if (asked.past) {
    const sections = SECTIONS.map(
      (name) => sql`select ${name} as section, o.* from o where ${holds(name, asked)}
      and ${ofUnits(asked.reach)}`,
    );
    const { rows } = await sql<PackRow & { section: SectionName; total: number }>`
      with o as materialized (${PAST(asked)}), each as (${sql.join(sections, sql` union all `)}), found as (
        select o.*, count(*) over (partition by section)::int as total,
          row_number() over (partition by section ${ORDER}) as place from each o
      )
      select o.section, o.total, ${LINE(asked)} from found o ${NAMES(asked)} where o.place <= ${MOST} ${ORDER}`.execute(
      tx,
    );
    for (const name of SECTIONS) {
      const own = rows.filter(({ section }) => section === name);
      found[name] = { total: own[0]?.total ?? 0, rows: own };
    }
    return found;
  }
  for (const name of SECTIONS) {
    const which = sql`${holds(name, asked)} and ${ofUnits(asked.reach)}`;
    const rows = await rowsOf(tx, asked, which);
    found[name] = { total: rows.length < MOST ? rows.length : await countOf(tx, asked, which), rows };
  }
  return found;
}

/** These problems, as they stood. */
export const packOf = (tx: Tx, asked: PackAsked, ids: readonly string[]): Promise<PackRow[]> =>
  rowsOf(tx, asked, sql`o.id = any(${ids}::uuid[]) and ${ofUnits(asked.reach)}`);

const ORDER = sql`order by o.urgent desc, o.due nulls last, o.raised_on, o.id`;
const LINE = ({
  tenantId,
  on,
}: PackAsked) => sql`o.id, o.title, o.class, o.urgent, o.state, o.level, o.raised_on as "raisedOn",
  (${on}::date - o.raised_on) as age, o.due, coalesce(o.last_note, (select coalesce(v.reason, v.body ->> 'note')
    from matter_move v where v.tenant_id = ${tenantId} and v.matter_id = o.id order by v.n desc limit 1)) as "lastNote",
  o.moved_on as "movedOn", o.given ->> 'person' as person, o.given ->> 'leader' as leader,
  o.given ->> 'proposal' as proposal, o.given ->> 'follower' as follower,
  coalesce(o.given ->> 'askedUp' = 'true', false) as asked, u.name as unit, r.name as "raisedBy",
  case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as project,
  (select count(*)::int from matter q where q.tenant_id = ${tenantId} and q.part_of = o.id and q.withdrawn_seq is null) as parts,
  o.version`;
const NAMES = ({ tenantId }: PackAsked) => sql`left join unit u on u.tenant_id = ${tenantId} and u.id = o.unit_id
  left join unit r on r.tenant_id = ${tenantId} and r.id = o.raised_unit_id
  left join project p on p.tenant_id = ${tenantId} and p.id = o.project_id`;

const standing = (asked: PackAsked) => (asked.past ? PAST(asked) : LIVE(asked));

async function rowsOf(tx: Tx, asked: PackAsked, which: RawBuilder<unknown>): Promise<PackRow[]> {
  const { rows } = await sql<PackRow>`
    with o as (${standing(asked)}), found as (select o.* from o where ${which} ${ORDER} limit ${MOST})
    select ${LINE(asked)} from found o ${NAMES(asked)} ${ORDER}`.execute(tx);
  return rows;
}

async function countOf(tx: Tx, asked: PackAsked, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with o as (${standing(asked)}) select count(*)::int as n from o where ${which}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface LevelCount {
  readonly level: string;
  readonly open: number;
  readonly late: number;
}

/** How many are open on each rung, and late. */
export async function packCounts(tx: Tx, asked: PackAsked): Promise<LevelCount[]> {
  const { rows } = await sql<LevelCount>`
    with o as (${standing(asked)})
    select coalesce(o.level, 'unit') as level, count(*)::int as open, (count(*) filter (where o.due < ${asked.on}))::int as late
    from o where ${ofUnits(asked.reach)} group by 1`.execute(tx);
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
    order by v.at desc limit ${MOST}`.execute(tx);
  return rows;
}
