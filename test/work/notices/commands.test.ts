import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/may.ts';
import { QUIET } from '../../../src/domain/notices/quiet.ts';
import { ROLES } from '../../../src/domain/role.ts';
import { makeFeed, revokeFeed } from '../../../src/work/commands/notice/feed.ts';
import { setNoticeSettings } from '../../../src/work/commands/notice/set.ts';
import { addRobot } from '../../../src/work/commands/robot/add.ts';
import { removeRobot } from '../../../src/work/commands/robot/remove.ts';
import { reviseRobot } from '../../../src/work/commands/robot/revise.ts';
import { testRobot } from '../../../src/work/commands/robot/test.ts';
import { makeNotices } from '../../../src/work/notices/make.ts';
import { perform } from '../../../src/work/perform.ts';
import { aDatabase } from '../../database.ts';
import { aChat, aMatter, at, aRobot, toldTo, wantsMail } from '../../notices.ts';
import { type Office, officesIn } from '../../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let admin: Actor;
let east: Actor;

beforeAll(async () => {
  office = await anOffice();
  admin = await office.person('system-admin');
  east = await office.person('reporter', 'east', { login: 'east' });
});

const SETTINGS = { mailAddress: '', byMail: false, language: 'zh-CN', leadDays: 2, quiet: QUIET } as const;
const given = (more = {}) => ({
  name: '演示群',
  kind: 'wecom' as const,
  unitId: null,
  address: 'https://chat.example/hook?key=k1',
  secret: '',
  robotHosts: [],
  ...more,
});
const waiting = async (): Promise<number> => {
  const { rows } = await office.past.query(
    `select count(*)::int as n from outgoing where tenant_id = $1 and state = 'waiting'`,
    [office.tenantId],
  );
  return rows[0].n;
};

describe('how one is reminded', () => {
  it('may be set by anybody for themselves; further ahead reminds at once of what is near now', async () => {
    await aMatter(office, { due: '2018-06-26' });
    const now = at('2018-06-15T10:00');
    const make = () => makeNotices(office.db, { tenantId: office.tenantId, now, mail: true });
    await make();
    expect(await toldTo(office, east)).toEqual(['turn in-hand 2']);
    await perform(setNoticeSettings, { ...SETTINGS, leadDays: 10 }, office.scene(east));
    await make();
    expect(await toldTo(office, east)).toEqual(['due-soon 2018-06-26', 'turn in-hand 2']);
  });

  it('without mail drops what still waits to be mailed', async () => {
    const other = await office.person('reporter', 'east', { login: 'other' });
    await wantsMail(office, other);
    await aMatter(office, { seq: 50 });
    await makeNotices(office.db, { tenantId: office.tenantId, now: at('2018-06-15T10:00'), mail: true });
    expect(await waiting()).toBe(1);
    await perform(setNoticeSettings, SETTINGS, office.scene(other));
    expect(await waiting()).toBe(0);
  });

  it('is journalled by the names of what changed', async () => {
    await perform(setNoticeSettings, { ...SETTINGS, mailAddress: 'a@b.example', byMail: true }, office.scene(east));
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'notice.set',
      body: { fields: ['mailAddress', 'byMail', 'leadDays'] },
    });
  });
});

describe('a calendar feed', () => {
  it('is made and revoked by its owner, once each', async () => {
    expect(await perform(revokeFeed, {}, office.scene(east))).toMatchObject({ reason: 'no-feed' });
    expect(await perform(makeFeed, {}, office.scene(east))).toHaveProperty('token');
    expect(await perform(revokeFeed, {}, office.scene(east))).toEqual({});
    expect((await office.entries()).slice(-2).map(({ act }) => act)).toEqual(['feed.make', 'feed.revoke']);
  });
});

describe('a robot', () => {
  it('is nobody’s business but the system administrator’s', async () => {
    const id = await aRobot(office, { address: 'https://chat.example/hook' });
    for (const role of ROLES.filter((it) => it !== 'system-admin')) {
      const scene = office.scene(await office.person(role));
      const no = { refused: true, kind: 'not-allowed' };
      expect(await perform(addRobot, given(), scene)).toMatchObject(no);
      expect(await perform(reviseRobot, { id, paused: true, robotHosts: [] }, scene)).toMatchObject({ refused: true });
      expect(await perform(removeRobot, { id }, scene)).toMatchObject({ refused: true });
      expect(await testRobot({ id, robotHosts: [] }, scene)).toMatchObject(no);
    }
  });

  it('bears a name of its own, and keeps address and secret when they are not given', async () => {
    const scene = office.scene(admin);
    const { id } = (await perform(addRobot, given({ secret: 's1' }), scene)) as { id: string };
    expect(await perform(addRobot, given(), scene)).toMatchObject({ reason: 'robot-name-taken' });
    expect(await perform(reviseRobot, { id, robotHosts: [] }, scene)).toMatchObject({ reason: 'nothing-changed' });
    await perform(reviseRobot, { id, name: '演示二群', robotHosts: [] }, scene);
    const { rows } = await office.past.query('select name, address, secret from robot where id = $1', [id]);
    expect(rows).toEqual([{ name: '演示二群', address: 'https://chat.example/hook?key=k1', secret: 's1' }]);
    expect(
      await perform(reviseRobot, { id, unitId: office.units.west, robotHosts: [] }, { ...scene, expected: 1 }),
    ).toMatchObject({
      reason: 'changed-meanwhile',
    });
  });

  it('taken out is sent nothing more, not even what waits', async () => {
    const scene = office.scene(admin);
    const id = await aRobot(office, { address: 'https://chat.example/hook', unit: 'west' });
    await aMatter(office, { unit: 'west', seq: 90 });
    await makeNotices(office.db, { tenantId: office.tenantId, now: at('2018-06-15T10:00'), mail: true });
    const before = await waiting();
    expect(await perform(removeRobot, { id }, scene)).toEqual({});
    expect(await waiting()).toBeLessThan(before);
  });

  it('is tried out with its own answer, which counts towards its minute', async () => {
    const chat = await aChat(() => ({ text: '{"errcode":93000,"errmsg":"invalid webhook url"}' }));
    const id = await aRobot(office, { address: chat.address });
    const tries = [];
    for (let n = 0; n < 21; n++) tries.push(await testRobot({ id, robotHosts: [chat.host] }, office.scene(admin)));
    expect(tries[0]).toEqual({ taken: false, answer: 'HTTP 200 {"errcode":93000,"errmsg":"invalid webhook url"}' });
    expect(tries[20]).toMatchObject({ reason: 'robot-busy' });
    expect(chat.posted).toHaveLength(20);
    await chat.close();
  });
});
