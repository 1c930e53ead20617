import { type RawBuilder, sql } from 'kysely';
import type { Currency } from '../domain/money.ts';
import type { ProjectValues } from '../domain/project-values.ts';
import type { Tx } from './connection.ts';

export interface KnownProject {
  readonly id: string;
  readonly values: ProjectValues;
  readonly nationalCode: string | null;
  readonly version: number;
  /** Paths of the responsible unit and of the host of the signing, for rights. */
  readonly units: readonly string[][];
}

interface Columns extends Omit<ProjectValues, 'amount'> {
  nationalCode: string | null;
  version: number;
  unitPath: string[];
  hostPath: string[] | null;
  amount: string | null;
  currency: Currency | null;
}

/** The project, held until the transaction ends so that two people do not change it at once. */
export const lockProject = (tx: Tx, tenantId: number, id: string): Promise<KnownProject | undefined> =>
  knownProject(tx, tenantId, id, sql`for no key update of p`);

export const findProject = (tx: Tx, tenantId: number, id: string): Promise<KnownProject | undefined> =>
  knownProject(tx, tenantId, id, sql``);

async function knownProject(
  tx: Tx,
  tenantId: number,
  id: string,
  held: RawBuilder<unknown>,
): Promise<KnownProject | undefined> {
  const { rows } = await sql<Columns>`
    select p.name, p.unit_id as "unitId", i.name as "investorName", i.credit_code as "creditCode", p.district, p.industry,
      p.origin, p.amount, p.currency, p.content, p.remark, p.national_code as "nationalCode", p.version, u.path as "unitPath",
      h.path as "hostPath"
    from project p
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    left join unit h on h.tenant_id = p.tenant_id and h.id = p.host_unit_id
    left join investor i on i.tenant_id = p.tenant_id and i.id = p.investor_id
    where p.tenant_id = ${tenantId} and p.id = ${id} and p.withdrawn_seq is null ${held}`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { nationalCode, version, amount, currency, unitPath, hostPath, ...values } = row;
  return {
    id,
    nationalCode,
    version,
    values: { ...values, amount: amount !== null && currency !== null ? { value: amount, currency } : null },
    units: hostPath ? [unitPath, hostPath] : [unitPath],
  };
}

/** What a project is found and sorted by. */
export interface ProjectKeys {
  readonly comparedName: string;
  readonly searchText: string;
  readonly grams: readonly number[];
  readonly sortKey: string;
}

export interface ProjectWritten {
  readonly tenantId: number;
  readonly id: string;
  readonly values: ProjectValues;
  readonly keys: ProjectKeys;
  readonly investorId: string | null;
  readonly seq: number;
}

export async function insertProject(tx: Tx, { tenantId, id, values: v, keys, investorId, seq }: ProjectWritten) {
  await sql`
    insert into project (tenant_id, id, name, compared_name, search_text, grams, sort_key, investor_id, unit_id, district,
      industry, origin, amount, currency, content, remark, recorded_seq)
    values (${tenantId}, ${id}, ${v.name}, ${keys.comparedName}, ${keys.searchText}, ${keys.grams}, ${keys.sortKey},
      ${investorId}, ${v.unitId}, ${v.district}, ${v.industry}, ${v.origin}, ${v.amount?.value ?? null},
      ${v.amount?.currency ?? null}, ${v.content}, ${v.remark}, ${seq})`.execute(tx);
}

export async function updateProject(tx: Tx, { tenantId, id, values: v, keys, investorId, seq }: ProjectWritten) {
  await sql`
    update project set name = ${v.name}, compared_name = ${keys.comparedName}, search_text = ${keys.searchText},
      grams = ${keys.grams}, sort_key = ${keys.sortKey}, investor_id = ${investorId}, unit_id = ${v.unitId},
      district = ${v.district}, industry = ${v.industry}, origin = ${v.origin}, amount = ${v.amount?.value ?? null},
      currency = ${v.amount?.currency ?? null}, content = ${v.content}, remark = ${v.remark}, version = version + 1,
      recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** The unit that hosted the signing, if it is known. */
export async function hostOf(
  tx: Tx,
  tenantId: number,
  id: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select h.id, h.name from project p join unit h on h.tenant_id = p.tenant_id and h.id = p.host_unit_id
    where p.tenant_id = ${tenantId} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function putHost(
  tx: Tx,
  it: { readonly tenantId: number; readonly id: string; readonly hostUnitId: string | null; readonly seq: number },
): Promise<void> {
  await sql`update project set host_unit_id = ${it.hostUnitId}, version = version + 1, recorded_seq = ${it.seq}
    where tenant_id = ${it.tenantId} and id = ${it.id}`.execute(tx);
}

/** The investor of this code, or else of this name (compared) with no other code; made if there is none. */
export async function investorFor(
  tx: Tx,
  it: {
    tenantId: number;
    name: string;
    comparedName: string;
    creditCode: string | null;
    newId: string;
    seq: number;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string; code: string | null }>`
    select id, credit_code as code from investor
    where tenant_id = ${it.tenantId} and withdrawn_seq is null
      and (credit_code = ${it.creditCode} or (compared_name = ${it.comparedName} and (credit_code is null or ${it.creditCode}::text is null)))
    order by credit_code = ${it.creditCode} desc nulls last, recorded_seq limit 1`.execute(tx);
  const known = rows[0];
  if (!known) {
    await sql`insert into investor (tenant_id, id, name, compared_name, credit_code, recorded_seq)
      values (${it.tenantId}, ${it.newId}, ${it.name}, ${it.comparedName}, ${it.creditCode}, ${it.seq})`.execute(tx);
    return it.newId;
  }
  if (it.creditCode && known.code === null) {
    await sql`update investor set credit_code = ${it.creditCode}, version = version + 1, recorded_seq = ${it.seq}
      where tenant_id = ${it.tenantId} and id = ${known.id}`.execute(tx);
  }
  return known.id;
}
