import type { Db } from './connection.ts';
import { readMigrations } from './migrate.ts';
import { assertSafeRole } from './safe-role.ts';

export interface DatabaseHealth {
  readonly server: string;
  readonly locale: string;
  readonly role: string;
  /** Why the role or the locale will not do; undefined when they do. */
  readonly roleFault: string | undefined;
  readonly applied: number;
  readonly known: number;
  readonly sizeBytes: number;
}

/** What an operator wants to know of the database before trusting it. */
export async function databaseHealth({ pool }: Db): Promise<DatabaseHealth> {
  const { rows } = await pool.query<Omit<DatabaseHealth, 'roleFault' | 'known'>>(`
    select current_setting('server_version') as server,
      (select pg_encoding_to_char(encoding) || ' ' || datctype from pg_database where datname = current_database()) as locale,
      session_user as role, (select count(*)::int from migration) as applied,
      pg_database_size(current_database()) as "sizeBytes"`);
  const found = rows[0];
  if (!found) throw new Error('the database answered nothing');
  const roleFault = await assertSafeRole(pool as never).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { ...found, roleFault, known: readMigrations().length };
}
