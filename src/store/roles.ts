import pg from 'pg';
import { urlOf } from './server.ts';

/** Owns the tables and changes them by migrations; the application connects as APP, which owns nothing. */
export const OWNER = 'luodi_owner';
export const APP = 'luodi_app';
export const DATABASE = 'luodi';

const HUMBLE = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';

/** Makes the two roles and the database where they are missing. Only here does anything connect as the superuser. */
export async function makeRolesAndDatabase(socket: string): Promise<void> {
  const client = new pg.Client(urlOf(socket, 'postgres', 'postgres'));
  await client.connect();
  try {
    for (const role of [OWNER, APP]) {
      const known = await client.query('select from pg_roles where rolname = $1', [role]);
      await client.query(`${known.rowCount ? 'alter' : 'create'} role ${role} ${HUMBLE}`);
    }
    const known = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (known.rowCount) return;
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to ${APP}`);
  } finally {
    await client.end();
  }
}
