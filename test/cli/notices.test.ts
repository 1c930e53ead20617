import { beforeAll, describe, expect, it } from 'vitest';
import { makeNotices } from '../../src/work/notices/make.ts';
import { deliverAll } from '../../src/work/jobs/notices.ts';
import { aDatabase } from '../database.ts';
import { aMailServer, aMatter, aRobot, at, sendingOf, wantsMail } from '../notices.ts';
import { type Office, officesIn } from '../office.ts';
import { jsonOf, luodiIn, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
const FRIDAY = at('2018-06-15T10:00');
let office: Office;
let luodi: (...args: string[]) => Promise<Told>;

beforeAll(async () => {
  office = await anOffice();
  const east = await office.person('reporter', 'east', { login: 'east' });
  await wantsMail(office, east);
  await wantsMail(office, await office.person('unit-head', 'east', { login: 'head' }), { quiet: true });
  await aRobot(office, { address: 'https://chat.example/hook' });
  await aMatter(office, { due: '2018-06-26' });
  const night = at('2018-06-14T23:00');
  await makeNotices(office.db, { tenantId: office.tenantId, now: night, mail: true });
  const post = await aMailServer();
  // The chat is not reached: only mail is set up, and its robot is paused.
  await office.past.query('update robot set paused = true where tenant_id = $1', [office.tenantId]);
  const sending = sendingOf(office, { mailUrl: post.url, clock: { now: night } });
  await deliverAll(sending, office.tenantId);
  await aMatter(office, { due: '2018-06-15', seq: 2 });
  await makeNotices(office.db, { tenantId: office.tenantId, now: FRIDAY, mail: true });
  await post.close();
  luodi = luodiIn(office, database);
});

describe('luodi notices', () => {
  it('counts by channel and person what waits and what was sent, on any day', async () => {
    const counts = async (...args: string[]) =>
      jsonOf<{ channel: string; who: string; waiting: number; sent: number }[]>(
        await luodi('notices', '--json', ...args),
      ).map(({ channel, who, waiting, sent }) => `${channel} ${who} ${waiting} ${sent}`.replace(/演示 \w+/, 'robot'));
    expect(await counts('--as-of', '2018-06-14')).toEqual([
      'chat robot 1 0',
      'mail east reporter 0 1',
      'mail east unit-head 1 0',
      'page east reporter 1 0',
      'page east unit-head 1 0',
    ]);
    expect(await counts('--channel', 'mail')).toEqual(['mail east reporter 2 1', 'mail east unit-head 3 0']);
    expect(await counts('--as-of', '2018-06-13')).toEqual([]);
  });

  it('lists each message without a title, narrowed by state and person', async () => {
    const each = await luodi('notices', '--each', '--json', '--state', 'sent', '--who', 'east reporter');
    expect(jsonOf(each)).toMatchObject([
      { channel: 'mail', what: 'turn', kind: 'problem', unit: 'east', due: '2018-06-26', tries: 1, problem: null },
    ]);
    expect(each.out.join()).not.toContain('供电');
    const { out } = await luodi(
      'notices',
      '--each',
      '--state',
      'waiting',
      '--who',
      'east reporter',
      '--channel',
      'mail',
    );
    expect(out).toHaveLength(2);
    expect(out.toSorted()[0]).toMatch(
      /^2018-06-15T02:00:00.000Z {2}邮件 +east reporter +待发 +今天到期 +问题 +east +2018-06-15$/,
    );
  });

  it('names nobody who complained', async () => {
    const project = await office.project();
    const company = await office.person('company', 'east', { login: 'co', projects: [project] });
    const id = await aMatter(office, { kind: 'complaint', state: 'answered', unit: 'west', seq: 3 });
    await office.past.query(
      `insert into complaint (tenant_id, matter_id, number, person_id, words, recorded_seq) values ($1, $2, 'T1', $3, '拖', 0)`,
      [office.tenantId, id, company.id],
    );
    await makeNotices(office.db, { tenantId: office.tenantId, now: FRIDAY, mail: true });
    const told = await luodi('notices', '--json', '--channel', 'page');
    expect(told.out.join()).toContain('投诉人');
    expect(told.out.join()).not.toContain(company.name);
    expect(jsonOf(await luodi('notices', '--json', '--who', company.name))).toEqual([]);
  });

  it('says why something was given up, and sends it again while it stands and is wanted', async () => {
    const { past, tenantId } = office;
    const giveUp = () =>
      past.query(
        `update outgoing set state = 'failed', tries = 13, problem = 'EENVELOPE 550', ended_at = $2
          where tenant_id = $1 and state = 'waiting' and (what = 'due-today' or robot_id is not null)`,
        [tenantId, FRIDAY],
      );
    expect(jsonOf(await luodi('notices', 'retry', '--json'))).toMatchObject({ refused: 'nothing-given-up' });
    await giveUp();
    const failed = await luodi('notices', '--each', '--state', 'failed', '--who', 'east reporter');
    expect(failed.out.join()).toContain('邮件服务器不接受收件人或发件人 (EENVELOPE 550)');
    expect((await luodi('notices', 'retry', '--who', 'east reporter')).out).toEqual([
      '重新发送 1 条；0 条已不需要，不再发送。',
    ]);
    expect(jsonOf(await luodi('notices', 'retry', '--json', '--channel', 'chat'))).toEqual({ again: 1, over: 0 });
    const again = await luodi('notices', '--each', '--json', '--state', 'waiting', '--who', 'east reporter');
    expect(jsonOf(again)).toContainEqual(
      expect.objectContaining({ what: 'due-today', tries: 0, endedAt: null, problem: 'EENVELOPE 550' }),
    );
    await giveUp();
    await past.query(`update notice set settled_at = $2 where tenant_id = $1`, [tenantId, FRIDAY]);
    expect(await luodi('notices', 'retry')).toMatchObject({ code: 1, out: [] });
    expect((await office.entries()).filter(({ act }) => act === 'notice.retry').map(({ body }) => body)).toEqual([
      { mails: 1, chats: 0, over: 0 },
      { mails: 0, chats: 1, over: 0 },
    ]);
  });

  it.each([[['--channel', 'pigeon']], [['--state', 'lost']], [['--as-of', 'may']]])(
    'is used wrongly with %j',
    async (args) => {
      expect((await luodi('notices', ...args)).code).toBe(2);
    },
  );
});
