import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { aServer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let client: Client;

beforeAll(async () => {
  office = await anOffice();
  client = await (await aServer(office)).as(await office.person('office'));
});

const patch = (id: string, body: object, version?: number) =>
  client('PATCH', `/projects/${id}`, { body, headers: version === undefined ? {} : { 'if-match': `"${version}"` } });

describe('changing what others may change too', () => {
  it('needs the version that was read', async () => {
    const id = await office.project();
    expect(await patch(id, { remark: '甲' })).toMatchObject({ status: 428, body: { reason: 'version-needed' } });
    const changed = await patch(id, { remark: '甲' }, 1);
    expect(changed).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect(changed.headers['etag']).toBe('"2"');
  });

  it('tells both values when somebody was faster', async () => {
    const id = await office.project({ name: '演示 原名' });
    await patch(id, { name: '演示 新名', remark: '乙' }, 1);
    expect(await patch(id, { name: '演示 我的名', district: '东区' }, 1)).toMatchObject({
      status: 412,
      body: {
        reason: 'changed-meanwhile',
        values: {
          expected: 1,
          version: 2,
          mine: { name: '演示 我的名', district: '东区' },
          theirs: { name: '演示 新名', district: null },
        },
      },
    });
  });

  it.each(['"x"', '1', 'W/"1"', '"99999999999"'])(
    'is refused with a version this server never gave: %s',
    async (version) => {
      const id = await office.project();
      expect(
        await client('PATCH', `/projects/${id}`, { body: { remark: '甲' }, headers: { 'if-match': version } }),
      ).toMatchObject({ status: 412 });
    },
  );

  it('loses no change of fifty editors at one project', async () => {
    const id = await office.project();
    const written: string[] = [];
    let overtaken = 0;
    const edit = async (editor: number) => {
      for (let version = 1; ; ) {
        const remark = `编辑 ${editor}`;
        const { status, body } = await patch(id, { remark }, version);
        if (status === 200) return void written.push(remark);
        expect(status).toBe(412);
        overtaken += 1;
        version = Number((body['values'] as { version: number }).version);
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, i) => edit(i)));
    const { rows } = await office.past.query(
      `select version, remark from project where tenant_id = $1 and id = $2
       union all select version, was ->> 'remark' from past where tenant_id = $1 and id = $2 order by version`,
      [office.tenantId, id],
    );
    expect(rows.map((row) => row.version)).toEqual(Array.from({ length: 51 }, (_, i) => i + 1));
    expect(rows.slice(1).map((row) => row.remark)).toEqual(written);
    expect(overtaken).toBeGreaterThan(0);
  });
});

describe('a post with an Idempotency-Key', () => {
  const post = (key: string, name: string, through = client) =>
    through('POST', '/projects', { body: { name, unitId: office.units.east }, headers: { 'idempotency-key': key } });

  it('is done once, however often it is sent, by one server or another', async () => {
    const person = await office.person('office');
    const servers = [await (await aServer(office)).as(person), await (await aServer(office)).as(person)];
    const keys = Array.from({ length: 40 }, (_, i) => `key-${i}`);
    const all = await Promise.all(
      keys.flatMap((key) => Array.from({ length: 5 }, (_, i) => post(key, `演示 ${key}`, servers[i % 2]))),
    );
    // A machine that cannot keep up says so too; whoever hears either sends again.
    for (const { status, body } of all)
      if (status !== 200)
        expect([
          { status: 409, reason: 'key-in-progress' },
          { status: 503, reason: 'database-away' },
        ]).toContainEqual({ status, reason: body['reason'] });
    const again = await Promise.all(keys.map((key) => post(key, `演示 ${key}`, servers[0])));
    for (const [i, { status, text }] of again.entries()) {
      expect(status).toBe(200);
      for (const earlier of all.slice(i * 5, i * 5 + 5)) if (earlier.status === 200) expect(earlier.text).toBe(text);
    }
    const { rows } = await office.past.query(
      `select count(*)::int as n from project where tenant_id = $1 and name like '演示 key-%'`,
      [office.tenantId],
    );
    expect(rows).toEqual([{ n: 40 }]);
  });

  it('that was used for something else is refused', async () => {
    await post('once', '演示 一');
    expect(await post('once', '演示 二')).toMatchObject({ status: 422, body: { reason: 'key-reused' } });
    expect(
      await client('POST', '/projects', {
        body: { name: '演示', unitId: office.units.east },
        headers: { 'idempotency-key': '含中文'.replace(/./g, 'é') },
      }),
    ).toMatchObject({ status: 400, body: { reason: 'key-malformed' } });
  });
});
