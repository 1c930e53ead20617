import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDataDirectory } from '../../src/store/data-directory.ts';
import { answers } from '../../src/store/server.ts';
import { aFolder, postmasterOf, running } from './process.ts';

const ROUNDS = 10;

/** Moments spread over 20–400 ms, the same in every run. */
const momentOf = (round: number): number => 20 + ((round * 167) % 380);

const keptIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice('kept '.length));

/** What the database holds after a fresh start: the pairs, and how many rows lack their counterpart. */
async function holdings(folder: string): Promise<{ pledges: Set<string>; halves: number }> {
  const place = await openDataDirectory(folder, { exclusive: true });
  const client = new pg.Client(place.ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ id: string; whole: boolean }>(
    'select p.id, c.id is not null as whole from pledge p full join counterpart c using (id)',
  );
  await client.end();
  await place.stop();
  return { pledges: new Set(rows.map(({ id }) => id)), halves: rows.filter(({ whole }) => !whole).length };
}

describe('killed under writes', () => {
  it(`the server loses no acknowledged write in ${ROUNDS} kills and opens its folder again each time`, async () => {
    const folder = aFolder();
    const kept: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const server = running('writer.ts', folder);
      await server.says('ready');
      await server.says('kept');
      await pause(momentOf(round));
      server.child.kill('SIGKILL');
      await server.ended();
      kept.push(...keptIn(server.lines));

      const began = Date.now();
      const { pledges, halves } = await holdings(folder);
      expect(Date.now() - began).toBeLessThan(5000);
      expect(kept.filter((id) => !pledges.has(id))).toEqual([]);
      expect(halves).toBe(0);
    }
    expect(kept.length).toBeGreaterThan(ROUNDS * 8);
  }, 60_000);

  it(`the database loses no acknowledged write in ${ROUNDS} kills, and the server goes on within 5 s by itself`, async () => {
    const folder = aFolder();
    const server = running('writer.ts', folder);
    await server.says('ready');
    for (let round = 0; round < ROUNDS; round++) {
      await pause(momentOf(round));
      const postmaster = postmasterOf(folder);
      process.kill(postmaster, 'SIGKILL');
      const began = Date.now();
      // What its last sessions still acknowledge counts as kept, but not as the server going on.
      while ([postmaster, 0].includes(postmasterOf(folder))) await pause(5);
      await server.says('kept', server.lines.length);
      expect(Date.now() - began).toBeLessThan(5000);
    }
    server.child.kill('SIGTERM');
    expect((await server.ended()).code).toBe(0);

    const { pledges, halves } = await holdings(folder);
    const kept = keptIn(server.lines);
    expect(kept.length).toBeGreaterThan(ROUNDS * 8);
    expect(kept.filter((id) => !pledges.has(id))).toEqual([]);
    expect(halves).toBe(0);
  }, 60_000);

  it('the database is replaced although one of its sessions is too busy to notice', async () => {
    const folder = aFolder();
    const place = await openDataDirectory(folder, { exclusive: true });
    const busy = new pg.Client(place.ownerUrl);
    busy.on('error', () => {});
    await busy.connect();
    const counting = busy.query('do $$ begin for i in 1..2000000000 loop end loop; end $$').catch(() => 'cut off');
    await pause(100);
    const postmaster = postmasterOf(folder);
    const began = Date.now();
    process.kill(postmaster, 'SIGKILL');
    expect(await counting).toBe('cut off');
    while ([postmaster, 0].includes(postmasterOf(folder)) || !(await answers(join(folder, 'postgres'))))
      await pause(20);
    expect(Date.now() - began).toBeLessThan(5000);
    await place.stop();
  }, 60_000);
});
