import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** The project with procedures, promises besides where there are any, in the most different states: its company has the most to see. */
export async function liveliestProject(tx: Tx, tenantId: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select m.project_id as id from matter m join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
    where m.tenant_id = ${tenantId} and m.kind in ('procedure', 'commitment') and m.withdrawn_seq is null
    group by m.project_id, p.name having bool_or(m.kind = 'procedure')
    order by bool_or(m.kind = 'procedure' and m.state = 'done') desc, count(distinct m.kind) desc,
      count(distinct m.state) desc, p.name limit 1`.execute(tx);
  return rows[0]?.id;
}

/** The finished procedures of the project, by name. */
export async function finishedProcedures(tx: Tx, tenantId: number, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from matter
    where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'procedure' and state = 'done'
    order by title`.execute(tx);
  return rows.map(({ id }) => id);
}
