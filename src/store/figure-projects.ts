import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { type GroupBy, isOfUnits } from '../domain/figures/group.ts';
import { countedKinds } from '../domain/figures/counted.ts';
import type { Part } from '../domain/figures/parts.ts';
import { NOT_GIVEN } from '../domain/not-given.ts';
import type { FactKind } from '../domain/fact.ts';
import type { RecordField, ReportOutcome } from '../domain/regime/quality-shape.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from './connection.ts';
import { ENTERED_ON, entryOf, JUDGED_ON, limitOf, verdictOf } from './entry-sql.ts';
import { factOf, gatheringOf, IS_MONEY, moneyOf, nodeSql } from './figure-sums.ts';
import { keyOf } from './figures.ts';
import type { Reach } from './ledger-filter.ts';
import { lackingOf } from './record-sql.ts';
import type { Sql } from './regime-sql.ts';
import { type Looking, type Sight, type Sights, sights } from './seen-projects.ts';

/** Which part of which group, and who looks. */
export interface BehindAsked extends Omit<Looking, 'days'> {
  readonly asOf: Day;
  readonly part: Part;
  /** What is asked of the record of each project, where the figure asks for any. */
  readonly fields: readonly RecordField[] | undefined;
  readonly rated: readonly string[];
  readonly by: GroupBy;
  readonly tiers: Regime['tiers'];
  /** The key of the group; null for everything. Of units: those that the group is made of. */
  readonly key: string | null;
  readonly unitIds: readonly string[] | undefined;
  readonly reach: Reach;
  readonly offset: number;
  readonly limit: number;
}

export interface Behind {
  readonly projectId: string | null;
  readonly project: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly on: Day | null;
  readonly due: Day | null;
  readonly what: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  /** Of a fact: its kind, the day it was entered, and what became of the report. */
  readonly kind: FactKind | null;
  readonly entered: Day | null;
  readonly outcome: ReportOutcome | null;
  /** What its record lacks of what is asked. */
  readonly lacks: RecordField[] | null;
}

/** What a part of a figure counts, newest first, as far as the reader may see it, and how much of it there is altogether. */
export async function behindFigure(
  tx: Tx,
  asked: BehindAsked,
): Promise<{ total: number; hidden: number; rows: Behind[] }> {
  const { tenantId, reach, offset, limit } = asked;
  const looked = sights({ ...asked, days: [asked.asOf] });
  const rows = rowsOf(looked, looked.each[0] as Sight, asked);
  const visible = reach.all
    ? sql`true`
    : sql`(b.unit_id = any(${reach.unitIds}::uuid[]) or coalesce(b.host_unit_id = any(${reach.unitIds}::uuid[]), false))`;
  const found = await sql<{ total: number; hidden: number } & { [K in keyof Behind]: Behind[K] | null }>`
    ${looked.clauses()}, behind as materialized (${rows}),
    counts as (select count(*)::int as total, (count(*) filter (where not ${visible}))::int as hidden from behind b)
    select counts.total, counts.hidden, shown.* from counts left join lateral (
      select b.project_id as "projectId", p.name as project, u.id as "unitId", u.name as unit, b.on_day as "on", b.due, b.what,
        trim_scale(b.amount)::text as amount, b.currency, b.kind, b.entered, b.outcome, b.lacks
      from behind b
      join unit u on u.tenant_id = ${tenantId} and u.id = b.unit_id
      left join project p on p.tenant_id = ${tenantId} and p.id = b.project_id
      where ${visible}
      order by b.on_day desc nulls last, p.sort_key collate "C", b.project_id, b.due, b.what, b.currency, b.kind, b.entered
      limit ${limit} offset ${offset}) shown on true`.execute(tx);
  const { total = 0, hidden = 0 } = found.rows[0] ?? {};
  const shown = found.rows.flatMap(({ total: _, hidden: __, unitId, unit, ...row }) =>
    unitId === null || unit === null ? [] : [{ ...row, unitId, unit }],
  );
  return { total, hidden, rows: shown };
}

