import { sql } from 'kysely';
import type { Nameable } from '../domain/matter/mentions.ts';
import type { Tx } from './connection.ts';

export interface Staff extends Nameable {
  readonly post: string;
  readonly unit: string;
}

/** People of the government with a working account: these, or those whose name holds the text; by name. */
export async function staffBy(
  tx: Tx,
  tenantId: number,
  by: { readonly ids: readonly string[] } | { readonly name: string },
): Promise<readonly Staff[]> {
  const which = 'ids' in by ? sql`p.id = any(${by.ids}::uuid[])` : sql`strpos(lower(p.name), lower(${by.name})) > 0`;
  const { rows } = await sql<Staff>`select p.id, p.name, p.roles, p.unit_id as "unitId", p.post, u.name as unit
    from person p join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tenantId} and p.login is not null and p.disabled_at is null and ${which}
    order by p.name, p.id`.execute(tx);
  return rows;
}
