import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/**
 * Lets the database look at what was just written, so that it plans for these sizes and not for empty tables. For whoever
 * fills a whole tenant and goes on reading it in the same transaction; only the owner of the tables may.
 */
export async function learnSizes(tx: Tx): Promise<void> {
  await sql`analyze unit, project, step, fact, standing`.execute(tx);
}
