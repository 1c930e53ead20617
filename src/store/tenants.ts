import { sql } from 'kysely';
import { type Db, outsideTenants } from './connection.ts';

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
