import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/store/password.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { type Answer, aServer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
const PASSWORD = 'Luodi-2018!';
let passwordHash: string;
let office: Office;
let server: Awaited<ReturnType<typeof aServer>>;
let nobody: Client;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(async () => {
  office = await anOffice();
  server = await aServer(office);
  nobody = await server.as();
});

const signIn = (login: string, password = PASSWORD, headers: Record<string, string> = {}, through = nobody) =>
  through('POST', '/session', { body: { tenant: office.slug, login, password }, headers });
const cookieOf = (answer: Answer): string => /luodi=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
const me = async (cookie: string) => (await server.as(cookie))('GET', '/me');
const account = (login: string, more: Parameters<Office['person']>[2] = {}) =>
  office.person('reporter', 'east', { login, passwordHash, ...more });

describe('signing in', () => {
  it('tells who one is and what one may do, and keeps only a hash of the token', async () => {
    await account('zhang');
    const answer = await signIn('zhang');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        tenant: { slug: office.slug },
        person: { unit: { name: 'east' }, roles: ['reporter'], mustChangePassword: false },
        abilities: [
          'project.read',
          'fact.report',
          'export.make',
          'regime.read',
          'figure.read',
          'visit.record',
          'duty.read',
          'duty.fulfil',
          'card.read',
          'exit.read',
          'matter.read',
          'matter.raise',
          'matter.handle',
          'complaint.read',
        ],
        today: '2018-06-15',
      },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^luodi=\d+\.[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await me(cookieOf(answer))).body).toEqual(answer.body);
    const { rows } = await office.past.query(
      "select encode(token_hash, 'hex') as hash from session where tenant_id = $1",
      [office.tenantId],
    );
    expect(rows).toHaveLength(1);
    expect(cookie).not.toContain(rows[0].hash);
    expect((await office.entries()).map(({ act }) => act)).toEqual(['session.sign-in']);
  });

  it('behind a gateway with https binds the cookie to this host', async () => {
    await account('zhang');
    const behind = await (await aServer(office, { trustProxy: '127.0.0.1' })).as();
    const answer = await signIn('zhang', PASSWORD, { 'x-forwarded-proto': 'https' }, behind);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-luodi=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('gives a new token each time, and takes none that was brought along', async () => {
    await account('zhang');
    const fixed = `${office.tenantId}.${'A'.repeat(43)}`;
    const tokens = new Set<string>();
    for (let i = 0; i < 5; i++) tokens.add(cookieOf(await signIn('zhang', PASSWORD, {}, await server.as(fixed))));
    expect(tokens.size).toBe(5);
    expect(tokens.has(fixed)).toBe(false);
    expect((await me(fixed)).status).toBe(401);
  });

  it('answers the same whatever is wrong', async () => {
    await account('zhang');
    await account('gone');
    await office.past.query(`update person set disabled_at = now() where tenant_id = $1 and login = 'gone'`, [
      office.tenantId,
    ]);
    const wrong = [
      await signIn('zhang', 'wrong'),
      await signIn('nobody'),
      await signIn('gone'),
      await nobody('POST', '/session', { body: { tenant: 'nowhere', login: 'zhang', password: PASSWORD } }),
    ];
    for (const { status, body } of wrong) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...wrong[0]?.body, requestId: '' });
    }
  });

  it('costs a name nobody has what it costs one somebody has', async () => {
    await account('zhang');
    const timed = async (login: string) => {
      const began = process.hrtime.bigint();
      await signIn(login, 'wrong', {});
      await office.past.query('update sign_in_try set failures = 0 where tenant_id = $1', [office.tenantId]);
      return Number(process.hrtime.bigint() - began);
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 12; i++) {
      known.push(await timed('zhang'));
      unknown.push(await timed(`n${i}`));
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[6] ?? 0;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
    expect(median(unknown) / median(known)).toBeLessThan(1.67);
  });
});

