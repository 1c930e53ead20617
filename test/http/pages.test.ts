import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { aServer } from './client.ts';

const anOffice = officesIn(await aDatabase());
const web = mkdtempSync(join(tmpdir(), 'luodi-web-'));
mkdirSync(join(web, 'assets'));
writeFileSync(join(web, 'index.html'), '<!doctype html><title>落地</title>');
writeFileSync(join(web, 'favicon.svg'), '<svg/>');
writeFileSync(join(web, 'assets', 'main-3f9c.js'), 'export {}');
writeFileSync(join(web, 'assets', 'main-3f9c.js.gz'), 'zipped');
afterAll(() => rmSync(web, { recursive: true }));

let office: Office;
let app: Awaited<ReturnType<typeof aServer>>['app'];
beforeAll(async () => {
  office = await anOffice();
  ({ app } = await aServer(office, { web }));
});

const get = (url: string, headers: Record<string, string> = { accept: 'text/html' }) => app.inject({ url, headers });

describe('the pages', () => {
  it.each(['/', '/projects', '/projects/0b9d?asOf=2018-06-01', '/four-tables'])(
    '%s is the program, asked for anew each time',
    async (url) => {
      const page = await get(url);
      expect([page.statusCode, page.headers['cache-control'], page.headers['content-type']]).toEqual([
        200,
        'no-cache',
        'text/html; charset=utf-8',
      ]);
      expect(page.body).toContain('落地');
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  it('are there for whoever asks only whether they are', async () => {
    const head = await app.inject({ method: 'HEAD', url: '/', headers: { accept: '*/*' } });
    expect([head.statusCode, head.body, head.headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
    expect((await app.inject({ method: 'POST', url: '/', headers: { accept: '*/*' } })).statusCode).toBe(404);
  });

  it('keep a file with a fingerprint in its name for a year, small when it can be', async () => {
    const plain = await get('/assets/main-3f9c.js', {});
    expect([plain.statusCode, plain.headers['cache-control'], plain.body]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'export {}',
    ]);
    const small = await get('/assets/main-3f9c.js', { 'accept-encoding': 'gzip' });
    expect([small.headers['content-encoding'], small.body]).toEqual(['gzip', 'zipped']);
    expect((await get('/favicon.svg', {})).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/assets/gone-1234.js',
    '/api/v1/nowhere',
    '/api/nowhere',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/index.php',
  ])('%s is not one', async (url) => {
    const answer = await get(url, { accept: '*/*' });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('落地</title>');
  });

  it('say that they are not built, when they are not', async () => {
    const { app: bare } = await aServer(office, { web: join(web, 'nowhere') });
    const answer = await bare.inject({ url: '/', headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm run web')]);
  });
});

it('writes into the log who tried what they may not, and nothing secret', async () => {
  const lines: string[] = [];
  const { as } = await aServer(office, { log: 'warn', logTo: { write: (line) => void lines.push(line) } });
  const leader = await office.person('leader');
  const client = await as(leader);
  await client('POST', '/projects', { body: { name: '演示', unitId: office.units.east } });
  await client('POST', '/session', { body: { tenant: office.slug, login: 'x', password: 'Geheim-2018' } });
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told).toMatchObject([
    {
      msg: 'denied',
      reason: 'no-permission',
      person: leader.id,
      tenant: office.tenantId,
      method: 'POST',
      url: '/api/v1/projects',
      address: '127.0.0.1',
    },
    { msg: 'denied', reason: 'sign-in-failed' },
  ]);
  expect(lines.join('')).not.toMatch(/Geheim|luodi=/);
});
