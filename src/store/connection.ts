import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  sql,
} from 'kysely';
import pg from 'pg';
import { isRefusal } from '../domain/refusal.ts';
import { columnTypes } from './column-types.ts';
import type { Database } from './database.ts';

/** The application's way into the database. Nothing of a tenant can be read through it but inside {@link inTenant}. */
export interface Db {
  readonly pool: pg.Pool;
}

/** An open transaction that sees one tenant. */
export type Tx = Kysely<Database>;

export interface ConnectOptions {
  readonly connections?: number;
  /** The longest a single statement may take. */
  readonly statementMs?: number;
}

export function connect(appUrl: string, { connections = 16, statementMs = 30_000 }: ConnectOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: 'luodi',
    types: columnTypes,
    keepAlive: true,
    options: `-c statement_timeout=${statementMs} -c idle_in_transaction_session_timeout=60000 -c timezone=Asia/Shanghai`,
  });
  // A connection whose server went away. An idle one the pool drops; one in use fails the query that is waiting, which is
  // where it is dealt with: unheard, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool };
}

export const disconnect = (db: Db): Promise<void> => db.pool.end();

/**
 * One transaction that sees one tenant. Whatever throws rolls it back, and so does a Refusal, because a "no" changes nothing.
 * The tenant is named with `set local`, in the same message as `begin`: no connection ever remembers it.
 */
export const inTenant = <T>(
  db: Db,
  tenantId: number,
  work: (tx: Tx) => Promise<T>,
  { statementMs }: { statementMs?: number } = {},
): Promise<T> => transact(db, `begin; ${naming(tenantId)}${limit(statementMs)}`, work);

/** Reads of one moment: everything inside sees the same snapshot, and nothing can be written. */
export const readTenant = <T>(
  db: Db,
  tenantId: number,
  work: (tx: Tx) => Promise<T>,
  { statementMs }: { statementMs?: number } = {},
): Promise<T> =>
  transact(db, `begin isolation level repeatable read read only; ${naming(tenantId)}${limit(statementMs)}`, work);

/**
 * Does two pieces of reading at once, on a second connection that sees the very same moment; one after the other where no
 * connection is free, because who holds one must not wait for another.
 */
export async function atOnce<T>(tx: Tx, one: (tx: Tx) => Promise<T>, other: (tx: Tx) => Promise<T>): Promise<[T, T]> {
  const pool = known(pools, tx);
  if (isFull(pool)) return [await one(tx), await other(tx)];
  const { rows } = await sql<{ snapshot: string; tenant: string; limit: string }>`
    select pg_export_snapshot() as snapshot, current_setting('luodi.tenant') as tenant,
      (select setting from pg_settings where name = 'statement_timeout') as limit`.execute(tx);
  const [seen] = rows;
  if (!seen) throw new Error('no snapshot');
  const begin = `begin isolation level repeatable read read only; set transaction snapshot '${seen.snapshot}'; ${naming(Number(seen.tenant))}${limit(Number(seen.limit))}`;
  const besides = transact({ pool }, begin, other);
  const [first, second] = await Promise.allSettled([one(tx), besides]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}

/** Outside every tenant: only the list of tenants can be read here. */
export const outsideTenants = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(db, 'begin read only', work);

/**
 * Does work in a transaction of its own, beside one that is open; undefined where no connection is free, because who holds one must
 * not wait for another. What it wrote stays, whatever becomes of the other.
 */
export function beside<T>(tx: Tx, tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T> | undefined {
  const pool = known(pools, tx);
  return isFull(pool) ? undefined : transact({ pool }, `begin; ${naming(tenantId)}`, work);
}

const isFull = (pool: pg.Pool): boolean => pool.idleCount === 0 && pool.totalCount >= (pool.options.max ?? 0);

const whole = (n: number): number => {
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`not a whole number: ${n}`);
  return n;
};
const naming = (tenantId: number): string => `set local luodi.tenant = ${whole(tenantId)}`;
const limit = (ms: number | undefined): string =>
  ms === undefined ? '' : `; set local statement_timeout = ${whole(ms)}`;

async function transact<T>(db: Db, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  let broken: unknown;
  try {
    await client.query(begin);
    const outcome = await work(txOf(db, client));
    const { command } = await client.query(isRefusal(outcome) ? 'rollback' : 'commit');
    if (command === 'ROLLBACK' && !isRefusal(outcome)) throw new Error('a failed statement was passed over');
    return outcome;
  } catch (error) {
    await client.query('rollback').catch((again: unknown) => {
      broken = again;
    });
    throw error;
  } finally {
    client.release(broken !== undefined);
  }
}

const bound = new WeakMap<pg.PoolClient, { tx: Tx }>();
const clients = new WeakMap<Tx, pg.PoolClient>();
const pools = new WeakMap<Tx, pg.Pool>();

/** Kysely over one connection; made once for each connection, because making it costs as much as a query. */
function txOf({ pool }: Db, client: pg.PoolClient): Tx {
  const known = bound.get(client);
  if (known) return known.tx;
  const tx = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  bound.set(client, { tx });
  clients.set(tx, client);
  pools.set(tx, pool);
  return tx;
}

/** The connection a transaction runs on, for COPY, which Kysely has no word for. */
export const clientOf = (tx: Tx): pg.PoolClient => known(clients, tx);

/** What stands for the database of a transaction, for whoever keeps something in memory that holds for this database alone. */
export const databaseOf = (tx: Tx): object => known(pools, tx);

function known<T>(among: WeakMap<Tx, T>, tx: Tx): T {
  const found = among.get(tx);
  if (!found) throw new Error('not a transaction of inTenant or readTenant');
  return found;
}

/**
 * Runs a statement that finds a few rows by their keys; the connection plans it the first time and keeps the plan under the
 * name. For those alone: a plan that is kept serves every value alike, which no list that is narrowed in many ways can bear.
 */
export async function prepared<R>(tx: Tx, name: string, statement: RawBuilder<R>): Promise<R[]> {
  const { sql: text, parameters } = statement.compile(tx);
  const { rows } = await clientOf(tx).query({ name, text, values: parameters as unknown[] });
  return rows as R[];
}

function driverOver(client: pg.PoolClient): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const { command, rowCount, rows } = await client.query(query.sql, query.parameters as unknown[]);
      const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
      return changed ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
    },
    streamQuery() {
      throw new Error('streaming is not supported; page by key');
    },
  };
  const nested = async (): Promise<never> => {
    throw new Error('already inside a transaction');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}
