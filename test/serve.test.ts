import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'luodi-serve-'));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The product as it is started, in a folder of its own and without the demo. */
function luodi(...args: string[]) {
  const env = {
    ...process.env,
    LUODI_DATA: join(folder, 'data'),
    LUODI_DEMO: '0',
    PORT: '0',
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
  };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk));
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { child, said, ended };
}

async function opened(server: ReturnType<typeof luodi>): Promise<string> {
  for (;;) {
    const address = /http:\/\/localhost:\d+/.exec(server.said.out)?.[0];
    if (address) return address;
    if (server.child.exitCode !== null) throw new Error(server.said.err);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('luodi serve', { timeout: 120_000 }, () => {
  let server: ReturnType<typeof luodi>;
  let address: string;

  beforeAll(async () => {
    server = luodi('serve');
    address = await opened(server);
  }, 120_000);

  it('prints where it is, and the first account of an empty installation', async () => {
    expect(server.said.err).toMatch(/\(main\): security \/ \w{14}/);
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${address}/api/v1/tenants`)).json()).toMatchObject({
      tenants: [{ slug: 'main', demo: false, accounts: [] }],
    });
  });

  it('lets commands in beside it, and no second server', async () => {
    const made = luodi('tenant', 'create', 'county', '演示县', '--json');
    expect([await made.ended, made.said.err]).toEqual([0, '']);
    const { password } = JSON.parse(made.said.out);
    const body = JSON.stringify({ tenant: 'county', login: 'security', password });
    const signedIn = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await signedIn.json()).toMatchObject({ person: { mustChangePassword: true }, abilities: ['people.manage'] });
    const second = luodi('serve');
    expect(await second.ended).toBe(3);
    expect(second.said.err).toContain(String(server.child.pid));
    const verified = luodi('journal', 'verify');
    expect([await verified.ended, verified.said.out]).toEqual([0, expect.stringContaining('county: 2 entries')]);
  });

  it('stops in good order when it is told to, and starts again where it was', async () => {
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.said.err.split('\n').filter(Boolean)).toHaveLength(1);
    const again = luodi('serve');
    expect(await (await fetch(`${await opened(again)}/api/v1/tenants`)).json()).toMatchObject({
      tenants: [{ slug: 'main' }, { slug: 'county' }],
    });
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });
});
