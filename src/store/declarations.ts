import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { DeclarationClass } from '../domain/declaration.ts';
import type { StateOf } from '../domain/matter/kinds.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface DeclarationRow {
  readonly id: string;
  readonly state: StateOf<'declaration'>;
  readonly title: string;
  readonly class: DeclarationClass;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly project: { readonly id: string; readonly name: string } | null;
  readonly company: string | null;
  readonly basis: string;
  readonly on: Day | null;
  readonly amount: string | null;
  readonly inspectors: number | null;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  readonly version: number;
}

export interface DeclarationsAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly id?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly class?: string | undefined;
  /** Of this project, and of others of the same investor. */
  readonly projectId?: string | undefined;
}

function where({ tenantId, reach, id, state, class: kind, projectId }: DeclarationsAsked): RawBuilder<unknown> {
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'declaration' and m.withdrawn_seq is null`];
  if (!reach.all) parts.push(sql`m.unit_id = any(${reach.unitIds}::uuid[])`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (kind) parts.push(sql`m.class = ${kind}`);
  if (projectId)
    parts.push(sql`m.project_id in (select o.id from project p join project o on o.tenant_id = p.tenant_id
        and (o.id = p.id or o.investor_id = p.investor_id) where p.tenant_id = ${tenantId} and p.id = ${projectId})`);
  return sql.join(parts, sql` and `);
}

const FROM = sql`from matter m left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
  left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id`;

/** Declared fees and inspections: open ones first, the next day at the top. */
export async function listDeclarations(
  tx: Tx,
  asked: DeclarationsAsked,
  window: { offset: number; limit: number },
): Promise<DeclarationRow[]> {
  const { rows } = await sql<DeclarationRow>`
    select m.id, m.state, m.title, m.class, m.raised_on as "raisedOn", m.closed_on as "closedOn", m.version,
      m.body ->> 'company' as company, coalesce(m.body ->> 'basis', '') as basis, (m.body ->> 'on')::date as "on",
      m.body ->> 'amount' as amount, (m.body ->> 'inspectors')::int as inspectors,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as project
    ${FROM} where ${where(asked)}
    order by m.closed_on desc nulls first, m.due nulls last, m.raised_on desc, m.id
    limit ${window.limit} offset ${window.offset}`.execute(tx);
  return rows;
}

export async function countDeclarations(tx: Tx, asked: DeclarationsAsked): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select m.state, count(*)::int as n ${FROM} where ${where(asked)} group by m.state`.execute(tx);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** The newest project of the company of this name or code, or of this name itself; compared as names are everywhere. */
export async function projectOfCompany(
  tx: Tx,
  tenantId: number,
  { comparedName, creditCode }: { readonly comparedName: string; readonly creditCode: string | null },
): Promise<{ readonly id: string; readonly company: string | null } | undefined> {
  const { rows } = await sql<{ id: string; company: string | null }>`
    select p.id, i.name as company from project p left join investor i on i.tenant_id = p.tenant_id and i.id = p.investor_id
    where p.tenant_id = ${tenantId} and p.withdrawn_seq is null and (p.compared_name = ${comparedName}
      or p.investor_id in (select id from investor where tenant_id = ${tenantId} and withdrawn_seq is null
        and (compared_name = ${comparedName} or credit_code = ${creditCode})))
    order by p.recorded_seq desc, p.id limit 1`.execute(tx);
  return rows[0];
}
