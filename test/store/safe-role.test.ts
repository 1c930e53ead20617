import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { assertSafeRole } from '../../src/store/safe-role.ts';
import { aDatabase } from '../database.ts';

const database = await aDatabase();
const open: pg.Client[] = [];
const roles: string[] = [];

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  open.push(client);
  await client.connect();
  return client;
}

const superuser = await connected(database.superUrl);
const { rows } = await superuser.query<{ server_version_num: string }>('show server_version_num');
const version = Number(rows[0]?.server_version_num);

// Roles are the whole server's, which other test files share.
afterAll(async () => {
  for (const role of roles) await superuser.query(`drop role ${role}`);
  await Promise.all(open.map((client) => client.end()));
});

/** A login role of the given kind, in a database of the given kind. */
async function aRole(name: string, attributes: string, inDatabase = ''): Promise<pg.Client> {
  await superuser.query(`create role ${name} login ${attributes}`);
  roles.push(name);
  const url = new URL(database.appUrl);
  url.username = name;
  if (inDatabase) url.pathname = inDatabase;
  return connected(url.href);
}

describe('before it works, the application', () => {
  it('accepts the role made for it', async () => {
    await expect(assertSafeRole(await connected(database.appUrl))).resolves.toBeUndefined();
  });

  it('refuses to be a superuser', async () => {
    await expect(assertSafeRole(superuser)).rejects.toThrow(/as postgres, which is a superuser/);
  });

  it('refuses to own a table', async () => {
    const owner = await connected(database.ownerUrl);
    await expect(assertSafeRole(owner)).rejects.toThrow(/as luodi_owner, which owns the table/);
  });

  it('refuses to pass row-level security by', async () => {
    const client = await aRole('passes_by', 'bypassrls');
    await expect(assertSafeRole(client)).rejects.toThrow(/BYPASSRLS/);
  });

  it('refuses to be able to become the owner', async () => {
    const client = await aRole('could_become', 'in role luodi_owner noinherit');
    await expect(assertSafeRole(client)).rejects.toThrow(/as could_become, which owns the table/);
  });

  it.each<[string, string]>([
    ['plain_c', `locale 'C'`],
    ['icu_over_c', `locale_provider icu icu_locale 'zh' locale 'C'`],
    // Others have no locale of their own.
    ...(version >= 170_000
      ? [['builtin', `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`] satisfies [string, string]]
      : []),
  ])('refuses a database that cannot search Chinese text (%s)', async (name, locale) => {
    await superuser.query(`create database t_${name} template template0 encoding 'UTF8' ${locale}`);
    const client = await aRole(`reader_${name}`, '', `t_${name}`);
    await expect(assertSafeRole(client)).rejects.toThrow(/cannot search Chinese text \(encoding UTF8, LC_CTYPE C\)/);
    await client.end();
    await superuser.query(`drop database t_${name}`);
  });
});
