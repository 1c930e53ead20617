import { sql } from 'kysely';
import type { Factor } from '../domain/matter/factor.ts';
import type { Tx } from './connection.ts';

interface GroupUnit {
  readonly id: string;
  readonly name: string;
  /** 牵头单位. */
  readonly leads: boolean;
}

/** What a government says of a group: its own name and factors where no regime says them, who leads it and who is in it. */
export interface GroupRow {
  readonly code: string;
  readonly name: string | null;
  readonly leader: string | null;
  readonly factors: readonly Factor[];
  readonly units: readonly GroupUnit[];
}

/** Nobody changes a group while demand is given to one. */
export const holdGroups = async (tx: Tx, tenantId: number, how: 'to-change' | 'to-read'): Promise<void> => {
  const lock = sql.raw(how === 'to-change' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(20185, ${tenantId})`.execute(tx);
};

export async function listGroups(tx: Tx, tenantId: number): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select g.code, g.name, g.leader, g.factors,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'leads', w.leads)
          order by w.leads desc, u.sort, u.name)
        from working_group_unit w join unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id
        where w.tenant_id = g.tenant_id and w.code = g.code), '[]') as units
    from working_group g where g.tenant_id = ${tenantId} order by g.code`.execute(tx);
  return rows;
}

interface Stamp {
  readonly tenantId: number;
  readonly seq: number;
}

/** Puts the group in place of what was said of it before; who was in it when is told by the journal. */
export async function putGroup(
  tx: Tx,
  { tenantId, seq }: Stamp,
  it: Omit<GroupRow, 'units'> & { readonly units: readonly Pick<GroupUnit, 'id' | 'leads'>[] },
): Promise<void> {
  await sql`insert into working_group (tenant_id, code, name, leader, factors, recorded_seq)
    values (${tenantId}, ${it.code}, ${it.name}, ${it.leader}, ${it.factors}::text[], ${seq})
    on conflict (tenant_id, code) do update set name = excluded.name, leader = excluded.leader, factors = excluded.factors,
      recorded_seq = excluded.recorded_seq`.execute(tx);
  await sql`delete from working_group_unit where tenant_id = ${tenantId} and code = ${it.code}`.execute(tx);
  for (const { id, leads } of it.units)
    await sql`insert into working_group_unit (tenant_id, code, unit_id, leads, recorded_seq)
      values (${tenantId}, ${it.code}, ${id}, ${leads}, ${seq})`.execute(tx);
}

export async function endGroup(tx: Tx, tenantId: number, code: string): Promise<void> {
  await sql`delete from working_group_unit where tenant_id = ${tenantId} and code = ${code}`.execute(tx);
  await sql`delete from working_group where tenant_id = ${tenantId} and code = ${code}`.execute(tx);
}

export interface HandedOver {
  readonly factor: Factor;
  readonly leadId: string | null;
  readonly helperIds: readonly string[];
  /** Units that were in the group and are no more, or lead it now. */
  readonly left: readonly string[];
}

/** Open demand for a factor is owed by the unit that leads its group, and co-handled by the others in it. */
export async function handOver(tx: Tx, { tenantId, seq }: Stamp, it: HandedOver): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from matter where tenant_id = ${tenantId} and kind = 'factor'
    and class = ${it.factor} and state in ('asked', 'allotted') and withdrawn_seq is null order by id for no key update`.execute(
    tx,
  );
  const ids = rows.map(({ id }) => id);
  await sql`update matter set unit_id = ${it.leadId}, version = version + 1, recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) and unit_id is distinct from ${it.leadId}::uuid`.execute(
    tx,
  );
  await sql`update matter_party set withdrawn_seq = ${seq} where tenant_id = ${tenantId} and matter_id = any(${ids}::uuid[])
    and part = 'co-handling' and unit_id = any(${it.left}::uuid[]) and withdrawn_seq is null`.execute(tx);
  await sql`insert into matter_party (tenant_id, id, matter_id, part, unit_id, recorded_seq)
    select ${tenantId}, gen_random_uuid(), m.id, 'co-handling', u.id, ${seq}
    from unnest(${ids}::uuid[]) as m (id), unnest(${it.helperIds}::uuid[]) as u (id)
    where not exists (select from matter_party y where y.tenant_id = ${tenantId} and y.matter_id = m.id
      and y.part = 'co-handling' and y.unit_id = u.id and y.withdrawn_seq is null)`.execute(tx);
}