describe('wrong passwords', () => {
  const from = (address: string) =>
    aServer(office, { trustProxy: '127.0.0.1' }).then(async ({ as }) => {
      const client = await as();
      return (login: string, password: string) => signIn(login, password, { 'x-forwarded-for': address }, client);
    });

  it('lock the account after five, and so do a hundred at the same moment', async () => {
    await account('zhang');
    const tries = await Promise.all(Array.from({ length: 20 }, () => signIn('zhang', 'wrong')));
    expect(tries.every(({ status }) => status === 401)).toBe(true);
    expect((await signIn('zhang')).status).toBe(401);
    const { rows } = await office.past.query(`select failures from sign_in_try where tenant_id = $1`, [
      office.tenantId,
    ]);
    expect(rows).toEqual([{ failures: 5 }]);
    await office.past.query(`update sign_in_try set last_at = last_at - interval '15 minutes' where tenant_id = $1`, [
      office.tenantId,
    ]);
    expect((await signIn('zhang')).status).toBe(200);
  });

  it('of a stranger do not shut out whoever signs in from the usual place', async () => {
    await account('leader');
    const [home, stranger, hotel] = [await from('10.0.0.1'), await from('203.0.113.9'), await from('198.51.100.7')];
    expect((await home('leader', PASSWORD)).status).toBe(200);
    for (let i = 0; i < 6; i++) expect((await stranger('leader', 'wrong')).status).toBe(401);
    expect((await home('leader', PASSWORD)).status).toBe(200);
    expect((await hotel('leader', PASSWORD)).status).toBe(401);
    expect((await stranger('leader', PASSWORD)).status).toBe(401);
  });

  it('are counted by the real address, not by what the request claims', async () => {
    await account('zhang');
    for (let i = 0; i < 5; i++)
      await signIn('zhang', 'wrong', { 'x-forwarded-for': `10.1.1.${i}`, 'x-real-ip': `10.1.1.${i}` });
    expect((await signIn('zhang', PASSWORD, { 'x-forwarded-for': '10.9.9.9' })).status).toBe(401);
    const { rows } = await office.past.query('select distinct address from sign_in_try where tenant_id = $1', [
      office.tenantId,
    ]);
    expect(rows).toEqual([{ address: '127.0.0.1' }]);
  });
});

describe('a session', () => {
  const signedIn = async (login = 'zhang') => {
    const actor = await account(login);
    return { actor, cookie: cookieOf(await signIn(login)) };
  };
  const age = (column: string, by: string) =>
    office.past.query(`update session set ${column} = ${column} - interval '${by}' where tenant_id = $1`, [
      office.tenantId,
    ]);

  it('ends with signing out, and the old cookie opens nothing', async () => {
    const { cookie } = await signedIn();
    const out = await (await server.as(cookie))('DELETE', '/session');
    expect(out).toMatchObject({ status: 200 });
    expect(String(out.headers['set-cookie'])).toContain('luodi=;');
    expect((await me(cookie)).status).toBe(401);
  });

  it('ends after half an hour of nothing, and after half a day of anything', async () => {
    const { cookie } = await signedIn();
    await age('seen_at', '29 minutes');
    expect((await me(cookie)).status).toBe(200);
    await age('seen_at', '29 minutes');
    expect((await me(cookie)).status).toBe(200);
    await age('seen_at', '31 minutes');
    expect((await me(cookie)).status).toBe(401);
    const again = cookieOf(await signIn('zhang'));
    await age('ends_at', '12 hours');
    expect((await me(again)).status).toBe(401);
  });

  it('feels at the next request that the account was disabled, moved or given other roles', async () => {
    const { actor, cookie } = await signedIn();
    const set = (assignment: string) => office.past.query(`update person set ${assignment} where id = $1`, [actor.id]);
    await set(`roles = '{leader}'`);
    expect((await me(cookie)).body).toMatchObject({
      person: { roles: ['leader'] },
      abilities: [
        'project.read',
        'export.make',
        'regime.read',
        'regime.adopt',
        'figure.read',
        'duty.read',
        'card.read',
        'exit.read',
        'matter.read',
        'matter.decide',
      ],
    });
    await set(`unit_id = '${office.units.west}'`);
    expect((await me(cookie)).body).toMatchObject({ person: { unit: { name: 'west' } } });
    await set('disabled_at = now()');
    expect((await me(cookie)).status).toBe(401);
  });

  it.each([
    '',
    'x',
    '1',
    '.',
    '1.',
    '999999999.' + 'A'.repeat(43),
    `1.${'A'.repeat(42)}'`,
    '-1.' + 'A'.repeat(43),
    '1e9.' + 'A'.repeat(43),
  ])('is not opened by the cookie %s', async (cookie) => expect((await me(cookie)).status).toBe(401));

  it('of one government opens nothing in another', async () => {
    const { cookie } = await signedIn();
    const other = await anOffice();
    expect((await me(cookie.replace(/^\d+/, String(other.tenantId)))).status).toBe(401);
  });
});

