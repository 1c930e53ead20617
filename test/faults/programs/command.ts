// A stand-in for a command of the CLI in fault tests: uses the data folder given for a moment, as commands do.
import pg from 'pg';
import { openDataDirectory } from '../../../src/store/data-directory.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const place = await openDataDirectory(folder, { exclusive: false });
const owner = new pg.Client(place.ownerUrl);
await owner.connect();
await owner.query('create table if not exists visit (name text primary key)');
await owner.query('insert into visit values ($1)', [name]);
await owner.query('select pg_sleep(0.2)');
await owner.end();
await place.stop();
