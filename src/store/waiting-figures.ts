import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { FactKind } from '../domain/fact.ts';
import type { Tx } from './connection.ts';

/** A reported fact without a verdict, and the units whose figures it may come into. */
export interface WaitingFigure {
  readonly projectId: string;
  readonly unitPath: string[];
  readonly kind: FactKind;
  readonly on: Day;
}

/** What has been reported of the time up to the day and is not recognised or returned yet. */
export async function waitingUntil(tx: Tx, tenantId: number, asOf: Day): Promise<WaitingFigure[]> {
  const { rows } = await sql<WaitingFigure>`
    select f.project_id as "projectId", u.path as "unitPath", f.kind, f.happened_on as "on"
    from fact f
    join project p on p.tenant_id = f.tenant_id and p.id = f.project_id and p.withdrawn_seq is null
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where f.tenant_id = ${tenantId} and f.verdict is null and f.withdrawn_seq is null and f.happened_on <= ${asOf}`.execute(
    tx,
  );
  return rows;
}
