import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import { type KnownMatter, mattersById } from './known-matters.ts';

/** The open parts of a problem that was gathered, held in one order so that two gatherings do not wait for each other. */
export async function lockParts(tx: Tx, tenantId: number, wholeId: string): Promise<KnownMatter<'problem'>[]> {
  const { rows } = await sql<{ id: string }>`select id from matter
    where tenant_id = ${tenantId} and part_of = ${wholeId} and kind = 'problem' and closed_on is null
      and withdrawn_seq is null order by id for no key update`.execute(tx);
  return known(tx, tenantId, rows);
}

/** These problems, held; those that are not there are left out. */
export async function lockProblems(
  tx: Tx,
  tenantId: number,
  ids: readonly string[],
): Promise<KnownMatter<'problem'>[]> {
  const { rows } = await sql<{ id: string }>`select id from matter
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) and kind = 'problem' and withdrawn_seq is null
    order by id for no key update`.execute(tx);
  return known(tx, tenantId, rows);
}

async function known(tx: Tx, tenantId: number, rows: readonly { id: string }[]): Promise<KnownMatter<'problem'>[]> {
  const ids = rows.map(({ id }) => id);
  const all = await mattersById(tx, tenantId, ids);
  return ids.flatMap((id) => (all.get(id) as KnownMatter<'problem'> | undefined) ?? []);
}

/** Whether any of them is a part of, or the whole of, something gathered. */
export async function gatheredAmong(tx: Tx, tenantId: number, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from matter where tenant_id = ${tenantId} and withdrawn_seq is null
    and ((id = any(${ids}::uuid[]) and part_of is not null) or part_of = any(${ids}::uuid[])) limit 1`.execute(tx);
  return rows.length > 0;
}

/** They belong to the whole from now on. */
export async function setWhole(tx: Tx, tenantId: number, ids: readonly string[], wholeId: string): Promise<void> {
  await sql`update matter set part_of = ${wholeId} where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(
    tx,
  );
}
