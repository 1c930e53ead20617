import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/http/routes.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { makeNotices } from '../../src/work/notices/make.ts';
import { rebuild } from '../../src/work/standing.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { aServer, type Answer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<
  'office' | 'supervisor' | 'leader' | 'audit' | 'east' | 'west' | 'nobody' | 'east-co' | 'west-co',
  Client
>;
let projects: Record<'east' | 'west', string>;

beforeAll(async () => {
  office = await anOffice();
  projects = {
    east: await office.project({ unit: 'east', name: '演示 canary-east-project' }),
    west: await office.project({ unit: 'west', name: '演示 canary-west-project' }),
  };
  await inTenant(office.db, office.tenantId, async (tx) =>
    rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: await nextSeq(tx, office.tenantId) }),
  );
  const server = await aServer(office);
  const company = async (unit: 'east' | 'west') =>
    server.as(await office.person('company', unit, { projects: [projects[unit]], login: `co-${unit}` }));
  at = {
    office: await server.as(await office.person('office')),
    supervisor: await server.as(await office.person('supervisor')),
    leader: await server.as(await office.person('leader')),
    audit: await server.as(await office.person('audit-admin')),
    east: await server.as(await office.person('reporter', 'east', { login: 'east' })),
    west: await server.as(await office.person('unit-head', 'west', { login: 'west' })),
    nobody: await server.as(),
    'east-co': await company('east'),
    'west-co': await company('west'),
  };
});

const complain = (more: object = {}) =>
  at.nobody('POST', '/public/complaints', {
    body: { tenant: office.slug, class: 'delay', words: '办件拖了两个月', ...more },
  });
interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly token: string;
}
const receipt = async (more: object = {}) => (await complain(more)).body as unknown as Receipt;
const moves = (who: Client, id: string, version: number, act: string, said: object = {}) =>
  who('POST', `/complaints/${id}/moves`, {
    body: { act: `complaint.${act}`, ...said },
    headers: { 'if-match': `"${version}"` },
  });
const status = (token: string) => at.nobody('POST', '/public/complaints/status', { body: { token } });
const says = (token: string, version: number, act: string, words?: string) =>
  at.nobody('POST', '/public/complaints/moves', { body: { token, version, act: `complaint.${act}`, words } });
const stateOf = ({ body }: Answer) => (body['complaint'] as { state: string; due: string | null } | undefined)?.state;

