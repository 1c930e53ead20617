import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly path: string[];
}

/** All units of the tenant, parents before children. */
export async function listUnits(tx: Tx, tenantId: number): Promise<UnitLine[]> {
  const found = await sql<UnitLine>`
    select id, name, parent_id as "parentId", kind, path from unit
    where tenant_id = ${tenantId} and withdrawn_seq is null
    order by array_length(path, 1), sort, name`.execute(tx);
  return found.rows;
}

/** The unit and everything below it. */
export async function unitIdsBelow(tx: Tx, tenantId: number, unitId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from unit where tenant_id = ${tenantId} and path @> array[${unitId}]::uuid[]`.execute(tx);
  return found.rows.map((row) => row.id);
}

/** The unit's path from the root, if there is such a unit. */
export async function unitPath(tx: Tx, tenantId: number, unitId: string): Promise<string[] | undefined> {
  const found = await sql<{ path: string[] }>`
    select path from unit where tenant_id = ${tenantId} and id = ${unitId} and withdrawn_seq is null`.execute(tx);
  return found.rows[0]?.path;
}

/** The unit by its name and path, if there is such a unit. */
export async function namedUnit(
  tx: Tx,
  tenantId: number,
  unitId: string,
): Promise<{ readonly id: string; readonly name: string; readonly path: string[] } | undefined> {
  const found = await sql<{ id: string; name: string; path: string[] }>`
    select id, name, path from unit where tenant_id = ${tenantId} and id = ${unitId} and withdrawn_seq is null`.execute(
    tx,
  );
  return found.rows[0];
}

/** The government itself, which all other units are below. */
export async function insertRootUnit(
  tx: Tx,
  { tenantId, id, name, seq }: { tenantId: number; id: string; name: string; seq: number },
): Promise<void> {
  await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq)
    values (${tenantId}, ${id}, ${name}, 'government', array[${id}]::uuid[], ${seq})`.execute(tx);
}
