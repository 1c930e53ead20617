import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface Task {
  readonly unitId: string;
  /** regime/indicator */
  readonly indicator: string;
  readonly year: number;
  /** A number, or 元 as a decimal text. */
  readonly amount: string;
  readonly version: number;
}

const TASK = sql`unit_id as "unitId", indicator, year, trim_scale(amount)::text as amount, version`;

/** The tasks of these years under a regime. */
export async function tasksOf(tx: Tx, tenantId: number, regime: string, years: readonly number[]): Promise<Task[]> {
  const found = await sql<Task>`
    select ${TASK} from task
    where tenant_id = ${tenantId} and withdrawn_seq is null and starts_with(indicator, ${`${regime}/`})
      and year = any(${years}::int[])`.execute(tx);
  return found.rows;
}

export type TaskKey = Pick<Task, 'unitId' | 'indicator' | 'year'>;
export type KnownTask = Task & { readonly id: string };

/** The task of a unit, held until the transaction ends; two who give the first one together meet at the unit. */
export async function lockTask(
  tx: Tx,
  tenantId: number,
  { unitId, indicator, year }: TaskKey,
): Promise<KnownTask | undefined> {
  await sql`select from unit where tenant_id = ${tenantId} and id = ${unitId} for no key update`.execute(tx);
  const found = await sql<KnownTask>`
    select id, ${TASK} from task
    where tenant_id = ${tenantId} and withdrawn_seq is null and unit_id = ${unitId} and indicator = ${indicator} and year = ${year}
    for no key update`.execute(tx);
  return found.rows[0];
}

interface TaskWritten extends TaskKey {
  readonly tenantId: number;
  readonly id: string;
  readonly amount: string;
  readonly seq: number;
}

export async function insertTask(
  tx: Tx,
  { tenantId, id, unitId, indicator, year, amount, seq }: TaskWritten,
): Promise<void> {
  await sql`insert into task (tenant_id, id, unit_id, indicator, year, amount, recorded_seq)
    values (${tenantId}, ${id}, ${unitId}, ${indicator}, ${year}, ${amount}, ${seq})`.execute(tx);
}

export async function updateTask(
  tx: Tx,
  { tenantId, id, amount, seq }: Omit<TaskWritten, keyof TaskKey>,
): Promise<void> {
  await sql`update task set amount = ${amount}, version = version + 1, recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

export async function withdrawTask(tx: Tx, tenantId: number, id: string, seq: number): Promise<void> {
  await sql`update task set withdrawn_seq = ${seq} where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}
