import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { copyFor, serverPrograms } from '../../src/store/server-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'luodi-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const native = serverPrograms({ uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, other: false });
const cache = join(folder, 'cache');

const runs = (programs: string): boolean => spawnSync(join(programs, 'bin', 'postgres'), ['--version']).status === 0;

/** Copies in a thread of its own, and answers where to. */
const copyElsewhere = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const module = new URL('../../src/store/server-programs.ts', import.meta.url).href;
    const text = `
      import { parentPort } from 'node:worker_threads';
      import { copyFor } from ${JSON.stringify(module)};
      parentPort.postMessage(copyFor(${JSON.stringify(native)}, ${JSON.stringify(cache)}));`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`));
    worker.once('message', resolve);
    worker.once('error', reject);
  });

describe('programs the server may not read where they are', () => {
  it('are copied out once, however many need them at once', async () => {
    const copies = await Promise.all([copyElsewhere(), copyElsewhere(), copyElsewhere()]);
    expect(new Set(copies).size).toBe(1);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(runs(copies[0] ?? '')).toBe(true);
  });

  it('are not copied again while the copy is whole', () => {
    const copy = copyFor(native, cache);
    writeFileSync(join(cache, 'witness'), '');
    expect(copyFor(native, cache)).toBe(copy);
    expect(readdirSync(cache).sort()).toEqual([copy.slice(cache.length + 1), 'witness']);
  });

  it('are copied again when something was swept away or changed', () => {
    const copy = copyFor(native, cache);
    const [zones, server] = [
      join(copy, 'share', 'postgresql', 'timezonesets', 'Asia.txt'),
      join(copy, 'bin', 'postgres'),
    ];
    rmSync(zones);
    writeFileSync(server, readFileSync(server).subarray(1));
    expect(copyFor(native, cache)).toBe(copy);
    expect(existsSync(zones)).toBe(true);
    expect(runs(copy)).toBe(true);
  });
});