describe('a complaint without an account (DS-12)', () => {
  it('is taken in, accepted within 7 workdays, closed within 60, answered, and closed with the complainant’s word', async () => {
    const { id, number, token } = await receipt({ name: '演示 甲公司', contact: '13900000000' });
    expect(number).toMatch(/^T20180615-[A-Z0-9]{8}$/);
    // 18 June 2018 was a holiday.
    expect((await status(token)).body).toMatchObject({
      complaint: { state: 'received', due: '2018-06-27', words: '办件拖了两个月' },
      reckoned: { counted: 7, skipped: [{ why: 'weekend' }, { why: 'holiday' }, { why: 'weekend' }] },
    });
    expect((await moves(at.office, id, 1, 'accept')).status).toBe(200);
    expect((await status(token)).body['complaint']).toMatchObject({ state: 'in-hand', due: '2018-09-10' });
    expect((await moves(at.office, id, 2, 'answer', { note: '已责成限期办结' })).status).toBe(200);
    const answered = await status(token);
    expect(answered.body['said']).toMatchObject([{ side: 'office', words: '已责成限期办结' }]);
    expect((await says(token, 3, 'dispute')).body['reason']).toBe('why-missing');
    expect((await says(token, 3, 'dispute', '还没办')).status).toBe(200);
    const again = await status(token);
    expect(again.body['complaint']).toMatchObject({ state: 'in-hand', due: '2018-09-10' });
    expect((await moves(at.office, id, 4, 'answer', { note: '已办结' })).status).toBe(200);
    expect((await says(token, 5, 'close', '认可')).status).toBe(200);
    expect(stateOf(await status(token))).toBe('closed');
  });

  it('is done once however often what was sent is sent again', async () => {
    const { id, token } = await receipt();
    await moves(at.office, id, 1, 'accept');
    await moves(at.office, id, 2, 'answer', { note: '已办' });
    expect((await says(token, 3, 'close')).status).toBe(200);
    expect((await says(token, 3, 'close')).status).toBe(412);
    expect((await says(token, 4, 'close')).body['reason']).toBe('wrong-state');
  });

  it('is found by its whole secret alone, which is kept as a hash', async () => {
    const { token, number, id } = await receipt();
    for (const wrong of ['x', number, id, `${token}x`, token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))])
      expect((await status(wrong)).status).toBe(404);
    const { rows } = await office.past.query(`select c::text from complaint c where tenant_id = $1`, [office.tenantId]);
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
  });

  it('is declined with a reason, or withdrawn by whoever made it', async () => {
    const one = await receipt();
    expect((await moves(at.office, one.id, 1, 'decline')).body['reason']).toBe('why-missing');
    await moves(at.office, one.id, 1, 'decline', { reason: '不属受理范围' });
    expect((await status(one.token)).body['said']).toMatchObject([{ act: 'complaint.decline', words: '不属受理范围' }]);
    const two = await receipt();
    expect((await says(two.token, 1, 'withdraw')).body['state']).toBe('withdrawn');
  });

  it('is closed by the office when whoever was answered says nothing for 15 workdays, not sooner', async () => {
    const { id } = await receipt();
    await moves(at.office, id, 1, 'accept');
    await moves(at.office, id, 2, 'answer', { note: '已办' });
    expect((await moves(at.office, id, 3, 'lapse')).body['reason']).toBe('deadline-not-over');
    await office.past.query(`update matter set due = '2018-06-14' where tenant_id = $1 and id = $2`, [
      office.tenantId,
      id,
    ]);
    expect((await moves(at.office, id, 3, 'lapse')).body['state']).toBe('closed');
  });

  it('checks a credit code where one is given, and asks for none', async () => {
    expect((await complain({ creditCode: '123' })).body['reason']).toBe('credit-code-length');
    expect((await complain({ creditCode: '' })).status).toBe(200);
    expect((await complain({ words: '' })).status).toBe(400);
    expect((await complain({ words: 'x'.repeat(4001) })).status).toBe(400);
    expect((await complain({ tenant: 'nowhere' })).body['reason']).toBe('no-such-government');
  });

  it('is taken from one address no more often than people complain', async () => {
    const limited = await aServer(office, { limits: { requests: 1e9, signIns: 9 } });
    const from = await limited.as();
    const body = { tenant: office.slug, class: 'other', words: '演示' };
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push((await from('POST', '/public/complaints', { body })).status);
    expect(answers).toEqual([200, 200, 200, 429, 429]);
  });
});

