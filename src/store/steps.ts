import { sql } from 'kysely';
import type { Plan } from '../domain/plan.ts';
import type { Tx } from './connection.ts';

export interface KnownStep extends Plan {
  readonly id: string;
  readonly projectId: string;
  readonly version: number;
  /** Paths of the units of its project, for rights. */
  readonly units: readonly string[][];
}

/** The step, held until the transaction ends; its project first, as every act on a project does. */
export async function lockStep(tx: Tx, tenantId: number, id: string): Promise<KnownStep | undefined> {
  await sql`select from project p where p.tenant_id = ${tenantId} and p.id = (
      select project_id from step where tenant_id = ${tenantId} and id = ${id}) for no key update`.execute(tx);
  const { rows } = await sql<KnownStep & { unitPath: string[]; hostPath: string[] | null }>`
    select s.id, s.project_id as "projectId", s.kind, s.name, s.baseline, s.due, s.unit_id as "unitId", s.person,
      s.project_unit as "projectUnit", s.version, u.path as "unitPath", h.path as "hostPath"
    from step s
    join project p on p.tenant_id = s.tenant_id and p.id = s.project_id and p.withdrawn_seq is null
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    left join unit h on h.tenant_id = p.tenant_id and h.id = p.host_unit_id
    where s.tenant_id = ${tenantId} and s.id = ${id} and s.withdrawn_seq is null
    for no key update of s`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { unitPath, hostPath, ...rest } = row;
  return { ...rest, units: hostPath ? [unitPath, hostPath] : [unitPath] };
}

interface StepWritten {
  readonly tenantId: number;
  readonly id: string;
  readonly plan: Plan;
  readonly seq: number;
}

export async function insertStep(tx: Tx, { tenantId, id, plan, seq }: StepWritten, projectId: string): Promise<void> {
  await sql`
    insert into step (tenant_id, id, project_id, kind, name, baseline, due, unit_id, person, project_unit, recorded_seq)
    values (${tenantId}, ${id}, ${projectId}, ${plan.kind}, ${plan.name}, ${plan.baseline}, ${plan.due}, ${plan.unitId},
      ${plan.person}, ${plan.projectUnit}, ${seq})`.execute(tx);
}

/** A due day given by a person is exact, whatever the ledger had known before. */
export async function updateStep(tx: Tx, { tenantId, id, plan, seq }: StepWritten): Promise<void> {
  await sql`
    update step set name = ${plan.name}, baseline = ${plan.baseline},
      due_precision = case when due is distinct from ${plan.due}::date then 'day' else due_precision end, due = ${plan.due},
      unit_id = ${plan.unitId}, person = ${plan.person}, project_unit = ${plan.projectUnit}, version = version + 1,
      recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}
