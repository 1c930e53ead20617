import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Precision } from '../domain/fact.ts';
import { CURRENCIES } from '../domain/money.ts';
import { type Origin, STAGES, type Stage } from '../domain/project.ts';
import type { ExitState, Light } from '../domain/standing.ts';
import type { Tx } from './connection.ts';
import { type LedgerFilter, matching, type Reach } from './ledger-filter.ts';

export interface LedgerOrder {
  readonly sort: 'name' | 'amount' | 'signedOn' | 'nextDue' | 'lateDays' | 'stage' | 'unit';
  readonly order: 'asc' | 'desc';
}

export interface LedgerPage extends LedgerOrder {
  readonly offset: number;
  readonly limit: number;
}

export interface Sum {
  readonly currency: string;
  readonly value: string;
}

/** One row of the ledger as it is kept: names of columns are the database's own business and end here. */
export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  readonly marks: string[];
  readonly investorId: string | null;
  readonly investor: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly district: string | null;
  readonly industry: string | null;
  readonly origin: Origin | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly stage: Stage;
  readonly table: string | null;
  readonly tier: string | null;
  readonly light: Light;
  readonly exit: ExitState;
  readonly exitRule: string | null;
  readonly signedOn: Day | null;
  /** How exactly the day is known; null without one. */
  readonly signedPrecision: Precision | null;
  readonly nextStep: string | null;
  readonly nextDue: Day | null;
  readonly nextPrecision: Precision | null;
  readonly lateSince: Day | null;
  readonly nextChange: Day | null;
  readonly missing: string[];
}

/**
 * What a row shows. How exactly its days are known is looked up with the fact and the step they come from: 'day' is the least
 * of the words, so of several on one day the most exact counts.
 */
export const LEDGER_COLUMNS: RawBuilder<unknown> = sql`
  p.id, p.name, p.marks, i.id as "investorId", i.name as investor, u.id as "unitId", u.name as unit, s.district, s.industry,
  s.origin, trim_scale(s.amount)::text as amount, s.currency, s.stage, s.table_id as "table", s.tier, s.light, s.exit_state as exit,
  s.exit_rule as "exitRule", s.signed_on as "signedOn", s.next_step as "nextStep", s.next_due as "nextDue",
  s.late_since as "lateSince", s.next_change as "nextChange", s.missing,
  case when s.signed_on is not null then (
    select min(f.day_precision) from fact f
    where f.tenant_id = s.tenant_id and f.project_id = s.project_id and f.kind = 'signed' and f.happened_on = s.signed_on
      and f.verdict = 'recognised' and f.superseded_seq is null and f.withdrawn_seq is null) end as "signedPrecision",
  case when s.next_due is not null then (
    select min(t.due_precision) from step t
    where t.tenant_id = s.tenant_id and t.project_id = s.project_id and t.due = s.next_due
      and t.withdrawn_seq is null) end as "nextPrecision"`;

/** Joins everything a row shows to rows of `standing s`; done after the limit, never before. */
export const LEDGER_JOINS: RawBuilder<unknown> = sql`
  join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
  join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
  left join investor i on i.tenant_id = p.tenant_id and i.id = p.investor_id`;

const STAGE_PLACE = sql`array_position(${sql.lit(`{${STAGES.join(',')}}`)}::text[], s.stage)`;

const SORTS: Record<LedgerOrder['sort'], RawBuilder<unknown>> = {
  name: sql`s.sort_key`,
  amount: sql`s.amount`,
  signedOn: sql`s.signed_on`,
  nextDue: sql`s.next_due`,
  lateDays: sql`-(s.late_since - date '2000-01-01')`,
  stage: STAGE_PLACE,
  unit: sql`(select name collate "C" from unit u where u.tenant_id = s.tenant_id and u.id = s.unit_id)`,
};

const direction = (order: LedgerOrder['order']): RawBuilder<unknown> =>
  order === 'asc' ? sql`asc nulls last` : sql`desc nulls last`;

const sortOf = (by: LedgerOrder): RawBuilder<unknown> => SORTS[by.sort];

/** Amounts of two currencies cannot be compared: each currency stands together, 人民币 first, whichever way is sorted. */
const CURRENCY_PLACE = sql`case s.currency ${sql.join(
  CURRENCIES.map((currency, place) => sql`when ${sql.lit(currency)} then ${sql.lit(place)}`),
  sql` `,
)} end`;
const groupOf = (by: LedgerOrder): RawBuilder<unknown> => (by.sort === 'amount' ? CURRENCY_PLACE : sql`0::int`);

interface Totals {
  total: number;
  amounts: Sum[];
}

/** One page of the ledger with the count and the sums over everything that matches, in one pass and one statement. */
export async function ledgerPage(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  filter: LedgerFilter,
  page: LedgerPage,
): Promise<{ total: number; amounts: Sum[]; rows: LedgerRow[] }> {
  const found = await sql<Totals & Partial<LedgerRow>>`
    with hit as materialized (
      select s.project_id, s.amount, s.currency, ${groupOf(page)} as sorted_in, ${sortOf(page)} as sort
      from standing s where ${matching(tenantId, setId, reach, filter)}
    ), totals as (
      select coalesce(sum(n), 0)::int as total,
        coalesce(json_agg(json_build_object('currency', currency, 'value', value) order by currency) filter (where currency is not null), '[]') as amounts
      from (select currency, count(*) as n, trim_scale(sum(amount))::text as value from hit group by currency) as each
    ), page as (
      select project_id, row_number() over (order by sorted_in, sort ${direction(page.order)}, project_id) as place
      from (select project_id, sorted_in, sort from hit order by sorted_in, sort ${direction(page.order)}, project_id
        limit ${page.limit} offset ${page.offset}) as cut
    ), shown as (
      select page.place, ${LEDGER_COLUMNS}
      from page join standing s on s.tenant_id = ${tenantId} and s.set_id = ${setId} and s.project_id = page.project_id
      ${LEDGER_JOINS}
    )
    select totals.total, totals.amounts, shown.* from totals left join shown on true order by shown.place`.execute(tx);
  const first = found.rows[0];
  const rows = found.rows.filter((row): row is Totals & LedgerRow => typeof row.id === 'string');
  return { total: first?.total ?? 0, amounts: first?.amounts ?? [], rows };
}

/** Every row that matches, for an export; the caller has bounded how many that may be. */
export async function ledgerRows(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  filter: LedgerFilter,
  by: LedgerOrder,
): Promise<LedgerRow[]> {
  const found = await sql<LedgerRow>`
    select ${LEDGER_COLUMNS} from standing s ${LEDGER_JOINS}
    where ${matching(tenantId, setId, reach, filter)}
    order by ${groupOf(by)}, ${sortOf(by)} ${direction(by.order)}, s.project_id`.execute(tx);
  return found.rows;
}
