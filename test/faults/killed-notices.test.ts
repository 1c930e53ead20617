import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { aMailServer, aMatter, at, keysOf, wantsMail } from '../notices.ts';
import { type Office, officesIn } from '../office.ts';
import { inOneFile } from './one-file.ts';
import { type Running, running } from './process.ts';

const KILLS = 100;
const PEOPLE = 500;
/** So many are started ahead of their turn. */
const READY = 3;
/** Longer than the lease: whoever comes next may take over what the killed one had. */
const APART_MS = 31_000;

/** Moments spread over 3–100 ms, the same in every run. */
const momentOf = (round: number): number => 3 + ((round * 61) % 97);

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let post: Awaited<ReturnType<typeof aMailServer>>;

let program: string;
beforeAll(async () => {
  program = await inOneFile('test/faults/programs/notices.ts');
  office = await anOffice();
  post = await aMailServer();
  for (let n = 0; n < PEOPLE; n++) {
    const person = await office.person('reporter', 'east', { login: `p${n}` });
    await wantsMail(office, person);
  }
  // Everybody of the unit hears that it is their turn and that it is late: a thousand notices.
  await aMatter(office, { due: '2018-06-14' });
});
afterAll(() => post.close());

const job = (round: number): Running =>
  running(
    program,
    database.appUrl,
    post.url,
    new Date(at('2018-06-15T10:00').getTime() + round * APART_MS).toISOString(),
  );

describe('the job that sends notices, killed', () => {
  it(`loses none of ${PEOPLE * 2} notices in ${KILLS} kills and records none twice`, async () => {
    let cutShort = 0;
    const next = Array.from({ length: READY }, (_, round) => job(round));
    for (let round = 0; round < KILLS; round++) {
      const one = next.shift();
      next.push(job(round + READY));
      await one?.says('ready');
      one?.child.stdin?.write('go\n');
      await one?.says('begun');
      await pause(momentOf(round));
      one?.child.kill('SIGKILL');
      await one?.ended();
      if ((await waiting()) > 0) cutShort += 1;
    }
    // Work was left over after most of the kills, so most of them hit something.
    expect(cutShort).toBeGreaterThan(KILLS / 2);
    await next[0]?.says('ready');
    next[0]?.child.stdin?.write('go\n');
    while ((await waiting()) > 0) await pause(20);
    for (const one of next) {
      one?.child.kill('SIGKILL');
      await one?.ended();
    }
    const { past, tenantId } = office;
    const { rows } = await past.query<{ to: string; key: string; fence: number }>(
      `select s.mail_address as to, o.key, o.fence::int as fence from outgoing o
       join notice_setting s on s.tenant_id = o.tenant_id and s.person_id = o.person_id
       where o.tenant_id = $1 and o.state = 'sent'`,
      [tenantId],
    );
    const recorded = rows.map(({ to, key }) => `${to} ${key}`);
    const came = post.mails.flatMap((mail) => keysOf(mail).map((key) => `${mail.to?.[0]?.address} ${key}`));
    expect(recorded).toHaveLength(PEOPLE * 2);
    expect(new Set(recorded).size).toBe(PEOPLE * 2);
    // Each at least once, and what came twice bears the same key, by which it is told.
    expect(new Set(came)).toEqual(new Set(recorded));
    expect(came.length - recorded.length).toBeLessThanOrEqual(KILLS * 4);
    const made = await past.query('select from notice where tenant_id = $1', [tenantId]);
    expect(made.rows).toHaveLength(PEOPLE * 2);
  }, 600_000);
});

/** What has still to be sent; before anything was made, all of it. */
async function waiting(): Promise<number> {
  const { rows } = await office.past.query<{ n: number; all: number }>(
    `select (count(*) filter (where state = 'waiting'))::int as n, count(*)::int as all from outgoing where tenant_id = $1`,
    [office.tenantId],
  );
  return rows[0]?.all === 0 ? PEOPLE * 2 : (rows[0]?.n ?? 0);
}