/** One row for everything that counts: its project and units, a day, and what there is to say of it. */
function rowsOf(looked: Sights, seen: Sight, asked: BehindAsked): Sql {
  const { part, tenantId, rated } = asked;
  const { when } = seen;
  const asOf = sql`${when.asOf}::date`;
  const host = looked.column('host', sql`p.host_unit_id`);
  const project = sql`seen.id as project_id, seen.unit_id, ${host} as host_unit_id`;
  const by = (on: Sql): Sql => sql`case when ${on} <= ${asOf} then ${on} end as on_day`;
  const row = (on: Sql, amount: Sql, currency: Sql, due = sql`null::date`, what = sql`null::text`, more = PLAIN): Sql =>
    sql`select ${project}, ${on}, ${due} as due, ${what} as what, ${amount} as amount, ${currency} as currency, ${more}`;
  const of = (conditions: readonly Sql[]): Sql => sql.join([inGroup(looked, seen, asked), ...conditions], sql` and `);
  switch (part.of) {
    case 'projects': {
      const kinds = part.when
        .toReversed()
        .map(countedKinds)
        .find((found) => found !== undefined);
      const on = kinds ? by(seen.firstOn(kinds)) : sql`null::date as on_day`;
      const fields = part.recorded ?? asked.fields;
      const lacks = fields ? looked.column('lacks', lackingOf(fields)) : undefined;
      const more = lacks && sql`null::text as kind, null::date as entered, null::text as outcome, ${lacks} as lacks`;
      const conditions = [...held(part.when, seen), ...(part.recorded ? [seen.recorded(part.recorded)] : [])];
      return sql`${row(on, sql`seen.amount`, sql`seen.currency`, undefined, undefined, more)} from seen where ${of(conditions)}`;
    }
    case 'contracts':
    case 'plans': {
      const { amount, currency } =
        part.of === 'plans' ? seen.plan() : { amount: sql`seen.amount`, currency: sql`seen.currency` };
      const conditions = [sql`${amount} is not null`, ...moneyOf(part, seen, rated)];
      return sql`${row(by(seen.firstOn(['signed'])), amount, currency)} from seen where ${of(conditions)}`;
    }
    case 'facts': {
      const conditions = [factOf(part, seen), ...moneyOf(part, seen, rated)];
      return sql`${row(sql`max(m.happened_on) as on_day`, sql`sum(m.amount)`, sql`m.currency`)}
        from seen join fact m on m.tenant_id = ${tenantId} and m.project_id = seen.id and ${IS_MONEY}
        where ${of(conditions)} group by 1, 2, 3, m.currency`;
    }
    case 'nodes':
      return sql`${row(by(seen.seen.reachedOn()), sql`null::numeric`, sql`null::text`, sql`s.due`, sql`named.name`)}
        from seen join steps s on s.project_id = seen.id
        join step named on named.tenant_id = ${tenantId} and named.id = s.id
        where ${of([nodeSql(part, seen.seen)])}`;
    case 'entries':
    case 'verdicts': {
      const entries = part.of === 'entries';
      const more = sql`m.kind, ${ENTERED_ON} as entered, ${entries ? sql`null::text` : OUTCOME} as outcome, null::text[] as lacks`;
      const on = sql`${entries ? sql`m.happened_on` : JUDGED_ON} as on_day`;
      const due = entries ? limitOf(part.entered) : sql`null::date`;
      const counts = entries ? entryOf(part, when) : verdictOf(part, when);
      return sql`${row(on, sql`m.amount`, sql`m.currency`, due, undefined, more)}
        from seen join fact m on m.tenant_id = ${tenantId} and m.project_id = seen.id and m.withdrawn_seq is null
        where ${of([counts, ...held(part.when, seen)])}`;
    }
    case 'gatherings':
      return gatheringRows(looked, seen, asked, part);
  }
}

const PLAIN = sql`null::text as kind, null::date as entered, null::text as outcome, null::text[] as lacks`;
const OUTCOME = sql`case when m.verdict = 'returned' then 'returned' when m.superseded_seq is null then 'confirmed' else 'corrected' end`;

const held = (conditions: Extract<Part, { of: 'projects' }>['when'], seen: Sight): Sql[] =>
  conditions.map((condition) => seen.holds(condition));

/** Whether a project is in the group. */
function inGroup(looked: Sights, seen: Sight, { by, tiers, key, unitIds }: BehindAsked): Sql {
  if (key === null) return sql`true`;
  if (isOfUnits(by)) return sql`seen.unit_id = any(${unitIds ?? []}::uuid[])`;
  const column = keyOf(looked, seen, { by, tiers });
  return key === NOT_GIVEN ? sql`${column} is null` : sql`${column}::text = ${key}`;
}

/** Gatherings are the unit's own; the project is named where the reader may see it. */
function gatheringRows(
  looked: Sights,
  seen: Sight,
  asked: BehindAsked,
  part: Extract<Part, { of: 'gatherings' }>,
): Sql {
  const { tenantId, by, key, unitIds, reach } = asked;
  const { when } = seen;
  const host = looked.column('host', sql`p.host_unit_id`);
  const mine = reach.all
    ? sql`true`
    : sql`(seen.unit_id = any(${reach.unitIds}::uuid[]) or ${host} = any(${reach.unitIds}::uuid[]))`;
  const within = isOfUnits(by)
    ? key === null
      ? sql`true`
      : sql`g.unit_id = any(${unitIds ?? []}::uuid[])`
    : inGroup(looked, seen, asked);
  return sql`
    select case when ${mine} then seen.id end as project_id, g.unit_id, null::uuid as host_unit_id, g.happened_on as on_day,
      null::date as due, g.body->>'whom' as what, null::numeric as amount, null::text as currency, ${PLAIN}
    from gathering g left join seen on seen.id = g.project_id
    where g.tenant_id = ${tenantId} and g.withdrawn_seq is null and g.happened_on <= ${when.asOf}::date
      and ${gatheringOf(part, seen)} and ${within}`;
}
