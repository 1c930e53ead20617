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

/** The tasks of a year under a regime. */
export async function tasksOf(tx: Tx, tenantId: number, regime: string, years: readonly number[]): Promise<Task[]> {
  const found = await sql<Task>`
    select unit_id as "unitId", indicator, year, trim_scale(amount)::text as amount, version from task
    where tenant_id = ${tenantId} and withdrawn_seq is null and starts_with(indicator, ${`${regime}/`})
      and year = any(${years}::int[])`.execute(tx);
  return found.rows;
}
