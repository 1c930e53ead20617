import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { route } from '../../src/contract/route.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { download } from '../../src/http/download.ts';
import { routes } from '../../src/http/routes.ts';
import { serve, serveOpen } from '../../src/http/serve.ts';
import { openServer } from '../../src/http/server.ts';
import { connect } from '../../src/store/connection.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { aServer, type Client, fileBody } from './client.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let server: Awaited<ReturnType<typeof aServer>>;
let client: Client;
let nobody: Client;

beforeAll(async () => {
  office = await anOffice();
  server = await aServer(office);
  client = await server.as(await office.person('office'));
  nobody = await server.as();
});

const create = (body: unknown, headers: Record<string, string> = {}) => client('POST', '/projects', { body, headers });

describe('what is not right', () => {
  it('is told by place, with the remedy, in the language asked for', async () => {
    const wrong = {
      name: '',
      unitId: 'x',
      amount: { value: '1.23456', currency: 'XYZ' },
      origin: 'mars',
      district: 'x'.repeat(101),
    };
    const zh = await create(wrong);
    expect(zh.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'zh-CN',
    });
    expect(zh.body).toMatchObject({
      type: 'urn:luodi:malformed',
      title: '内容有误',
      status: 400,
      reason: 'malformed',
      requestId: zh.headers['x-request-id'],
      fields: {
        name: ['太短，至少 1。'],
        unitId: ['不是有效编号。'],
        'amount.value': ['格式不对。'],
        'amount.currency': [expect.stringContaining('CNY')],
        origin: [expect.stringContaining('foreign')],
        district: ['太长，最多 100。'],
      },
    });
    const en = await create({}, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' });
    expect(en.body).toMatchObject({ title: 'Not right', fields: { name: ['Required.'], unitId: ['Required.'] } });
  });

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en;q=0.5, zh;q=0.9', 'zh-CN'],
    ['fr, en', 'en'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    [';;;,q=', 'zh-CN'],
  ])('for %s is told in %s', async (wanted, language) => {
    expect((await create({}, { 'accept-language': wanted })).headers['content-language']).toBe(language);
  });

  it('names a day that is none, and a field that is none', async () => {
    const id = await office.project();
    const reporter = await server.as(await office.person('reporter', 'east'));
    const report = (body: object) => reporter('POST', `/projects/${id}/facts`, { body });
    expect((await report({ kind: 'signed', on: '2018-02-30' })).body).toMatchObject({
      fields: { on: [expect.stringContaining('2018-03-07')] },
    });
    expect((await report({ kind: 'signed', on: '2018-06-16' })).body).toMatchObject({
      status: 422,
      reason: 'day-in-future',
      fields: { on: [expect.stringContaining('2018-06-15')] },
    });
    expect((await report({ kind: 'funds-arrived', on: '2018-06-01' })).body).toMatchObject({
      detail: '“资金到位”必须填写金额。',
    });
    for (const extra of [{ verdict: 'recognised' }, { id: 'x' }, { tenantId: 2 }, { __proto__: null, constructor: 1 }])
      expect(await report({ kind: 'signed', on: '2018-06-01', ...extra })).toMatchObject({
        status: 400,
        body: { reason: 'malformed' },
      });
  });

  it('is a field that none of ours is, however deep it lies, and nothing is done', async () => {
    const before = await office.entries();
    const amount = { value: '50000000', currency: 'CNY', unit: '万元' };
    expect(await create({ name: '演示项目', unitId: office.units.east, amount })).toMatchObject({
      status: 400,
      body: { reason: 'malformed', fields: { 'amount.unit': ['没有这个字段，请去掉。'] } },
    });
    const columns = [
      { column: 'A', field: 'name' },
      { column: 'B', field: 'amount', scale: 4 },
    ];
    expect(await client('PUT', `/imports/${office.units.east}/columns`, { body: { columns } })).toMatchObject({
      status: 400,
      body: { fields: { 'columns.1.scale': [expect.any(String)] } },
    });
    expect(await office.entries()).toEqual(before);
  });

  it.each([
    ['{', 'not-json', 400],
    ['[]', 'malformed', 400],
    ['"x"', 'malformed', 400],
    ['{"__proto__": {"a": 1}}', 'not-json', 400],
    [`{"name": "${'x'.repeat(1_100_000)}"}`, 'too-large', 413],
  ])('as JSON %.20s is %s', async (payload, reason, status) => {
    const sent = await client('POST', '/projects', { payload, headers: { 'content-type': 'application/json' } });
    expect(sent).toMatchObject({ status, body: { reason, status } });
  });

  it('in the address is a problem too', async () => {
    expect(await client('GET', '/projects/x')).toMatchObject({
      status: 400,
      body: { fields: { id: ['不是有效编号。'] } },
    });
    expect(await client('GET', '/projects?size=0')).toMatchObject({
      status: 400,
      body: { fields: { size: [expect.any(String)] } },
    });
    expect(await client('GET', '/projects?nonsense=1')).toMatchObject({ status: 400 });
    expect(await client('GET', '/nowhere')).toMatchObject({ status: 404, body: { reason: 'no-such-page' } });
    expect(await client('GET', '/api/v2/x')).toMatchObject({ status: 404, body: { reason: 'no-such-page' } });
    expect(await client('GET', '/api/v1/projects/%E0%A4%A')).toMatchObject({ body: { reason: 'no-such-page' } });
  });
});

