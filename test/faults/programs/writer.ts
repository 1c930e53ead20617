// A stand-in for the server in fault tests: opens the data folder given, then writes pairs of rows as the application until it
// is ended, and names each pair on stdout once the database has acknowledged it.
import pg from 'pg';
import { openDataDirectory } from '../../../src/store/data-directory.ts';
import { isStartFault } from '../../../src/store/start-fault.ts';

const WRITERS = 8;
const folder = process.argv[2] ?? '';

try {
  await write();
} catch (error) {
  if (!isStartFault(error)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function write(): Promise<void> {
  const place = await openDataDirectory(folder, { exclusive: true });
  const owner = new pg.Client(place.ownerUrl);
  await owner.connect();
  await owner.query(`
    create table if not exists pledge (id text primary key);
    create table if not exists counterpart (id text primary key references pledge);
    grant select, insert on pledge, counterpart to luodi_app`);
  await owner.end();

  const pool = new pg.Pool({ connectionString: place.appUrl, max: WRITERS });
  // A connection that breaks fails its query; while idle it is only dropped.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  let ending = false;
  process.once('SIGTERM', () => {
    ending = true;
  });
  console.log(`ready ${process.pid}`);
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let n = 0; !ending; n++) {
      const id = `${process.pid}-${writer}-${n}`;
      const outcome = await pledge(pool, id).catch((error: Error) => `failed ${error.message}`);
      console.log(outcome);
      if (outcome.startsWith('failed')) await new Promise((resume) => setTimeout(resume, 100));
    }
  });
  await Promise.all(writers);
  await pool.end();
  await place.stop();
}

async function pledge(pool: pg.Pool, id: string): Promise<string> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    await client.query('insert into pledge values ($1)', [id]);
    await client.query('insert into counterpart values ($1)', [id]);
    await client.query('commit');
    return `kept ${id}`;
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}
