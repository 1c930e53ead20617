import { sql } from 'kysely';
import { type Db, outsideTenants, type Tx } from './connection.ts';

export interface Tenant {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
}

/** All governments of this installation, the demo ones first; nothing but their names is known outside them. */
export const listTenants = (db: Db): Promise<Tenant[]> =>
  outsideTenants(db, async (tx) => {
    const { rows } = await sql<Tenant>`select id, slug, name, demo from tenant order by demo desc, id`.execute(tx);
    return rows;
  });

export const tenantOf = (db: Db, slug: string): Promise<Tenant | undefined> =>
  outsideTenants(db, async (tx) => {
    const { rows } = await sql<Tenant>`select id, slug, name, demo from tenant where slug = ${slug}`.execute(tx);
    return rows[0];
  });

/** Adds a government and sees it from here on; undefined when the slug is taken. Only the owner of the tables may. */
export async function insertTenant(
  tx: Tx,
  { slug, name, demo }: Pick<Tenant, 'slug' | 'name' | 'demo'>,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into tenant (slug, name, demo) values (${slug}, ${name}, ${demo}) on conflict (slug) do nothing returning id`.execute(
    tx,
  );
  const id = rows[0]?.id;
  if (id !== undefined) await sql`select set_config('luodi.tenant', ${String(id)}, true)`.execute(tx);
  return id;
}
