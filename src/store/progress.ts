import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** How far an act is that takes long. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export async function putProgress(tx: Tx, tenantId: number, subjectId: string, { done, of }: Progress): Promise<void> {
  await sql`insert into progress (tenant_id, subject_id, done, total) values (${tenantId}, ${subjectId}, ${done}, ${of})
    on conflict (tenant_id, subject_id) do update set done = excluded.done, total = excluded.total, told_at = now()`.execute(
    tx,
  );
}

export async function endProgress(tx: Tx, tenantId: number, subjectId: string): Promise<void> {
  await sql`delete from progress where tenant_id = ${tenantId} and subject_id = ${subjectId}`.execute(tx);
}

/** What is under way, by its subject. What has told nothing for minutes was broken off and is not under way any more. */
export async function underWay(tx: Tx, tenantId: number): Promise<ReadonlyMap<string, Progress>> {
  const { rows } = await sql<Progress & { subjectId: string }>`
    select subject_id as "subjectId", done, total as of from progress
    where tenant_id = ${tenantId} and told_at > now() - interval '3 minutes'`.execute(tx);
  return new Map(rows.map(({ subjectId, done, of }) => [subjectId, { done, of }]));
}
