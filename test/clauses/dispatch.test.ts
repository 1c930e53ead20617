import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { aDatabase } from '../database.ts';
import { aServer, type Client } from '../http/client.ts';
import { askToExplain } from '../../src/work/commands/decision/ask.ts';
import { moveDecision } from '../../src/work/commands/decision/move.ts';
import { perform } from '../../src/work/perform.ts';
import { breakthroughsSeen } from '../../src/work/views/breakthroughs.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let server: Awaited<ReturnType<typeof aServer>>;

beforeEach(async () => {
  office = await anOffice();
  server = await aServer(office);
});

const as = (who: Actor): Promise<Client> => server.as(who);
const adopts = (regime: string) =>
  office.past.query(
    `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq) values ($1, $2, $3, '1', '2011-01-01', 0)`,
    [office.tenantId, randomUUID(), regime],
  );
const post = (client: Client, path: string, body: object, version?: number) =>
  client('POST', path, {
    body,
    headers: { 'idempotency-key': randomUUID(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
  });
const idOf = ({ body }: { body: Record<string, unknown> }) => String(body['id']);
/** Sends a move with the version there is now. */
const moves = async (client: Client, path: string, body: object) => {
  const { headers } = await client('GET', path);
  return post(client, `${path}/moves`, body, Number(String(headers['etag']).replaceAll('"', '')));
};

/** Through the interface that everybody uses: pages, programs, companies. */
describe('XC-2.1 problems', () => {
  it('are classified, registered one by one, each with leader, unit, person and deadline; a class of nobody’s is refused', async () => {
    const reporter = await as(await office.person('reporter', 'east'));
    const desk = await as(await office.person('office'));
    expect((await post(reporter, '/problems', { title: '线路未批', class: 'weather' })).status).toBe(400);
    const path = `/problems/${idOf(await post(reporter, '/problems', { title: '线路未批', class: 'power' }))}`;
    const named = { unit: office.units.west, person: '演示 王工', leader: '演示 副区长', due: '2018-07-20' };
    for (const lacking of ['unit', 'person', 'due'])
      expect((await moves(desk, path, { act: 'problem.accept', ...named, [lacking]: null })).body['reason']).toBe(
        { unit: 'unit-missing', person: 'person-missing', due: 'deadline-missing' }[lacking],
      );
    expect((await moves(desk, path, { act: 'problem.accept', ...named })).status).toBe(200);
    expect((await desk('GET', path)).body['problem']).toMatchObject({
      class: 'power',
      leader: '演示 副区长',
      unit: { id: office.units.west },
      person: '演示 王工',
      due: '2018-07-20',
    });
    expect((await moves(reporter, path, { act: 'problem.extend', due: '2018-08-01', reason: '想晚点' })).status).toBe(
      403,
    );
    for (const act of ['problem.pause', 'problem.extend'])
      expect(
        (await moves(desk, path, { act, due: act === 'problem.extend' ? '2018-08-01' : null })).body['reason'],
      ).toBe('why-missing');
  });
});

describe('XC-2.2 and DT-1: what a level cannot solve', () => {
  it('goes up rung by rung with a reason, before the leaders with the office’s proposal, and to the city with somebody who follows it', async () => {
    await adopts('district-tracking');
    const desk = await as(await office.person('office'));
    const leader = await as(await office.person('leader'));
    const reporter = await as(await office.person('reporter', 'east'));
    const path = `/problems/${idOf(await post(reporter, '/problems', { title: '用地指标', class: 'land' }))}`;
    expect((await reporter('GET', path)).body['dispatch']).toMatchObject({
      clause: 'DT-1',
      because: 'in-time',
      inBy: { on: '2018-06-19' },
      meets: { on: '2018-06-20' },
    });
    const named = { unit: office.units.west, person: '演示 王工', leader: '演示 副区长', due: '2018-07-20' };
    await moves(desk, path, { act: 'problem.accept', ...named });
    for (const level of ['office', 'leaders'])
      expect((await moves(desk, path, { act: 'problem.escalate', level, reason: '解决不了' })).status).toBe(200);
    await moves(desk, path, { act: 'problem.propose', note: '建议从预留指标解决' });
    const pack = (await leader('GET', '/dispatch')).body;
    expect(pack).toMatchObject({
      on: '2018-06-20',
      leaders: { total: 1, rows: [{ title: '用地指标', proposal: '建议从预留指标解决' }] },
    });
    expect(
      (await moves(desk, path, { act: 'problem.escalate', level: 'city', reason: '区里无法解决' })).body['reason'],
    ).toBe('follower-missing');
    expect(
      (await moves(leader, path, { act: 'problem.refer', person: '演示 李主任', note: '提请市政府协调会' })).status,
    ).toBe(200);
    expect((await leader('GET', '/dispatch')).body['city']).toMatchObject({
      rows: [{ title: '用地指标', level: 'city', follower: '演示 李主任', person: '演示 王工' }],
    });
  });
});

describe('XC-5 looking back in the third phase', () => {
  it('lists every open problem without a responsible or supervising unit or person, until both are named', async () => {
    const desk = await as(await office.person('office'));
    const reporter = await as(await office.person('reporter', 'east'));
    const path = `/problems/${idOf(await post(reporter, '/problems', { title: '道路', class: 'other' }))}`;
    await moves(desk, path, { act: 'problem.accept', unit: office.units.west, person: '演示 王工', due: '2018-07-20' });
    const list = async () => (await desk('GET', '/problems?only=look-back')).body['rows'];
    expect(await list()).toMatchObject([{ title: '道路', lacks: ['leader', 'watch-unit', 'watch-person'] }]);
    const named = { watchUnitId: office.units.city, watchPerson: '演示 督查员', leader: '演示 副市长' };
    expect((await desk('PATCH', `${path}/supervision`, { body: named, headers: { 'if-match': '"2"' } })).status).toBe(
      200,
    );
    expect(await list()).toEqual([]);
  });
});

describe('DS-5 joint meetings', () => {
  it('are recorded with who came, and their decisions followed to the end by whoever asked for them', async () => {
    const desk = await as(await office.person('office'));
    const unit = await as(await office.person('reporter', 'west'));
    const meeting = idOf(
      await post(desk, '/dispatch/meetings', {
        kind: 'joint-meeting',
        on: TODAY,
        title: '联席会议（演示）',
        attended: ['演示 甲'],
      }),
    );
    const given = { title: '三项手续同时办结', unit: office.units.west, due: '2018-06-22', meetingId: meeting };
    const path = `/decisions/${idOf(await post(desk, '/decisions', given))}`;
    expect((await moves(desk, path, { act: 'decision.settle' })).body['reason']).toBe('wrong-state');
    await moves(unit, path, { act: 'decision.report', note: '两项已办' });
    await moves(desk, path, { act: 'decision.send-back', reason: '还差一项' });
    await moves(unit, path, { act: 'decision.report', note: '三项已办' });
    expect((await moves(desk, path, { act: 'decision.settle' })).status).toBe(200);
    expect((await desk('GET', `/dispatch?on=${TODAY}`)).body).toMatchObject({
      meetings: [{ title: '联席会议（演示）', attended: ['演示 甲'], decisions: 1 }],
      decisions: { rows: [{ title: '三项手续同时办结', state: 'settled' }] },
    });
  });
});

describe('TQ-7 every thirty days', () => {
  it('units without a substantive breakthrough explain why, what next and by when, and that is followed to the end', async () => {
    await office.past.query(
      `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq) values ($1, $2, 'taiqian-2011', '1', '2011-04-13', 0)`,
      [office.tenantId, randomUUID()],
    );
    await office.past.query(`update unit set kind = 'town' where tenant_id = $1 and name in ('east', 'west')`, [
      office.tenantId,
    ]);
    await office.fact(await office.project({ unit: 'east' }), { kind: 'started', on: '2011-05-20' });
    const desk = await office.person('office');
    const west = await office.person('reporter', 'west');
    const on = (text: string) => ({ today: day(text), now: new Date(`${text}T10:00:00+08:00`) });
    const early = on('2011-06-01');
    const seen = await breakthroughsSeen(office.scene(desk, early), { on: day('2011-06-13') });
    expect(seen.units.map(({ unit, facts }) => [unit.name, facts.length])).toEqual([
      ['east', 1],
      ['west', 0],
    ]);
    expect(await perform(askToExplain, { on: day('2011-06-13') }, office.scene(desk, early))).toEqual({ asked: 1 });
    const asked = await breakthroughsSeen(office.scene(desk, early), { on: day('2011-06-13') });
    const id = asked.units[1]?.asked?.id ?? '';
    const does = (who: Actor, when: string, act: string, said: object = {}) =>
      perform(moveDecision, { id, act: `decision.${act}`, ...said }, office.scene(who, on(when)));
    expect(await does(west, '2011-06-13', 'explain', { reason: '土地未落实', due: '2011-07-10' })).toMatchObject({
      reason: 'note-missing',
    });
    const answer = { reason: '土地未落实', note: '集中外出洽谈两次', due: '2011-07-10' };
    expect(await does(west, '2011-06-13', 'explain', answer)).toMatchObject({ state: 'given' });
    expect(await does(west, '2011-07-08', 'report', { note: '已签约一个' })).toMatchObject({ state: 'reported' });
    expect(await does(desk, '2011-07-11', 'settle')).toMatchObject({ state: 'settled' });
  });
});
