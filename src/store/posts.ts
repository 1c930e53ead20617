import { sql } from 'kysely';
import type { UnitPost } from '../domain/regime/who.ts';
import type { Tx } from './connection.ts';
import type { UnitLine } from './units.ts';

/** A unit with the post it holds. */
export interface PostedUnit extends UnitLine {
  readonly post: UnitPost | null;
}

/** All units of the tenant with their posts, parents before children. */
export async function unitsWithPosts(tx: Tx, tenantId: number): Promise<PostedUnit[]> {
  const { rows } = await sql<PostedUnit>`
    select id, name, parent_id as "parentId", kind, path, post from unit
    where tenant_id = ${tenantId} and withdrawn_seq is null
    order by array_length(path, 1), sort, name`.execute(tx);
  return rows;
}

/** The same, held: no two people give posts at the same moment. */
export async function lockPosts(tx: Tx, tenantId: number): Promise<PostedUnit[]> {
  await sql`select pg_advisory_xact_lock(20184, ${tenantId})`.execute(tx);
  return unitsWithPosts(tx, tenantId);
}

export async function setPost(
  tx: Tx,
  it: { readonly tenantId: number; readonly unitId: string; readonly post: UnitPost | null; readonly seq: number },
): Promise<void> {
  await sql`update unit set post = ${it.post}, version = version + 1, recorded_seq = ${it.seq}
    where tenant_id = ${it.tenantId} and id = ${it.unitId}`.execute(tx);
}

/** Held until the transaction ends, so that what one unit owes is settled by one person at a time. */
export async function lockUnit(tx: Tx, tenantId: number, unitId: string): Promise<PostedUnit | undefined> {
  const { rows } = await sql<PostedUnit>`
    select id, name, parent_id as "parentId", kind, path, post from unit
    where tenant_id = ${tenantId} and id = ${unitId} and withdrawn_seq is null for no key update`.execute(tx);
  return rows[0];
}
