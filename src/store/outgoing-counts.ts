import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** What waits, what was sent and what was given up, by mail (no robot) or by each robot. */
export interface OutgoingCount {
  readonly robotId: string | null;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  /** Why the last one that has not gone through has not. */
  readonly problem: string | null;
}

/** Of the days since; what waits is counted whatever its age. */
export async function outgoingCounts(tx: Tx, tenantId: number, since: Date): Promise<OutgoingCount[]> {
  const { rows } = await sql<OutgoingCount>`
    select robot_id as "robotId", (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'sent'))::int as sent, (count(*) filter (where state = 'failed'))::int as failed,
      (array_agg(problem order by made_at desc) filter (where problem is not null))[1] as problem
    from outgoing where tenant_id = ${tenantId} and (state = 'waiting' or made_at >= ${since}) group by robot_id`.execute(
    tx,
  );
  return rows;
}