describe('who complained is hidden from the unit complained of (U36)', () => {
  const CANARIES = ['canary-east', 'canary-west'] as const;
  const clients = () => ({ east: at.east, west: at.west });

  it('two companies and two units: no canary crosses by any route, list, inbox, trail, journal or file', async () => {
    const secretsOf = (unit: 'east' | 'west') => ({
      name: `canary-${unit}-name`,
      contact: `canary-${unit}-phone`,
      about: `canary-${unit}-about`,
      words: `办件拖延 canary-${unit}-words`,
    });
    const made: Receipt[] = [];
    // Each company complains of the unit its project is not of, once without an account and once signed in.
    for (const unit of ['east', 'west'] as const) {
      made.push(await receipt(secretsOf(unit)));
      const signedIn = await at[`${unit}-co`]('POST', '/company/complaints', {
        body: {
          class: 'fees',
          words: `乱收费 canary-${unit}-words`,
          about: `canary-${unit}-about`,
          projectId: projects[unit],
        },
      });
      expect(signedIn.status).toBe(200);
      made.push(signedIn.body as unknown as Receipt);
    }
    for (const [n, { id }] of made.entries()) {
      const to = n < 2 ? office.units.west : office.units.east;
      expect((await moves(at.office, id, 1, 'accept', { note: 'canary-accepted' })).status).toBe(200);
      expect((await moves(at.office, id, 2, 'pass-on', { unit: to, note: '有企业反映办件拖延' })).status).toBe(200);
    }
    for (const client of Object.values(clients()))
      for (const { id } of made) await client('PUT', `/matters/${id}/watching`, { body: { watch: true } });
    await tell();
    for (const [unit, client] of Object.entries(clients())) {
      const mine = made[unit === 'west' ? 0 : 2]?.id ?? '';
      const seen = await everythingRead(client, [...made.map(({ id }) => id), projects.east, projects.west]);
      expect(seen.join('\n')).toContain('有企业反映办件拖延');
      const foreign = unit === 'west' ? 'canary-east' : 'canary-west';
      expect(seen.filter((text) => text.includes(foreign))).toEqual([]);
      expect(seen.filter((text) => text.includes('canary-accepted'))).toEqual([]);
      expect(await toldOf(client, mine)).toEqual(['turn']);
      const said = await moves(client, mine, 3, 'explain', { note: '已加快' });
      expect(said.status).toBe(200);
      const after = await client('GET', `/complaints/${mine}`);
      await moves(at.office, mine, 4, 'answer', { note: 'canary-answered' });
      await tell();
      expect(await toldOf(client, mine)).toEqual(['turn']);
      expect(after.body).toMatchObject({ complaint: { from: null, words: null, raisedOn: null } });
      for (const canary of CANARIES) expect(after.text).not.toContain(`${canary}-`);
    }
    // The same list as a file: whole for the office, without a column of who complained for a unit.
    const list = '/complaints/export?format=csv';
    const whole = (await at.office('GET', list)).text;
    for (const part of ['name', 'phone', 'words', 'about', 'project']) expect(whole).toContain(`canary-east-${part}`);
    expect((await at.east('GET', list)).text).toMatch(/^.?序号,回执编号,类别,状态,被投诉单位,期限,办结日期\r\n1,T/u);
    for (const client of Object.values(clients())) expect((await client('GET', list)).text).not.toContain('canary-');
    expect((await at.leader('GET', list)).status).toBe(403);
    const journal = await at.audit('GET', '/journal');
    expect(journal.text).toContain('complaint.pass-on');
    for (const canary of CANARIES)
      for (const part of ['name', 'phone', 'words', 'about']) expect(journal.text).not.toContain(`${canary}-${part}`);
    expect((await at.leader('GET', '/complaints')).text).not.toContain('canary');
    expect((await at.office('GET', `/complaints/${made[0]?.id}`)).text).toContain('canary-east-name');
  });

  it('a reply is told to the company that complained signed in, to no other, and without the unit that has it', async () => {
    const { body } = await at['east-co']('POST', '/company/complaints', {
      body: { class: 'delay', words: '拖延', projectId: projects.east },
    });
    const id = String(body['id']);
    await moves(at.office, id, 1, 'accept');
    await moves(at.office, id, 2, 'pass-on', { unit: office.units.west, note: '有企业反映' });
    await tell();
    expect(await toldOf(at['east-co'], id)).toEqual([]);
    await moves(at.office, id, 3, 'answer', { note: '已办' });
    await tell();
    expect(await toldOf(at['east-co'], id)).toEqual(['decided']);
    expect(await toldOf(at['west-co'], id)).toEqual([]);
    const rows = (await at['east-co']('GET', '/notices')).body['rows'] as { matterId: string; unit: string | null }[];
    expect(rows.find(({ matterId }) => matterId === id)?.unit).toBeNull();
  });

  it('the unit sees nothing before something is passed on to it', async () => {
    const { id } = await receipt();
    await moves(at.office, id, 1, 'accept');
    expect((await at.east('GET', `/complaints/${id}`)).status).toBe(404);
    expect((await moves(at.east, id, 2, 'explain', { note: '无' })).status).toBe(404);
  });

  it('a text that still tells who complained is not passed on, however it is spaced', async () => {
    const { id } = await receipt({ name: '演示 蓝海公司', contact: '139-0000-1111' });
    await moves(at.office, id, 1, 'accept');
    for (const note of ['演示蓝海公司反映拖延', '请联系 1390000 1111', '演示　蓝 海 公 司'])
      expect((await moves(at.office, id, 2, 'pass-on', { unit: office.units.east, note })).body['reason']).toBe(
        'tells-who',
      );
    const clean = { unit: office.units.east, note: '有企业反映拖延' };
    expect((await moves(at.office, id, 2, 'pass-on', clean)).status).toBe(200);
  });

  it('whoever complained is not told what the unit said inside the house', async () => {
    const { id, token } = await receipt();
    await moves(at.office, id, 1, 'accept');
    await moves(at.office, id, 2, 'pass-on', { unit: office.units.east, note: '有企业反映' });
    await moves(at.east, id, 3, 'explain', { note: '内部说明' });
    const own = await status(token);
    expect(own.text).not.toContain('内部说明');
    expect(own.text).not.toContain(office.units.east);
  });
});

