import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { lastHolder } from '../../src/store/directory-lock.ts';
import { openDataDirectory } from '../../src/store/data-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'luodi-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = (path: string) => openDataDirectory(path, { exclusive: true, durable: false });

async function asked(url: string, question: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return Object.values((await client.query(question)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('a data folder', () => {
  it('keeps what was written when it is closed and opened again', async () => {
    const path = join(folder, 'kept');
    const first = await opened(path);
    await asked(first.ownerUrl, 'create table word (text text)');
    await asked(first.ownerUrl, `insert into word values ('落地')`);
    await first.stop();
    const second = await opened(path);
    expect(await asked(second.ownerUrl, 'select text from word')).toBe('落地');
    await second.stop();
  });

  it('gives the application a role without powers, in a database that knows Chinese, on durable ground', async () => {
    const place = await openDataDirectory(join(folder, 'roles'), { exclusive: true });
    expect(await asked(place.appUrl, 'select session_user::text')).toBe('luodi_app');
    expect(await asked(place.ownerUrl, 'select session_user::text')).toBe('luodi_owner');
    const powers =
      'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = session_user';
    expect(await asked(place.appUrl, powers)).toBe(false);
    expect(await asked(place.ownerUrl, powers)).toBe(false);
    expect(await asked(place.appUrl, 'show fsync')).toBe('on');
    expect(await asked(place.appUrl, 'show synchronous_commit')).toBe('on');
    expect(await asked(place.appUrl, 'show full_page_writes')).toBe('on');
    expect(await asked(place.appUrl, 'show listen_addresses')).toBe('');
    await asked(place.ownerUrl, 'create extension pg_trgm');
    expect(await asked(place.appUrl, `select similarity('武汉光谷生物医药产业园', '武汉光谷生物医药园')`)).toBeCloseTo(
      0.571,
      3,
    );
    await expect(asked(place.appUrl, 'create table mine ()')).rejects.toThrow(/permission denied/);
    await place.stop();
  });

  it('is closed to other users, but tells them who holds it', async () => {
    const path = join(folder, 'closed');
    const place = await opened(path);
    expect(statSync(path).mode & 0o777).toBe(0o711);
    expect(statSync(join(path, 'postgres')).mode & 0o077).toBe(0);
    expect(statSync(join(path, 'lock')).mode & 0o077).toBe(0);
    expect(statSync(join(path, 'postgres.log')).mode & 0o077).toBe(0);
    expect(statSync(join(path, 'holder.json')).mode & 0o777).toBe(0o644);
    await place.stop();
  });

  it('may lie deeper than a socket path may be long', async () => {
    const path = join(folder, '很深的文件夹'.repeat(8), 'data');
    const place = await opened(path);
    const socket = lastHolder(path)?.socket ?? '';
    expect(socket.length).toBeLessThan(100);
    expect(statSync(socket).mode & 0o077).toBe(0);
    expect(await asked(place.appUrl, 'select 1')).toBe(1);
    await place.stop();
    expect(existsSync(socket)).toBe(false);
  });

  it('whose creation was cut short is created again', async () => {
    const path = join(folder, 'half');
    mkdirSync(join(path, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(join(path, 'postgres.new', 'PG_VERSION'), '18\n');
    const place = await opened(path);
    expect(await asked(place.appUrl, 'select 1')).toBe(1);
    await place.stop();
    expect(existsSync(join(path, 'postgres.new'))).toBe(false);
  });

  it('of another version of PostgreSQL is refused in one line', async () => {
    const path = join(folder, 'older');
    await opened(path).then((place) => place.stop());
    writeFileSync(join(path, 'postgres', 'PG_VERSION'), '15\n');
    await expect(opened(path)).rejects.toThrow(/was made by PostgreSQL 15 and this is 18/);
  });

  it('that cannot be made is refused in one line', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(opened(join(file, 'data'))).rejects.toThrow(/cannot be made \(ENOTDIR\).*LUODI_DATA/);
  });

  it('takes no notice of the PG variables of the caller', async () => {
    const kept = { ...process.env };
    Object.assign(process.env, {
      PGPORT: '6543',
      PGHOST: 'elsewhere',
      PGUSER: 'someone',
      PGSSLMODE: 'require',
      PGDATA: '/nowhere',
    });
    try {
      const place = await opened(join(folder, 'variables'));
      expect(await asked(place.appUrl, 'select session_user::text')).toBe('luodi_app');
      await place.stop();
    } finally {
      process.env = kept;
    }
  });

  it('leaves the account of the database in a log that does not grow for ever', async () => {
    const path = join(folder, 'log');
    await opened(path).then((place) => place.stop());
    const log = join(path, 'postgres.log');
    expect(readFileSync(log, 'utf8')).toContain('database system is ready to accept connections');
    writeFileSync(log, 'x'.repeat(11 * 2 ** 20));
    await opened(path).then((place) => place.stop());
    expect(statSync(`${log}.1`).size).toBe(11 * 2 ** 20);
    expect(statSync(log).size).toBeLessThan(2 ** 20);
  });
});
