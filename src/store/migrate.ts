import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startFault } from './start-fault.ts';

/** A forward step of the schema: migrations/NNNN_name.sql, plain SQL. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
  /** A line `-- breaking`: programs that do not know this step cannot work after it. */
  readonly breaking: boolean;
}

const FOLDER = join(import.meta.dirname, '..', '..', 'migrations');
const NO_RIGHT = '42501'; // PostgreSQL's insufficient_privilege
const LOCK = 4_650_301; // any number, the same in every version of the product

/** Brings the database up to the newest migration, as its owner, and answers what it applied. Any number may run at once. */
export async function migrate(ownerUrl: string, folder: string = FOLDER): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const pending = pendingAfter(await appliedIn(client), migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code !== NO_RIGHT) throw error;
    throw startFault(
      `The database needs its migrations, and ${client.user} may not make them; name the owner of the database in LUODI_OWNER_URL.`,
    );
  } finally {
    await client.end();
  }
}

/** The migrations of a folder in their order; a gap or a repeated number is a mistake of ours. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, at) => {
    const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (version !== at + 1) throw new Error(`migrations/${name}: expected number ${at + 1}, named NNNN_name.sql`);
    const sql = readFileSync(join(folder, name), 'utf8');
    const hash = createHash('sha256').update(sql).digest('hex');
    return { version, name, sql, hash, breaking: /^-- breaking\b/m.test(sql) };
  });
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly hash: string;
  readonly breaking: boolean;
}

async function appliedIn(client: pg.Client): Promise<Applied[]> {
  const known = await client.query(`select to_regclass('public.migration') is not null as made`);
  if (!known.rows[0].made) {
    await client.query(`
      create table public.migration (
        version integer primary key, name text not null, hash text not null, breaking boolean not null,
        applied_at timestamptz not null default now());
      grant select on public.migration to public`);
  }
  return (await client.query<Applied>('select version, name, hash, breaking from public.migration order by version'))
    .rows;
}

/** What is still to do, or a clear word why this program and this database do not belong together. */
function pendingAfter(applied: readonly Applied[], migrations: readonly Migration[]): Migration[] {
  const unknown = applied.find(({ version, breaking }) => version > migrations.length && breaking);
  if (unknown)
    throw startFault(`The database is newer than this program (${unknown.name}); start the newer version of Luodi.`);
  for (const { version, name, hash } of applied) {
    const file = migrations[version - 1];
    if (file && file.hash !== hash)
      throw startFault(
        `migrations/${file.name} is not what was applied to this database as ${name}; restore the file, and put the change into a new migration.`,
      );
  }
  return migrations.slice(applied.at(-1)?.version ?? 0);
}

/** The version row comes first, so that a step and the record of it are one. */
async function apply(client: pg.Client, { version, name, hash, breaking, sql }: Migration): Promise<void> {
  await client.query('begin');
  await client.query('insert into public.migration (version, name, hash, breaking) values ($1, $2, $3, $4)', [
    version,
    name,
    hash,
    breaking,
  ]);
  try {
    await client.query(sql);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migrations/${name}: ${(error as Error).message}`, { cause: error });
  }
}