describe('a file', () => {
  const attach = async (name: string, bytes: Buffer) => {
    const person = await office.person('reporter', 'east');
    const fact = await office.fact(await office.project(), { verdict: null, by: person.id });
    return (await server.as(person))('POST', `/facts/${fact}/evidence`, fileBody(name, bytes));
  };
  const png = (width: number, height: number) => {
    const head = Buffer.alloc(33);
    head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };
  it.each([
    ['of nothing', Buffer.alloc(0), 'file-empty'],
    ['of HTML', Buffer.from('<html><script>alert(1)</script>'), 'file-type'],
    ['of SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file-type'],
    ['of an archive of anything', Buffer.from('PK\x03\x04 something'), 'file-type'],
    ['of a program', Buffer.from('MZ\x90\0'), 'file-type'],
    ['of a picture of 196 million pixels', png(14_000, 14_000), 'image-too-large'],
    ['of 21 MiB', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(21 * 2 ** 20)]), 'file-too-large'],
  ])('%s is refused: %s', async (_, bytes, reason) => {
    expect(await attach('合同.pdf', bytes)).toMatchObject({
      status: 422,
      body: { reason, fields: { file: [expect.any(String)] } },
    });
  });
  it.each([
    [
      'that shows HTML to a careless browser',
      'x.png',
      Buffer.concat([png(10, 10), Buffer.from('<html>')]),
      'page-within',
    ],
    ['that is named a page', 'x.html', png(10, 10), 'name-contradicts'],
    ['that is cut off', 'x.png', png(10, 10), 'picture-unreadable'],
  ])('of a picture %s is refused: %s', async (_, name, bytes, reason) => {
    expect(await attach(name, bytes)).toMatchObject({ status: 422, body: { reason } });
  });
  it('that is not there is asked for', async () => {
    const fact = await office.fact(await office.project(), { verdict: null });
    for (const asking of [
      {},
      { body: {} },
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--' },
      { headers: { 'content-type': 'multipart/form-data' }, payload: 'x' },
    ])
      expect(await client('POST', `/facts/${fact}/evidence`, asking)).toMatchObject({
        status: 422,
        body: { reason: expect.stringMatching(/^(file-missing|upload-broken)$/) },
      });
  });
});

describe('every reply', () => {
  it('bears the headers that keep a browser safe', async () => {
    for (const path of ['/me', '/nowhere', '/api/docs/', '/healthz', '/api/v1/openapi.json']) {
      const { headers } = await client('GET', path.startsWith('/api') || path === '/healthz' ? path : `/api/v1${path}`);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'x-request-id': expect.any(String),
      });
    }
    expect((await client('GET', '/me')).headers['cache-control']).toBe('no-store');
  });

  it('leaves with nothing but what the contract names', async () => {
    const leaky = route({
      method: 'GET',
      path: '/leak',
      summary: '',
      tag: 'x',
      open: true,
      input: z.object({}),
      reply: z.object({ a: z.object({ b: z.number() }) }),
    });
    const app = await openServer({ db: office.db, files: office.files, now: () => new Date() }, {}, [
      serveOpen(leaky, async () => ({ a: { b: 1, secret: 2 }, secret: 3 }) as { a: { b: number } }),
    ]);
    expect((await app.inject('/api/v1/leak')).json()).toEqual({ a: { b: 1 } });
  });

  it('to a bug tells where to find it, and nothing of it', async () => {
    const broken = route({
      method: 'GET',
      path: '/broken',
      summary: '',
      tag: 'x',
      open: true,
      input: z.object({}),
      reply: z.object({ n: z.number() }),
    });
    const file = route({ ...broken, path: '/file', file: true });
    const app = await openServer(
      { db: office.db, files: office.files, now: () => new Date() },
      { strictReplies: true },
      [
        serveOpen(broken, async () => {
          throw new Error('secret: select * from person');
        }),
        serveOpen(file, async () => download('台账 “一”.xlsx', 'text/plain', Buffer.from('x'))),
        serveOpen(route({ ...broken, path: '/shape' }), async () => ({ n: 'not a number' }) as never),
        serveOpen(route({ ...broken, path: '/odd' }), async () => refuse('conflict', 'reason-of-tomorrow', { n: 1 })),
      ],
    );
    for (const path of ['broken', 'shape']) {
      const answer = await app.inject(`/api/v1/${path}`);
      expect(answer.statusCode).toBe(500);
      expect(answer.json()).toMatchObject({
        reason: 'went-wrong',
        detail: expect.stringContaining(String(answer.headers['x-request-id'])),
      });
      expect(answer.body).not.toMatch(/secret|number|zod/i);
    }
    expect((await app.inject('/api/v1/odd')).json()).toMatchObject({
      status: 409,
      reason: 'reason-of-tomorrow',
      values: { n: 1 },
    });
    expect((await app.inject('/api/v1/file')).headers['content-disposition']).toMatch(
      /filename\*=UTF-8''%E5%8F%B0%E8%B4%A6%20%E2%80%9C/,
    );
  });

  it('is small when it can be', async () => {
    const { headers } = await client('GET', '/imports/fields', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
  });
});

