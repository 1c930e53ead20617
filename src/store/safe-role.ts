import type pg from 'pg';
import { startFault } from './start-fault.ts';

type Asker = Pick<pg.ClientBase, 'query'>;

/**
 * The application may only work as a role that row-level security and the grants of the journal hold for: no superuser, no
 * BYPASSRLS, no owner of a table, no member of such a role. And only in a database where Chinese text can be searched: under
 * another LC_CTYPE the similarity of two Chinese names is 0, without any error.
 */
export async function assertSafeRole(client: Asker): Promise<void> {
  const power = await powerOf(client);
  if (power)
    throw startFault(
      `The application must not connect to the database as ${power.role}, which ${power.reason}; connect as luodi_app (DATABASE_URL) and keep the owner for migrations (LUODI_OWNER_URL).`,
    );
  const { rows } = await client.query<{ encoding: string; ctype: string; trigrams: boolean }>(
    `select pg_encoding_to_char(encoding) as encoding, datctype as ctype, to_regproc('similarity') is not null as trigrams
     from pg_database where datname = current_database()`,
  );
  const found = rows[0];
  const unicode = found?.encoding === 'UTF8' && /utf-?8$/i.test(found.ctype);
  if (unicode && (!found.trigrams || (await findsChinese(client)))) return;
  throw startFault(
    `The database cannot search Chinese text (encoding ${found?.encoding}, LC_CTYPE ${found?.ctype}); create it with encoding UTF8 and LC_CTYPE C.UTF-8, from template0.`,
  );
}

async function powerOf(client: Asker): Promise<{ role: string; reason: string } | undefined> {
  const { rows } = await client.query<{ role: string; reason: string }>(
    `with mine as (
       select rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(session_user, oid, 'member'))
     select session_user as role, 'is a superuser, or a member of one' as reason from mine where rolsuper
     union all
     select session_user, 'bypasses row-level security (BYPASSRLS)' from mine where rolbypassrls
     union all
     select session_user, 'owns the table ' || c.oid::regclass from pg_class c
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and pg_has_role(session_user, c.relowner, 'member')
       and c.relnamespace not in (select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema')
     limit 1`,
  );
  return rows[0];
}

async function findsChinese(client: Asker): Promise<boolean> {
  const { rows } = await client.query<{ alike: number }>(
    `select similarity('武汉光谷生物医药产业园', '武汉光谷生物医药园') as alike`,
  );
  return (rows[0]?.alike ?? 0) > 0.5;
}
