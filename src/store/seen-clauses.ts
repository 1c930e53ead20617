import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { FactKind } from '../domain/fact.ts';
import { calends } from '../domain/regime/calends.ts';
import { FULFILS } from '../domain/step.ts';
import { withProofs } from './fact-kinds.ts';
import type { Sql } from './regime-sql.ts';

/** Facts that count: recognised, not corrected since, not withdrawn. */
export const RECOGNISED = sql`verdict = 'recognised' and superseded_seq is null and withdrawn_seq is null`;

/** The days one looks, numbered, each with the periods it lies in; an end is the first day after the period. */
export function dayClause(days: readonly Day[]): Sql {
  const rows = days.map((asOf, n) => {
    const { starts, ends } = calends(asOf);
    const edges = (['year', 'half-year', 'quarter', 'month'] as const).flatMap((it) => [starts[it], ends[it]]);
    return sql`(${n}::int, ${asOf}::date, ${sql.join(edges.map((edge) => sql`${edge}::date`))})`;
  });
  return sql`days (n, as_of, year_start, year_end, half_year_start, half_year_end, quarter_start, quarter_end, month_start, month_end)
    as (values ${sql.join(rows)})`;
}

/** One row for a project with any fact: the first days asked for, and the days of halts and restarts. */
export function firstsClause(tenantId: number, columns: Sql, halts: boolean): Sql {
  const haltDays = sql`, array_agg(happened_on) filter (where kind = 'suspended') as suspended,
    array_agg(happened_on) filter (where kind = 'resumed') as resumed`;
  return sql`firsts as materialized (
    select project_id${columns}${halts ? haltDays : sql``}
    from fact where tenant_id = ${tenantId} and ${RECOGNISED} group by project_id)`;
}

/** Every planned step with the day it was reached, and for each project and day what holds of any of its steps. */
export function stepClauses(tenantId: number, first: (kinds: readonly FactKind[]) => Sql, flags: Sql): Sql {
  const by = (kind: 'start' | 'completion' | 'production'): Sql =>
    sql`when ${kind} then ${first(withProofs(FULFILS[kind]))}`;
  return sql`steps as materialized (
      select s.id, s.project_id, s.kind, s.name, s.baseline, s.due,
        case s.kind ${by('start')} ${by('completion')} ${by('production')} else done.on_day end as actual
      from step s
      left join firsts f on f.project_id = s.project_id
      left join (
        select step_id, min(happened_on) as on_day from fact
        where tenant_id = ${tenantId} and ${RECOGNISED} and kind = 'step-done' group by step_id) done on done.step_id = s.id
      where s.tenant_id = ${tenantId} and s.withdrawn_seq is null),
    step_flags as materialized (
      select d.n, s.project_id${flags} from days d cross join steps s group by d.n, s.project_id)`;
}

export const investedClause = (tenantId: number): Sql => sql`invested as materialized (
  select d.n, m.project_id, sum(m.amount) as done
  from days d
  join fact m on m.tenant_id = ${tenantId} and m.verdict = 'recognised' and m.superseded_seq is null and m.withdrawn_seq is null
    and m.kind = 'investment-completed' and m.happened_on <= d.as_of
  join project p on p.tenant_id = ${tenantId} and p.id = m.project_id and p.currency = m.currency
  group by d.n, m.project_id)`;

/** When each project was entered, and the earliest day of its plans. */
export const enteredClauses = (tenantId: number): Sql => sql`
  entered as materialized (
    select p.id, j.at::date as on_day, p.import_id is not null as ledger
    from project p
    left join past o on o.tenant_id = p.tenant_id and o.noun = 'project' and o.id = p.id and o.version = 1
    join journal j on j.tenant_id = p.tenant_id and j.seq = coalesce(o.from_seq, p.recorded_seq)
    where p.tenant_id = ${tenantId} and p.withdrawn_seq is null),
  planned as materialized (select project_id, min(least(baseline, due)) as on_day from steps group by project_id)`;

/** As `knownSince` has it: entered, happened or planned by the day; from a ledger and only intended, on every day. */
export const isKnown = (happened: Sql): Sql => sql`(e.id is null or e.on_day <= d.as_of
  or coalesce(e.ledger and (${happened} is null or fp.on_day < ${happened}), false)
  or coalesce(least(${happened}, fp.on_day) <= d.as_of, false))`;
