import pg from 'pg';
import { inject } from 'vitest';
import { dayIn } from '../src/http/door.ts';
import { connect, disconnect } from '../src/store/connection.ts';
import { type Files, filesIn } from '../src/store/files.ts';
import { DATABASE, OWNER } from '../src/store/roles.ts';
import { enterDemo } from '../src/work/demo/enter.ts';
import { aDatabase, type TestDatabase, urlsOf } from './database.ts';

const DEMO = 'demo_of_today';
const MAKING = 'demo_in_the_making';

/**
 * A database of this test file's own with the demo as of today in it. The demo is entered once in a run, by whichever file asks
 * first, and copied. Its files are shared: they are named by what is in them, and are never changed.
 */
export async function aDemoDatabase(): Promise<TestDatabase & { readonly files: Files }> {
  const { template, demoFiles } = inject('cluster');
  const files = filesIn(demoFiles);
  const url = new URL(template);
  url.pathname = 'postgres';
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('${DEMO}'))`);
    const { rowCount } = await client.query(`select from pg_database where datname = '${DEMO}'`);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${MAKING} with (force)`);
      await client.query(`create database ${MAKING} template ${DATABASE} owner ${OWNER}`);
      await enter(files);
      await client.query(`alter database ${MAKING} rename to ${DEMO}`);
    }
  } finally {
    await client.end();
  }
  return { ...(await aDatabase(DEMO)), files };
}

async function enter(files: Files): Promise<void> {
  const { appUrl, ownerUrl } = urlsOf(MAKING);
  const db = connect(appUrl);
  const now = new Date();
  try {
    await enterDemo({ ownerUrl, db, files, today: dayIn(now), now });
  } finally {
    await disconnect(db);
  }
}
