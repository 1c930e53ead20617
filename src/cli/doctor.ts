import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { stateCouncil } from '../domain/state-council.ts';
import { yearOf } from '../domain/day.ts';
import { readTenant } from '../store/connection.ts';
import { databaseHealth } from '../store/health.ts';
import { journalHead } from '../store/journal.ts';
import { listTenants } from '../store/tenants.ts';
import { type Call, type CliCommand, type CliHouse, EXIT } from './cli.ts';

interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly says: string;
}

const WEB = join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html');
const GIB = 2 ** 30;
const SIGNS = { ok: '✓', warn: '!', fail: '✗' } as const;

/** `luodi doctor`: everything that commonly is not right, each with what to do about it. */
export const doctor: CliCommand = {
  name: 'doctor',
  summary: {
    'zh-CN': '检查运行环境、数据库、节假日历、磁盘、日志和页面。',
    en: 'Checks the runtime, the database, the calendar, the disk, the journal and the pages.',
  },
  usage: '[--json]',
  async run(call) {
    const house = await call.openHouse();
    const checks = [
      runtime(),
      ...(await database(house)),
      ...calendar(call),
      await disk(house.data),
      ...(await journals(house)),
      pages(),
    ];
    if (call.json) call.print(JSON.stringify({ ok: checks.every(passes), checks }));
    else for (const { name, state, says } of checks) call.print(`${SIGNS[state]} ${name}: ${says}`);
    return checks.every(passes) ? EXIT.ok : EXIT.refused;
  },
};

const passes = ({ state }: Check): boolean => state !== 'fail';
const check = (name: string, good: boolean, says: string, otherwise: Check['state'] = 'fail'): Check => ({
  name,
  state: good ? 'ok' : otherwise,
  says,
});

const runtime = (): Check => {
  const good = Number(process.versions.node.split('.')[0]) >= 24;
  return check('node', good, good ? process.versions.node : `${process.versions.node}; run with \`npx luodi\``);
};

async function database({ db }: CliHouse): Promise<Check[]> {
  const it = await databaseHealth(db);
  const pending = it.known - it.applied;
  return [
    check('database', true, `PostgreSQL ${it.server}, ${(it.sizeBytes / GIB).toFixed(2)} GiB`),
    check('locale and role', it.roleFault === undefined, it.roleFault ?? `${it.locale}, ${it.role}`),
    check(
      'migrations',
      pending === 0,
      pending === 0 ? `${it.applied} applied` : `${pending} not applied; run \`npm start\``,
    ),
  ];
}

/** A deadline that runs into a year whose holidays are not loaded cannot be counted; it is said, never guessed. */
function calendar({ today }: Call): Check[] {
  const year = yearOf(today);
  const has = (wanted: number): boolean => stateCouncil.years.has(wanted);
  return [
    check(
      'calendar',
      has(year),
      has(year) ? `${year} is loaded` : `${year} is not loaded; workdays of it cannot be counted`,
    ),
    check(
      'next calendar',
      has(year + 1),
      has(year + 1) ? `${year + 1} is loaded` : `${year + 1} is not loaded yet; it is usually announced in November`,
      'warn',
    ),
  ];
}

async function disk(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIB;
  return check('disk', free >= 1, `${free.toFixed(1)} GiB free in ${folder}`, free >= 0.2 ? 'warn' : 'fail');
}

async function journals({ db }: CliHouse): Promise<Check[]> {
  const tenants = await listTenants(db);
  return Promise.all(
    tenants.map(async ({ id, slug }) => {
      const head = await readTenant(db, id, (tx) => journalHead(tx, id));
      return check(`journal of ${slug}`, true, head ? `head ${head.seq}:${head.hash}` : 'empty');
    }),
  );
}

const pages = (): Check =>
  check('pages', existsSync(WEB), existsSync(WEB) ? 'built' : 'not built; run `npm run web`', 'warn');
