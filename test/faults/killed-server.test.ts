import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDataDirectory } from '../../src/store/data-directory.ts';
import { inOneFile } from './one-file.ts';
import { aFolder, type Running, serving } from './process.ts';

const KILLS = 20;
const WRITERS = 8;
/** Writes that are answered before the moment of the next kill begins to run. */
const WRITES = 6;
const PASSWORD = 'Killed-Often-2018';

/** Moments spread over 20–400 ms, the same in every run. */
const momentOf = (round: number): number => 20 + ((round * 167) % 380);

/** The server that runs now; writers wait here while there is none. */
interface Serving {
  server: Running;
  address: string;
}

async function open(folder: string, program: string): Promise<Serving> {
  const server = serving(folder, program);
  const line = await server.says('落地 Luodi');
  return { server, address: /http:\S+/.exec(line)?.[0] ?? '' };
}

interface Sending {
  readonly cookie?: string;
  readonly key?: string;
  readonly body: object;
}

const send = (address: string, method: string, path: string, { cookie, key, body }: Sending): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(cookie ? { cookie } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: JSON.stringify(body),
  });

/** An account of the office, made as people make one: the first one printed makes it, and both change what they were given. */
async function anOfficer({ server, address }: Serving): Promise<{ cookie: string; unitId: string }> {
  const given = /\(main\): security \/ (\S+)/.exec(server.complaint)?.[1] ?? '';
  const security = await signedIn(address, 'security', given);
  const me = await fetch(`${address}/api/v1/me`, { headers: { cookie: security } });
  const { person } = (await me.json()) as { person: { unit: { id: string } } };
  const account = { name: '演示', login: 'office', unitId: person.unit.id, roles: ['office'] };
  const made = await send(address, 'POST', '/people', { cookie: security, body: account });
  const { password } = (await made.json()) as { password: string };
  return { cookie: await signedIn(address, 'office', password), unitId: person.unit.id };
}

async function signedIn(address: string, login: string, current: string): Promise<string> {
  const answer = await send(address, 'POST', '/session', { body: { tenant: 'main', login, password: current } });
  const changed = await send(address, 'PUT', '/me/password', {
    cookie: cookieOf(answer),
    body: { current, next: PASSWORD },
  });
  expect([answer.status, changed.status]).toEqual([200, 200]);
  return cookieOf(changed);
}

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

interface Written {
  readonly key: string;
  readonly id: string;
  /** How often it was sent until an answer came. */
  readonly times: number;
}

describe('the serving process, killed under writes over HTTP', () => {
  it(`loses no acknowledged write in ${KILLS} kills, does none twice, and leaves nothing half done`, async () => {
    const folder = aFolder();
    const program = await inOneFile('src/main.ts');
    const now: Serving = await open(folder, program);
    const { cookie, unitId } = await anOfficer(now);
    const written: Written[] = [];
    let ending = false;

    /** Enters project after project; what had no answer is sent again under the same key, to whatever server there is then. */
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; !ending; n++) {
        const key = `${writer}-${n}`;
        for (let times = 1; ; times++) {
          const body = { name: `演示项目 ${key}`, unitId };
          const answer = await send(now.address, 'POST', '/projects', { cookie, key, body })
            .then(async (response) => ({ status: response.status, said: (await response.json()) as { id: string } }))
            .catch(() => undefined);
          if (answer?.status === 200) {
            written.push({ key, id: answer.said.id, times });
            break;
          }
          // The database goes down with its server a moment later; a key may still be held by the one that was killed.
          if (answer && ![409, 503].includes(answer.status))
            throw new Error(`${answer.status} ${JSON.stringify(answer.said)}`);
          await pause(20);
        }
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
    for (let round = 0; round < KILLS; round++) {
      // However slow the machine, each kill comes upon writers that are at work.
      const enough = written.length + WRITES;
      while (written.length < enough) await pause(5);
      await pause(momentOf(round));
      now.server.child.kill('SIGKILL');
      await now.server.ended();
      Object.assign(now, await open(folder, program));
    }
    ending = true;
    await Promise.all(writers);
    now.server.child.kill('SIGTERM');
    expect((await now.server.ended()).code).toBe(0);

    const place = await openDataDirectory(folder, { exclusive: true });
    const client = new pg.Client(place.ownerUrl);
    await client.connect();
    const { rows } = await client.query<{ id: string; name: string; entries: number; stands: number; kept: number }>(`
      select p.id, p.name,
        (select count(*)::int from journal j where j.subject_id = p.id and j.act = 'project.create') as entries,
        (select count(*)::int from standing s where s.project_id = p.id) as stands,
        (select count(*)::int from idempotency i where i.reply ->> 'id' = p.id::text) as kept
      from project p`);
    await client.end();
    await place.stop();
    const found = new Map(rows.map((row) => [row.name, row]));
    expect(written.filter(({ key, id }) => found.get(`演示项目 ${key}`)?.id !== id)).toEqual([]);
    expect(found.size).toBe(rows.length);
    expect(rows.length).toBe(written.length);
    expect(rows.filter(({ entries, stands, kept }) => entries !== 1 || stands !== 1 || kept !== 1)).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(KILLS * WRITES);
    // Kills that nobody was hit by prove nothing.
    expect(written.filter(({ times }) => times > 1).length).toBeGreaterThan(KILLS);
  }, 180_000);
});
