import { sql } from 'kysely';
import type { UnitPost } from '../domain/regime/who.ts';
import type { Tx } from './connection.ts';
import type { UnitLine } from './units.ts';

/** A unit with the posts it holds. */
export interface PostedUnit extends UnitLine {
  readonly posts: readonly UnitPost[];
}

const COLUMNS = sql`u.id, u.name, u.parent_id as "parentId", u.kind, u.path,
  coalesce((select array_agg(h.post order by h.post) from held_post h
    where h.tenant_id = u.tenant_id and h.unit_id = u.id), '{}') as posts`;

/** All units of the tenant with their posts, parents before children. */
export async function unitsWithPosts(tx: Tx, tenantId: number): Promise<PostedUnit[]> {
  const { rows } = await sql<PostedUnit>`
    select ${COLUMNS} from unit u where u.tenant_id = ${tenantId} and u.withdrawn_seq is null
    order by array_length(u.path, 1), u.sort, u.name`.execute(tx);
  return rows;
}

/** The same, held: no two people give posts at the same moment. */
export async function lockPosts(tx: Tx, tenantId: number): Promise<PostedUnit[]> {
  await sql`select pg_advisory_xact_lock(20184, ${tenantId})`.execute(tx);
  return unitsWithPosts(tx, tenantId);
}

/** Gives a post to a unit, or to none. Whoever held it holds it no more; who held it when is told by the journal. */
export async function givePost(
  tx: Tx,
  it: { readonly tenantId: number; readonly post: UnitPost; readonly unitId: string | null; readonly seq: number },
): Promise<void> {
  if (it.unitId === null) {
    await sql`delete from held_post where tenant_id = ${it.tenantId} and post = ${it.post}`.execute(tx);
    return;
  }
  await sql`insert into held_post (tenant_id, post, unit_id, recorded_seq)
    values (${it.tenantId}, ${it.post}, ${it.unitId}, ${it.seq})
    on conflict (tenant_id, post) do update set unit_id = excluded.unit_id, recorded_seq = excluded.recorded_seq`.execute(
    tx,
  );
}

/** Held until the transaction ends, so that what one unit owes is settled by one person at a time. */
export async function lockUnit(tx: Tx, tenantId: number, unitId: string): Promise<PostedUnit | undefined> {
  const { rows } = await sql<PostedUnit>`
    select ${COLUMNS} from unit u
    where u.tenant_id = ${tenantId} and u.id = ${unitId} and u.withdrawn_seq is null for no key update of u`.execute(
    tx,
  );
  return rows[0];
}
