import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { aDatabase } from '../database.ts';

const database = await aDatabase();
const owner = new pg.Client(database.ownerUrl);
await owner.connect();
const folder = mkdtempSync(join(tmpdir(), 'luodi-migrations-'));
afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true, force: true });
});

function migrations(...texts: string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `000${at + 1}_step.sql`), text);
}

const tables = async (): Promise<string[]> =>
  (await owner.query(`select tablename from pg_tables where schemaname = 'public' order by 1`)).rows.map(
    (row) => row.tablename,
  );

beforeEach(() => owner.query('drop schema public cascade; create schema public'));

describe('migrations', () => {
  it('are applied in their order, once', async () => {
    migrations('create table office (id int);', 'alter table office add name text;');
    expect(await migrate(database.ownerUrl, folder)).toEqual(['0001_step.sql', '0002_step.sql']);
    expect(await migrate(database.ownerUrl, folder)).toEqual([]);
    expect(await tables()).toEqual(['migration', 'office']);
  });

  it('go on from where an older version stopped', async () => {
    migrations('create table office (id int);');
    await migrate(database.ownerUrl, folder);
    migrations('create table office (id int);', 'create table desk (id int);');
    expect(await migrate(database.ownerUrl, folder)).toEqual(['0002_step.sql']);
  });

  it('are applied whole or not at all, and the ones before stay', async () => {
    migrations('create table office (id int);', 'create table desk (id int); select 1 / 0;');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('migrations/0002_step.sql: division by zero');
    expect(await tables()).toEqual(['migration', 'office']);
  });

  it('are applied by one process only when several start at once', async () => {
    migrations('create table office (id int);', 'create table desk (id int);');
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(database.ownerUrl, folder)));
    expect(applied.flat().sort()).toEqual(['0001_step.sql', '0002_step.sql']);
  });

  it('refuse a file that is not what was applied', async () => {
    migrations('create table office (id int);');
    await migrate(database.ownerUrl, folder);
    migrations('create table office (id bigint);');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/0001_step.sql is not what was applied/);
  });

  it('refuse a database that a newer version has broken with', async () => {
    migrations('create table office (id int);', '-- breaking\ndrop table office;');
    await migrate(database.ownerUrl, folder);
    migrations('create table office (id int);');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/newer than this program \(0002_step.sql\)/);
  });

  it('let an older version work beside a newer one that broke nothing', async () => {
    migrations('create table office (id int);', 'create table desk (id int);');
    await migrate(database.ownerUrl, folder);
    migrations('create table office (id int);');
    expect(await migrate(database.ownerUrl, folder)).toEqual([]);
  });

  it('can be read, but not written, by the application', async () => {
    migrations('grant usage on schema public to luodi_app;');
    await migrate(database.ownerUrl, folder);
    const app = new pg.Client(database.appUrl);
    await app.connect();
    expect((await app.query('select version from migration')).rows).toEqual([{ version: 1 }]);
    await expect(app.query('delete from migration')).rejects.toThrow(/permission denied/);
    await app.end();
  });

  it('name the remedy when they are left to the application', async () => {
    migrations('create table office (id int);');
    await expect(migrate(database.appUrl, folder)).rejects.toThrow(/luodi_app may not make them.*LUODI_OWNER_URL/);
    expect(await tables()).toEqual([]);
    await migrate(database.ownerUrl, folder);
    migrations('create table office (id int);', 'create table desk (id int);');
    await expect(migrate(database.appUrl, folder)).rejects.toThrow(/luodi_app may not make them.*LUODI_OWNER_URL/);
  });

  it('refuse a gap in their numbers', () => {
    migrations('select 1;');
    writeFileSync(join(folder, '0003_late.sql'), 'select 1;');
    expect(() => readMigrations(folder)).toThrow(/0003_late.sql: expected number 2/);
  });

  it('of the product are numbered without a gap and open with why', () => {
    const product = readMigrations();
    expect(product.length).toBeGreaterThan(0);
    for (const { sql } of product) expect(sql).toMatch(/^-- Why: /);
  });
});