describe('a first password', () => {
  it('opens nothing but its own change, which ends every other session', async () => {
    await account('new');
    await office.past.query('update person set first_password = true where tenant_id = $1', [office.tenantId]);
    const [one, two] = [cookieOf(await signIn('new')), cookieOf(await signIn('new'))];
    const client = await server.as(one);
    expect((await client('GET', '/me')).body).toMatchObject({ person: { mustChangePassword: true } });
    expect(await client('GET', '/projects')).toMatchObject({ status: 403, body: { reason: 'change-password-first' } });
    expect(await client('PUT', '/me/password', { body: { current: 'wrong', next: 'Abcdefg123!' } })).toMatchObject({
      status: 422,
      body: { reason: 'password-wrong', fields: { current: [expect.any(String)] } },
    });
    expect(await client('PUT', '/me/password', { body: { current: PASSWORD, next: PASSWORD } })).toMatchObject({
      body: { reason: 'password-same' },
    });
    expect(await client('PUT', '/me/password', { body: { current: PASSWORD, next: 'abcdefghijkl' } })).toMatchObject({
      body: { reason: 'password-weak' },
    });
    const changed = await client('PUT', '/me/password', { body: { current: PASSWORD, next: 'Abcdefg123!' } });
    expect(changed.status).toBe(200);
    expect((await me(one)).status).toBe(401);
    expect((await me(two)).status).toBe(401);
    expect((await me(cookieOf(changed))).body).toMatchObject({ person: { mustChangePassword: false } });
    expect((await signIn('new', PASSWORD)).status).toBe(401);
    expect((await signIn('new', 'Abcdefg123!')).status).toBe(200);
  });

  it('of a demo account is never changed', async () => {
    await office.past.query('update tenant set demo = true where id = $1', [office.tenantId]);
    await account('demo');
    const client = await server.as(cookieOf(await signIn('demo')));
    expect(await client('PUT', '/me/password', { body: { current: PASSWORD, next: 'Abcdefg123!' } })).toMatchObject({
      status: 403,
      body: { reason: 'demo-password' },
    });
  });

  it('given to a new account of a demo is changed as everywhere', async () => {
    await office.past.query('update tenant set demo = true where id = $1', [office.tenantId]);
    await account('newcomer');
    await office.past.query(`update person set first_password = true where tenant_id = $1 and login = 'newcomer'`, [
      office.tenantId,
    ]);
    const client = await server.as(cookieOf(await signIn('newcomer')));
    const changed = await client('PUT', '/me/password', { body: { current: PASSWORD, next: 'Abcdefg123!' } });
    expect(changed.status).toBe(200);
    expect((await me(cookieOf(changed))).body).toMatchObject({ person: { mustChangePassword: false } });
  });
});

describe('the page of another site', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:80.evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ origin: 'http://localhost:80' }, 200],
    [{}, 200],
  ] as [Record<string, string>, number][])('with %o signs nobody in: %i', async (headers, status) => {
    await account('zhang');
    expect((await signIn('zhang', PASSWORD, { host: 'localhost:80', ...headers })).status).toBe(status);
  });

  it('cannot send a form', async () => {
    const form = {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'tenant=a&login=b&password=c',
    };
    expect(await nobody('POST', '/session', form)).toMatchObject({
      status: 415,
      body: { reason: 'wrong-content-type' },
    });
    const plain = { headers: { 'content-type': 'text/plain' }, payload: '{"tenant":"a","login":"b","password":"c"}' };
    expect((await nobody('POST', '/session', plain)).status).toBe(415);
  });
});

it('shows the accounts of demo tenants only', async () => {
  const { body } = await nobody('GET', '/tenants');
  const rows = body['tenants'] as { slug: string; demo: boolean; accounts: unknown[] }[];
  expect(rows.find(({ slug }) => slug === office.slug)).toMatchObject({ demo: false, accounts: [] });
});
