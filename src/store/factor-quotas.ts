import { type RawBuilder, sql } from 'kysely';
import type { Factor } from '../domain/matter/factor.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface QuotaRow {
  readonly id: string;
  readonly year: number;
  readonly factor: Factor;
  readonly unit: { readonly id: string; readonly name: string };
  readonly unitPath: string[];
  readonly quantity: string;
  readonly allotted: string;
  readonly note: string | null;
}

const select = (where: RawBuilder<unknown>) => sql<QuotaRow>`
  select q.id, q.year, q.factor, json_build_object('id', u.id, 'name', u.name) as unit, u.path as "unitPath",
    trim_scale(q.quantity)::text as quantity, q.note,
    trim_scale(coalesce((select sum((m.body ->> 'granted')::numeric) from matter m
      where m.tenant_id = q.tenant_id and m.kind = 'factor' and m.class = q.factor and m.state in ('allotted', 'met')
        and m.body ->> 'quota' = q.id::text and m.withdrawn_seq is null), 0))::text as allotted
  from factor_quota q join unit u on u.tenant_id = q.tenant_id and u.id = q.unit_id
  where ${where} order by q.factor, array_length(u.path, 1), u.sort, u.name`;

/** Quotas of a year of which the reader's units are part: their own and those above them. */
export async function quotasOf(tx: Tx, tenantId: number, year: number, reach: Reach): Promise<QuotaRow[]> {
  const mine = reach.all
    ? sql`true`
    : sql`(q.unit_id = any(${reach.unitIds}::uuid[]) or exists (select from unit o where o.tenant_id = q.tenant_id
        and o.id = any(${reach.unitIds}::uuid[]) and o.path @> array[q.unit_id]))`;
  const { rows } = await select(sql`q.tenant_id = ${tenantId} and q.year = ${year} and ${mine}`).execute(tx);
  return rows;
}

export async function findQuota(tx: Tx, tenantId: number, id: string): Promise<QuotaRow | undefined> {
  const { rows } = await select(sql`q.tenant_id = ${tenantId} and q.id = ${id}`).execute(tx);
  return rows[0];
}

/** The quota, held: no two people share it out at once. */
export async function lockQuota(tx: Tx, tenantId: number, id: string): Promise<QuotaRow | undefined> {
  await sql`select from factor_quota where tenant_id = ${tenantId} and id = ${id} for update`.execute(tx);
  return findQuota(tx, tenantId, id);
}

/** The quota of a factor for a unit and a year, held, if there is one. */
export async function lockQuotaOf(
  tx: Tx,
  tenantId: number,
  { year, factor, unitId }: { readonly year: number; readonly factor: Factor; readonly unitId: string },
): Promise<QuotaRow | undefined> {
  const { rows } = await sql<{ id: string }>`select id from factor_quota
    where tenant_id = ${tenantId} and year = ${year} and factor = ${factor} and unit_id = ${unitId} for update`.execute(
    tx,
  );
  return rows[0] && findQuota(tx, tenantId, rows[0].id);
}

export async function putQuota(
  tx: Tx,
  it: {
    readonly tenantId: number;
    readonly id: string;
    readonly year: number;
    readonly factor: Factor;
    readonly unitId: string;
    readonly quantity: string;
    readonly note: string | null;
    readonly seq: number;
  },
): Promise<void> {
  await sql`insert into factor_quota (tenant_id, id, year, factor, unit_id, quantity, note, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.year}, ${it.factor}, ${it.unitId}, ${it.quantity}::numeric, ${it.note}, ${it.seq})
    on conflict (tenant_id, year, factor, unit_id) do update set quantity = excluded.quantity, note = excluded.note,
      version = factor_quota.version + 1, recorded_seq = excluded.recorded_seq`.execute(tx);
}