/** Everybody is told what they should have been by now. */
const tell = () =>
  makeNotices(office.db, { tenantId: office.tenantId, now: new Date(`${TODAY}T10:00:00+08:00`), mail: true });

/** Of what a person is told about a matter. */
const toldOf = async (client: Client, id: string): Promise<string[]> =>
  ((await client('GET', '/notices?size=100')).body['rows'] as { matterId: string; what: string }[])
    .filter(({ matterId }) => matterId === id)
    .map(({ what }) => what);

/** What a person reads by every route that reads, of these things. */
async function everythingRead(client: Client, ids: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const { route } of routes.filter(({ route: it }) => it.method === 'GET' && !it.open)) {
    const paths = route.path.includes(':') ? ids.map((id) => route.path.replace(/:\w+/g, id)) : [route.path];
    for (const path of paths) {
      const { text } = await client('GET', path);
      // Who asks for a thing by its id is told that id back.
      seen.push(`${path} ${text}`);
    }
  }
  return seen.map((text) => text.slice(text.indexOf(' ')));
}

describe('a fee or an inspection (DS-13)', () => {
  const declares = (who: Client, more: object = {}) =>
    who('POST', '/declarations', {
      body: {
        class: 'inspection',
        title: '安全生产检查',
        basis: '安全生产法第六十五条',
        on: '2018-06-29',
        company: '演示 canary-east-project',
        inspectors: 2,
        ...more,
      },
    });
  const does = (who: Client, id: string, version: number, act: string, said: object = {}) =>
    who('POST', `/declarations/${id}/moves`, {
      body: { act: `declaration.${act}`, ...said },
      headers: { 'if-match': `"${version}"` },
    });

  it('is declared and approved before it happens, seen by the company, and recorded afterwards', async () => {
    const { body } = await declares(at.west);
    const id = String(body['id']);
    const own = async (who: Client, of: 'east' | 'west') =>
      ((await who('GET', `/company/projects/${projects[of]}`)).body['declarations'] as { state: string }[]).map(
        ({ state }) => state,
      );
    expect(await own(at['east-co'], 'east')).toEqual(['declared']);
    expect(await own(at['west-co'], 'west')).toEqual([]);
    expect((await does(at.west, id, 1, 'carry-out', { note: '已查' })).body['reason']).toBe('wrong-state');
    expect((await does(at.west, id, 1, 'approve')).status).toBe(403);
    expect((await does(at.office, id, 1, 'approve')).status).toBe(200);
    expect(await own(at['east-co'], 'east')).toEqual(['approved']);
    expect((await does(at.west, id, 2, 'carry-out', { note: '未发现问题' })).body['state']).toBe('done');
    expect((await at.east('GET', `/declarations/${id}`)).status).toBe(404);
  });

  it('is refused with a reason', async () => {
    const id = String((await declares(at.west)).body['id']);
    expect((await does(at.office, id, 1, 'refuse')).body['reason']).toBe('why-missing');
    expect((await does(at.office, id, 1, 'refuse', { reason: '重复检查' })).body['state']).toBe('refused');
  });

  it('is not declared for today or a day that has passed, nor without saying how much, nor of nobody', async () => {
    expect((await declares(at.west, { on: '2018-06-15' })).body['reason']).toBe('declare-before');
    expect((await declares(at.west, { inspectors: null })).body['reason']).toBe('how-much-missing');
    expect((await declares(at.west, { class: 'fee' })).body['reason']).toBe('how-much-missing');
    expect((await declares(at.west, { class: 'fee', amount: '1200.50' })).status).toBe(200);
    const fees = '/declarations/export?class=fee&format=csv&lang=en';
    expect((await at.west('GET', fees)).text).toContain(',安全生产法第六十五条,2018-06-29,1200.5,2,');
    expect((await at.east('GET', fees)).text).not.toContain('安全生产');
    expect((await declares(at.west, { company: '没有这家' })).body['reason']).toBe('no-such-company');
  });

  it('that was not declared is reported by the company as a complaint', async () => {
    const body = { class: 'undeclared', words: '昨日来人检查，未见申报', projectId: projects.east };
    const { status: done, body: made } = await at['east-co']('POST', '/company/complaints', { body });
    expect(done).toBe(200);
    const shown = await at.office('GET', `/complaints/${String(made['id'])}`);
    expect(shown.body['complaint']).toMatchObject({
      class: 'undeclared',
      from: { account: true, project: { id: projects.east } },
    });
    const foreign = await at['east-co']('POST', '/company/complaints', { body: { ...body, projectId: projects.west } });
    expect(foreign.status).toBe(404);
    const mine = (await at['east-co']('GET', '/company/complaints')).text;
    expect(mine).toContain(String(made['id']));
    expect((await at['west-co']('GET', '/company/complaints')).text).not.toContain(String(made['id']));
  });
});