it('does not let a route say it is open and be served as closed, or the other way round', () => {
  const one = route({ method: 'GET', path: '/x', summary: '', tag: 'x', input: z.object({}), reply: z.object({}) });
  expect(() => serveOpen(one, async () => ({}))).toThrow('not open');
  expect(() => serve({ ...one, open: true }, async () => ({}))).toThrow('open');
});

describe('the description', () => {
  it('is OpenAPI 3.1 and names every route of the registry', async () => {
    const { body } = await nobody('GET', '/api/v1/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    const paths = body['paths'] as Record<string, Record<string, { responses: object; operationId: string }>>;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routes.map(({ route: { method, path } }) => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(served.toSorted());
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(paths['/api/v1/projects/{id}']).toMatchObject({
      patch: {
        parameters: [{ in: 'path', name: 'id' }],
        requestBody: expect.anything(),
        responses: { 200: expect.anything(), default: { content: { 'application/problem+json': expect.anything() } } },
      },
    });
  });

  it('has a page that needs nothing from elsewhere', async () => {
    const page = await nobody('GET', '/api/docs/');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    expect(page.text).not.toMatch(/<script>/);
  });
});

describe('the operator', () => {
  it('sees that it lives, that it is ready, and how it is doing', async () => {
    expect(await nobody('GET', '/api/../healthz'.replace('/api/..', ''))).toBeDefined();
    const { app } = server;
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    await client('GET', `/projects/${await office.project()}`);
    const metrics = (await app.inject('/metrics')).body;
    expect(metrics).toMatch(
      /luodi_request_seconds_count\{method="GET",route="\/api\/v1\/projects\/:id",status="\d+"\} \d+/,
    );
    expect(metrics).toMatch(/luodi_database_connections \d+/);
    expect(metrics).not.toContain(office.slug);
  });

  it('is told that the database is away, and so is everybody else, until it is back', async () => {
    const db = connect('postgresql://luodi_app@localhost:1/nowhere?sslmode=disable');
    const app = await openServer({ db, files: office.files, now: () => new Date() });
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    const answer = await app.inject('/api/v1/tenants');
    expect([answer.statusCode, answer.headers['retry-after'], answer.json().reason]).toEqual([
      503,
      '2',
      'database-away',
    ]);
    await db.pool.end();
  });

  it('can bound how much one session asks', async () => {
    const { as } = await aServer(office, { limits: { requests: 3, signIns: 2 } });
    const hasty = await as(await office.person('leader'));
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await hasty('GET', '/me')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const last = await hasty('GET', '/me');
    expect(last).toMatchObject({ body: { reason: 'too-many-requests', values: { seconds: expect.any(Number) } } });
    expect(last.headers['retry-after']).toBeDefined();
    const stranger = await as();
    const tries: number[] = [];
    for (let i = 0; i < 3; i++)
      tries.push((await stranger('POST', '/session', { body: { tenant: 'x', login: 'y', password: 'z' } })).status);
    expect(tries).toEqual([401, 401, 429]);
  });
});

it('never breaks, whatever is sent to whichever route', { timeout: 300_000 }, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('2018-06-01', 'null', '\u0000', "' or 1=1", '9'.repeat(30), '😀'),
  );
  const asked = routes.filter(({ route: { upload } }) => !upload);
  const value = fc.oneof(text, fc.anything({ maxDepth: 2 }));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(asked.length - 1),
      fc.record({ id: fc.oneof(fc.uuid(), text), fields: fc.dictionary(text, value, { maxKeys: 3 }), known: value }),
      async (nth, { id, fields, known }) => {
        const it = asked[nth]?.route;
        if (!it) throw new Error(`no route ${nth}`);
        const names = it.input instanceof z.ZodObject ? Object.keys(it.input.shape) : [];
        const sent = {
          ...fields,
          ...Object.fromEntries(names.filter((name) => name !== 'id').map((name) => [name, known])),
        };
        const path = it.path.replace(':id', encodeURIComponent(id.toWellFormed()) || 'x');
        const inUrl = it.method === 'GET' || it.method === 'DELETE';
        const query = Object.entries(sent).map(
          ([name, one]) =>
            `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(String(JSON.stringify(one) ?? '').toWellFormed())}`,
        );
        const answer = inUrl
          ? await client(it.method, `${path}?${query.join('&')}`)
          : await client(it.method, path, { body: sent });
        expect(answer.status, `${it.method} ${path} ${JSON.stringify(sent)} ${answer.text}`).toBeLessThan(500);
        if (answer.status >= 400)
          expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      },
    ),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
  );
});
