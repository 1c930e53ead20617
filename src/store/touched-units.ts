import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** The units of these projects, as the set has them. */
export async function unitsStanding(
  tx: Tx,
  tenantId: number,
  setId: string,
  projectIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct unit_id as id from standing
    where tenant_id = ${tenantId} and set_id = ${setId} and project_id = any(${projectIds}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The projects of these units, as the set has them. */
export async function projectsStanding(
  tx: Tx,
  tenantId: number,
  setId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select project_id as id from standing
    where tenant_id = ${tenantId} and set_id = ${setId} and unit_id = any(${unitIds}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

interface Touched {
  readonly seq: number;
  /** The act before this one that touched a project. */
  readonly before: number;
  /** Null when any unit may be meant. */
  readonly unitIds: readonly string[] | null;
}

/** Notes which units an act has touched; what an act touches in two goes is one note. */
export async function noteTouched(tx: Tx, tenantId: number, { seq, before, unitIds }: Touched): Promise<void> {
  await sql`
    insert into touched_unit (tenant_id, seq, before_seq, unit_ids)
    values (${tenantId}, ${seq}, ${before}, ${unitIds}::uuid[])
    on conflict (tenant_id, seq) do update set unit_ids = touched_unit.unit_ids || excluded.unit_ids`.execute(tx);
}

/** The units touched after one act and up to another; undefined when that is not known, or when any may be meant. */
export async function touchedSince(
  tx: Tx,
  tenantId: number,
  from: number,
  to: number,
): Promise<ReadonlySet<string> | undefined> {
  const { rows } = await sql<Touched>`
    select seq, before_seq as before, unit_ids as "unitIds" from touched_unit
    where tenant_id = ${tenantId} and seq > ${from} and seq <= ${to} order by seq`.execute(tx);
  const units = new Set<string>();
  let last = from;
  for (const { seq, before, unitIds } of rows) {
    if (before !== last || unitIds === null) return undefined;
    for (const unit of unitIds) units.add(unit);
    last = seq;
  }
  return last === to ? units : undefined;
}

/** Forgets all but the last notes; what they could have spared is then counted anew. */
export async function forgetTouched(tx: Tx, tenantId: number, keep: number): Promise<void> {
  await sql`delete from touched_unit where tenant_id = ${tenantId} and seq <= (
    select seq from touched_unit where tenant_id = ${tenantId} order by seq desc offset ${keep} limit 1)`.execute(tx);
}
