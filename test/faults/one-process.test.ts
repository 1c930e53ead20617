import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { holdFolder } from '../../src/store/hold-folder.ts';
import { openDataDirectory } from '../../src/store/data-directory.ts';
import { isAlive } from '../../src/store/directory-lock.ts';
import { isStartFault } from '../../src/store/start-fault.ts';
import { aFolder, postmasterOf, running } from './process.ts';

/** Tries to open the folder as a second server would, and answers the fault and how long it took to come. */
async function refusal(folder: string): Promise<{ pid?: number; message: string; took: number }> {
  const began = Date.now();
  const fault = await openDataDirectory(folder, { exclusive: true }).catch((error: unknown) => error);
  if (!isStartFault(fault)) throw new Error('the folder was opened twice');
  return { ...fault, message: fault.message, took: Date.now() - began };
}

/** As another user of the machine: root becomes one; anyone else finds the lock closed, as another user would. */
async function asStranger<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  if (process.geteuid?.() === 0) process.seteuid?.(12_345);
  else chmodSync(lock, 0o000);
  try {
    return await act();
  } finally {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    else chmodSync(lock, 0o600);
  }
}

describe('one process per data folder', () => {
  it('refuses a second server within a second and names the first, fifty times', async () => {
    const folder = aFolder();
    const first = running('writer.ts', folder);
    await first.says('ready');
    const refusals = await Promise.all(Array.from({ length: 50 }, () => refusal(folder)));
    for (const { pid, message, took } of refusals) {
      expect(pid).toBe(first.pid);
      expect(message).toContain(`in use by process ${first.pid}`);
      expect(took).toBeLessThan(1000);
    }
    const second = running('writer.ts', folder);
    expect(await second.ended()).toMatchObject({ code: 1, complaint: expect.stringContaining(`process ${first.pid}`) });
    first.child.kill('SIGTERM');
    expect((await first.ended()).code).toBe(0);
  });

  it('refuses another user too, and names the first', async () => {
    const folder = aFolder();
    const place = await openDataDirectory(folder, { exclusive: true, durable: false });
    await asStranger(folder, async () => {
      await expect(holdFolder(folder, true)).rejects.toMatchObject({ name: 'StartFault', pid: process.pid });
      await expect(holdFolder(folder, false)).rejects.toMatchObject({ name: 'StartFault', pid: process.pid });
    });
    await place.stop();
  });

  it('lets a server follow one that is just ending', async () => {
    const folder = aFolder();
    const first = await openDataDirectory(folder, { exclusive: true, durable: false });
    const stopped = first.stop();
    const second = await openDataDirectory(folder, { exclusive: true, durable: false });
    await stopped;
    expect(second.appUrl).toBe(first.appUrl);
    await second.stop();
  });

  it('takes over from a server that was killed, and ends the database it left behind', async () => {
    const folder = aFolder();
    const first = running('writer.ts', folder);
    await first.says('ready');
    const orphan = postmasterOf(folder);
    first.child.kill('SIGKILL');
    await first.ended();
    const place = await openDataDirectory(folder, { exclusive: true });
    expect(postmasterOf(folder)).not.toBe(orphan);
    expect(isAlive(orphan)).toBe(false);
    await place.stop();
  });

  it('is not fooled by a process number that belongs to a stranger now', async () => {
    const folder = aFolder();
    await openDataDirectory(folder, { exclusive: true, durable: false }).then((place) => place.stop());
    const pidFile = join(folder, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n/proc/self/cwd\n0\n5432\n\n\n`);
    writeFileSync(join(folder, 'holder.json'), JSON.stringify({ pid: process.pid, since: '', serving: true }));
    const place = await openDataDirectory(folder, { exclusive: true, durable: false });
    expect(postmasterOf(folder)).not.toBe(process.pid);
    await place.stop();
    expect(existsSync(pidFile)).toBe(false);
  });

  it('lets commands take turns, each to its end', async () => {
    const folder = aFolder();
    const commands = ['a', 'b', 'c', 'd'].map((name) => running('command.ts', folder, name));
    for (const command of commands) expect(await command.ended()).toMatchObject({ code: 0 });
    expect(await visitsIn(folder)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets a command share the database of a running server, which goes on', async () => {
    const folder = aFolder();
    const server = running('writer.ts', folder);
    await server.says('ready');
    const postmaster = postmasterOf(folder);
    expect(await running('command.ts', folder, 'guest').ended()).toMatchObject({ code: 0 });
    expect(postmasterOf(folder)).toBe(postmaster);
    await server.says('kept', server.lines.length);
    server.child.kill('SIGTERM');
    expect((await server.ended()).code).toBe(0);
    expect(await visitsIn(folder)).toEqual(['guest']);
  });
});

async function visitsIn(folder: string): Promise<string[]> {
  const place = await openDataDirectory(folder, { exclusive: false });
  const client = new pg.Client(place.ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select name from visit order by name');
  await client.end();
  await place.stop();
  return rows.map(({ name }) => name);
}
