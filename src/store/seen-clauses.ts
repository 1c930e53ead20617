import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { FULFILS } from '../domain/step.ts';
import { withProofs } from './fact-kinds.ts';
import { type Among, amongSql, type FirstColumns, RECOGNISED } from './first-columns.ts';
import type { Sql } from './regime-sql.ts';

/** Every planned step, and where first days are given the day it was reached, whenever that was. */
export function stepsClause(tenantId: number, firsts: FirstColumns | undefined, among: Among): Sql {
  const columns = sql`s.id, s.project_id, s.kind, s.due, least(s.baseline, s.due) as intended`;
  const some = sql`where s.tenant_id = ${tenantId} and s.withdrawn_seq is null ${amongSql('s.project_id', among)}`;
  if (!firsts) return sql`steps as (select ${columns} from step s ${some})`;
  const by = (kind: 'start' | 'completion' | 'production'): Sql =>
    sql`when ${sql.lit(kind)} then ${firsts.first(withProofs(FULFILS[kind]))}`;
  return sql`steps as (
    select ${columns},
      case s.kind ${by('start')} ${by('completion')} ${by('production')} else done.on_day end as actual
    from step s
    left join firsts f on f.project_id = s.project_id
    left join (
      select step_id, min(happened_on) as on_day from fact
      where tenant_id = ${tenantId} and ${RECOGNISED} and kind = 'step-done' and step_id is not null ${amongSql('project_id', among)}
      group by step_id) done on done.step_id = s.id
    ${some})`;
}

/** What has been invested, in the currency of each project; `columns` say by which days. */
export const investedClause = (tenantId: number, columns: Sql, among: Among): Sql => sql`invested as (
  select m.project_id, ${columns}
  from fact m join project p on p.tenant_id = ${tenantId} and p.id = m.project_id and p.currency = m.currency
  where m.tenant_id = ${tenantId} and m.verdict = 'recognised' and m.superseded_seq is null and m.withdrawn_seq is null
    and m.kind = 'investment-completed' ${amongSql('m.project_id', among)}
  group by m.project_id)`;

/** When each project was entered. */
export const enteredClause = (tenantId: number, among: Among): Sql => sql`entered as materialized (
  select p.id, j.at::date as on_day, p.import_id is not null as ledger
  from project p
  left join past o on o.tenant_id = p.tenant_id and o.noun = 'project' and o.id = p.id and o.version = 1
  join journal j on j.tenant_id = p.tenant_id and j.seq = coalesce(o.from_seq, p.recorded_seq)
  where p.tenant_id = ${tenantId} and p.withdrawn_seq is null ${amongSql('p.id', among)})`;

/** The earliest day any of its plans speaks of. */
export const plannedClause: Sql = sql`planned as materialized (
  select project_id, min(intended) as on_day from steps group by project_id)`;

/** As `knownSince` has it: entered, happened or planned by the day; from a ledger and only intended, on every day. */
export const isKnown = (ever: Sql, asOf: Day): Sql => sql`(e.id is null or e.on_day <= ${asOf}::date
  or coalesce(e.ledger and (${ever} is null or fp.on_day < ${ever}), false)
  or coalesce(least(${ever}, fp.on_day) <= ${asOf}::date, false))`;
