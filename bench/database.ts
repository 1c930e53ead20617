import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Db, disconnect, inTenant } from '../src/store/connection.ts';
import { openDataDirectory } from '../src/store/data-directory.ts';
import { migrate } from '../src/store/migrate.ts';

const LONG_MS = 900_000;

export interface BenchDatabase {
  readonly db: Db;
  readonly appUrl: string;
  readonly superUrl: string;
  readonly folder: string;
  readonly tenantId: number;
}

/** A PostgreSQL of the bench's own, with one empty tenant, gone afterwards. It writes as durably as the product does. */
export async function withDatabase<T>(work: (bench: BenchDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
  const place = await openDataDirectory(join(folder, 'data'), { exclusive: true });
  const db = connect(place.appUrl, { statementMs: LONG_MS });
  try {
    await migrate(place.ownerUrl);
    const tenantId = await asSuperuser(
      place.superUrl,
      `insert into tenant (slug, name) values ('bench', '测速（演示）') returning id`,
    );
    return await work({ db, appUrl: place.appUrl, superUrl: place.superUrl, folder, tenantId });
  } finally {
    await disconnect(db);
    await place.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one statement past every wall and answers the first number it returns. */
export async function asSuperuser(url: string, statement: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, number>>(statement);
    return Number(Object.values(rows[0] ?? {})[0] ?? 0);
  } finally {
    await client.end();
  }
}

export const longTenant = <T>(bench: BenchDatabase, work: Parameters<typeof inTenant<T>>[2]): Promise<T> =>
  inTenant(bench.db, bench.tenantId, work, { statementMs: LONG_MS });

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
