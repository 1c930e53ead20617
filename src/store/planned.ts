import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { FactKind, Precision } from '../domain/fact.ts';
import type { StepKind } from '../domain/step.ts';
import type { Tx } from './connection.ts';

export interface PlannedStep {
  readonly id: string;
  readonly projectId: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly baseline: Day | null;
  readonly due: Day | null;
  readonly duePrecision: Precision;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly projectUnit: string | null;
  readonly version: number;
}

export interface HappenedFact {
  readonly projectId: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly stepId: string | null;
}

/** The steps of these projects, earliest due first. */
export async function stepsOf(tx: Tx, tenantId: number, projectIds: readonly string[]): Promise<PlannedStep[]> {
  const found = await sql<PlannedStep>`
    select t.id, t.project_id as "projectId", t.kind, t.name, t.baseline, t.due, t.due_precision as "duePrecision",
      t.unit_id as "unitId", u.name as unit, t.person, t.project_unit as "projectUnit", t.version
    from step t left join unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    where t.tenant_id = ${tenantId} and t.project_id = any(${projectIds}::uuid[]) and t.withdrawn_seq is null
    order by t.due nulls last, t.id`.execute(tx);
  return found.rows;
}

/** What is recognised to have happened to these projects by the day. */
export async function happenedBy(
  tx: Tx,
  tenantId: number,
  projectIds: readonly string[],
  asOf: Day,
): Promise<HappenedFact[]> {
  const found = await sql<HappenedFact>`
    select project_id as "projectId", kind, happened_on as "on", day_precision as precision, step_id as "stepId" from fact
    where tenant_id = ${tenantId} and project_id = any(${projectIds}::uuid[]) and verdict = 'recognised'
      and superseded_seq is null and withdrawn_seq is null and happened_on <= ${asOf}
    order by happened_on, id`.execute(tx);
  return found.rows;
}
