import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../src/store/directory-lock.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'luodi-launch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (name: string): string => JSON.stringify(pathToFileURL(join(ROOT, 'scripts', name)).href);

/** Runs a module's text in a process of its own. */
const runs = (text: string, env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });

/** A program that says its process number when it is up, and leaves a word when it is asked to end. */
function aProgram(name: string): { path: string; farewell: string } {
  const [path, farewell] = [join(folder, `${name}.mjs`), join(folder, `${name}.farewell`)];
  writeFileSync(
    path,
    `import { writeFileSync } from 'node:fs';
     setInterval(() => {}, 1000);
     process.once('SIGTERM', () => { writeFileSync(${JSON.stringify(farewell)}, 'asked to end'); process.exit(7); });
     console.log(process.pid);`,
  );
  return { path, farewell };
}

const launching = (path: string, how: string, env: NodeJS.ProcessEnv = {}): ChildProcess =>
  runs(
    `import { launch } from ${script('launch.mjs')};
     process.exitCode = await launch([${JSON.stringify(path)}], ${how});`,
    env,
  );

const firstWord = async (child: ChildProcess): Promise<string> =>
  String((await once(child.stdout ?? child, 'data'))[0]).trim();

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await new Promise((resume) => setTimeout(resume, 20)))
    if (Date.now() > end) throw new Error('it never came to that');
}

describe('the launcher', () => {
  it('passes a request to end on, and the exit code back', async () => {
    const { path, farewell } = aProgram('passes');
    const launcher = launching(path, '{}');
    await firstWord(launcher);
    launcher.kill('SIGTERM');
    expect(await once(launcher, 'exit')).toEqual([7, null]);
    expect(readFileSync(farewell, 'utf8')).toBe('asked to end');
  });

  it('takes what it has on a leash along when it is killed', async () => {
    const { path, farewell } = aProgram('leash');
    const launcher = launching(path, '{ leash: true }');
    const pid = Number(await firstWord(launcher));
    launcher.kill('SIGKILL');
    await until(() => !isAlive(pid));
    expect(existsSync(farewell)).toBe(true);
  });

  it('ends with npm, when npm is killed and leaves a shell between them', async () => {
    const { path, farewell } = aProgram('npm');
    const text = `import { launch } from ${script('launch.mjs')}; await launch([${JSON.stringify(path)}]);`;
    const npm = runs(
      `import { spawn } from 'node:child_process';
       const line = ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, ${JSON.stringify(text)}];
       spawn('sh', line, { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'start' } });`,
    );
    const pid = Number(await firstWord(npm));
    npm.kill('SIGKILL');
    await until(() => !isAlive(pid));
    expect(existsSync(farewell)).toBe(true);
  });

  it('runs programs in Node 24 and on Beijing time, whatever started it', async () => {
    const path = join(folder, 'where.mjs');
    writeFileSync(path, `console.log(process.versions.node.split('.')[0], process.env.TZ);`);
    expect(await firstWord(launching(path, '{}', { TZ: 'America/New_York' }))).toBe('24 Asia/Shanghai');
  });
});

describe('the set-up', () => {
  it('is done by one process at a time, and taken over from a dead one', async () => {
    const [lock, account] = [join(folder, 'setting-up'), join(folder, 'account')];
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock, String(dead));
    const text = `
      import { appendFileSync } from 'node:fs';
      import { setTimeout as pause } from 'node:timers/promises';
      import { alone } from ${script('lock.mjs')};
      await alone(${JSON.stringify(lock)}, async () => {
        appendFileSync(${JSON.stringify(account)}, 'in ');
        await pause(50);
        appendFileSync(${JSON.stringify(account)}, 'out ');
      }, () => {});`;
    const all = Array.from({ length: 4 }, () => once(runs(text), 'exit'));
    expect(await Promise.all(all)).toEqual(all.map(() => [0, null]));
    expect(readFileSync(account, 'utf8')).toBe('in out '.repeat(4));
    expect(existsSync(lock)).toBe(false);
  });

  it('knows its commands, and names them to who does not', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'dance'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toBe('luodi: knows start, cli, dev, test, check, bench, format, web; not "dance"\n');
  });
});