describe('limits that the government changes (DS-12, DS-13)', () => {
  it('hold for what is complained of from then on, and leave what was open as it was', async () => {
    const limits = async () => (await at.nobody('GET', `/public/complaints/limits?tenant=${office.slug}`)).body;
    expect(await limits()).toEqual({ accept: 7, close: 60, speak: 15 });
    const before = await receipt();
    await moves(at.office, before.id, 1, 'accept');
    const early = await receipt();
    await office.past.query(
      `insert into adoption (tenant_id, id, regime, regime_version, from_on, settings, recorded_seq)
       values ($1, gen_random_uuid(), 'district-service', '1', '2018-01-01', $2, 0)`,
      [office.tenantId, { acceptWithin: 5, closeWithin: 30, speakWithin: 3, declareAhead: 'P15D' }],
    );
    expect(await limits()).toEqual({ accept: 5, close: 30, speak: 3 });
    const after = await receipt();
    const due = async ({ token }: Receipt) => {
      const { complaint, reckoned } = (await status(token)).body as {
        complaint: { due: string };
        reckoned: { counted: number };
      };
      return [complaint.due, reckoned.counted];
    };
    expect(await Promise.all([before, early, after].map(due))).toEqual([
      ['2018-09-10', 60],
      ['2018-06-27', 7],
      ['2018-06-25', 5],
    ]);
    for (const { id } of [early, after]) await moves(at.office, id, 1, 'accept');
    expect([await due(early), await due(after)]).toEqual([
      ['2018-09-10', 60],
      ['2018-07-30', 30],
    ]);
    for (const { id } of [before, early, after]) await moves(at.office, id, 2, 'answer', { note: '已办' });
    expect([await due(before), await due(after)]).toEqual([
      ['2018-07-09', 15],
      ['2018-06-21', 3],
    ]);
    const declared = (on: string) =>
      at.west('POST', '/declarations', {
        body: { class: 'fee', title: '规费', basis: '演示', on, company: '演示 canary-east-project', amount: '1' },
      });
    const near = await declared('2018-06-29');
    expect([near.body['reason'], near.text]).toEqual(['declare-before', expect.stringContaining('2018-06-30')]);
    expect((await declared('2018-06-30')).status).toBe(200);
  });
});
