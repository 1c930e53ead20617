import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { APP, DATABASE, OWNER } from '../src/store/roles.ts';

export interface TestDatabase {
  /** As the application connects: owns nothing, row-level security holds. */
  readonly appUrl: string;
  /** As migrations connect. */
  readonly ownerUrl: string;
  /** As the superuser, to look past every wall. */
  readonly superUrl: string;
}

/**
 * A migrated database of this test file's own, gone when the file is done. Call it once, at the top of the file:
 * `const database = await aDatabase();`
 */
export async function aDatabase(copyOf = DATABASE): Promise<TestDatabase> {
  const { template } = inject('cluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(template, `create database ${name} template ${copyOf} owner ${OWNER}`);
  afterAll(() => asSuperuser(template, `drop database ${name} with (force)`));
  return urlsOf(name);
}

/** The ways into one database of the run. */
export function urlsOf(name: string): TestDatabase {
  const urlFor = (role: string): string => {
    const url = new URL(inject('cluster').template);
    url.username = role;
    url.pathname = name;
    return url.href;
  };
  return { appUrl: urlFor(APP), ownerUrl: urlFor(OWNER), superUrl: urlFor('postgres') };
}

/** Never connects to the template itself, which could then not be copied. */
async function asSuperuser(template: string, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = 'postgres';
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
