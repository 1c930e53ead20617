import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../../../src/store/connection.ts';
import { noteSent, takeOutgoing, takeTarget } from '../../../src/store/outgoing.ts';
import { deliverAll } from '../../../src/work/jobs/notices.ts';
import { LEASE_MS } from '../../../src/work/notices/deliver.ts';
import { makeNotices } from '../../../src/work/notices/make.ts';
import { aDatabase } from '../../database.ts';
import { aChat, aMailServer, aMatter, aRobot, at, keysOf, sendingOf, trail, wantsMail } from '../../notices.ts';
import { type Office, officesIn } from '../../office.ts';

const anOffice = officesIn(await aDatabase());
let post: Awaited<ReturnType<typeof aMailServer>>;
let refusal: Error | undefined;
beforeAll(async () => {
  post = await aMailServer(() => refusal);
});
afterAll(() => post.close());

const make = ({ db, tenantId }: Office, now: Date) => makeNotices(db, { tenantId, now, mail: true });
const states = async ({ past, tenantId }: Office): Promise<Record<string, number>> => {
  const { rows } = await past.query(`select state, count(*)::int as n from outgoing where tenant_id = $1 group by 1`, [
    tenantId,
  ]);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};
const FRIDAY = at('2018-06-15T10:00');
const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

describe('mail', () => {
  it('reaches the person, says what and by when, leads to the matter, and tells no title', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    const address = await wantsMail(office, east);
    const id = await aMatter(office, { due: '2018-06-26' });
    await make(office, FRIDAY);
    const clock = { now: FRIDAY };
    const sending = sendingOf(office, { mailUrl: post.url, clock });
    await deliverAll(sending, office.tenantId);
    const [mail, ...more] = post.mails.filter(({ to }) => to?.[0]?.address === address);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('落地: 轮到您办：问题（east），期限 2018-06-26');
    expect(mail?.text).toContain(`https://luodi.example/problems?state=inHand&open=${id}#`);
    expect(mail?.text).not.toContain('供电');
    expect(keysOf(mail as never)).toHaveLength(1);
    await deliverAll(sending, office.tenantId);
    expect(await states(office)).toEqual({ sent: 1 });
  });

  it('is one digest when much waits', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    const address = await wantsMail(office, east);
    for (let n = 0; n < 6; n++) await aMatter(office, { due: '2018-06-14' });
    await make(office, FRIDAY);
    await deliverAll(sendingOf(office, { mailUrl: post.url, clock: { now: FRIDAY } }), office.tenantId);
    const mails = post.mails.filter(({ to }) => to?.[0]?.address === address);
    expect(mails.map(({ subject }) => subject)).toEqual(['落地：12 项提醒']);
    expect(new Set(keysOf(mails[0] as never)).size).toBe(12);
  });

  it('waits for the morning and for the end of the holiday, but not when it is urgent and may break in', async () => {
    const office = await anOffice();
    const calm = await office.person('reporter', 'east', { login: 'calm' });
    const alert = await office.person('reporter', 'east', { login: 'alert' });
    await wantsMail(office, calm, { quiet: true });
    const loud = await wantsMail(office, alert, { quiet: true, urgentBreaks: true });
    await aMatter(office, { urgent: true });
    // Friday evening before the Dragon Boat Festival, which was a Monday.
    const clock = { now: at('2018-06-15T21:30') };
    await make(office, clock.now);
    const sending = sendingOf(office, { mailUrl: post.url, clock });
    await deliverAll(sending, office.tenantId);
    expect(post.mails.filter(({ to }) => to?.[0]?.address === loud)).toHaveLength(1);
    expect(await states(office)).toEqual({ sent: 1, waiting: 1 });
    clock.now = at('2018-06-19T07:59');
    await deliverAll(sending, office.tenantId);
    expect(await states(office)).toEqual({ sent: 1, waiting: 1 });
    clock.now = at('2018-06-19T08:00');
    await deliverAll(sending, office.tenantId);
    expect(await states(office)).toEqual({ sent: 2 });
  });

  it('is not sent any more when the matter has gone on meanwhile', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    await wantsMail(office, east, { quiet: true });
    const id = await aMatter(office, { raisedUnit: 'west' });
    const night = at('2018-06-14T23:00');
    await make(office, night);
    await trail(office, id, { act: 'problem.resolve', from: 'in-hand', to: 'resolved', by: east, seq: 2 });
    await make(office, night);
    expect(await states(office)).toEqual({ dropped: 1 });
  });

  it('is tried again after longer and longer whiles, and given up in the end', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    await wantsMail(office, east);
    await aMatter(office);
    await make(office, FRIDAY);
    const clock = { now: FRIDAY };
    const sending = sendingOf(office, { mailUrl: post.url, clock });
    refusal = Object.assign(new Error('mailbox busy'), { responseCode: 451 });
    const waits: number[] = [];
    for (let tries = 0; tries < 20; tries++) {
      await deliverAll(sending, office.tenantId);
      const { rows } = await office.past.query(
        `select state, not_before as at, problem from outgoing where tenant_id = $1`,
        [office.tenantId],
      );
      expect(rows[0].problem).toContain('451');
      if (rows[0].state === 'failed') break;
      waits.push((rows[0].at.getTime() - clock.now.getTime()) / 60_000);
      clock.now = rows[0].at;
    }
    refusal = undefined;
    expect(waits).toEqual([1, 2, 5, 15, 30, 60, 180, 360, 720, 720, 720, 720]);
    expect(await states(office)).toEqual({ failed: 1 });
  });
});

describe('the lease', () => {
  it('gives a message to one sender at a time, and after a kill to the next within a minute', async () => {
    const office = await anOffice();
    const { db, tenantId } = office;
    await wantsMail(office, await office.person('reporter', 'east', { login: 'east' }));
    await aMatter(office);
    await make(office, FRIDAY);
    const take = (now: Date) =>
      inTenant(db, tenantId, async (tx) => {
        const target = await takeTarget(tx, tenantId, { now, mail: true, passed: [] });
        return target ? takeOutgoing(tx, tenantId, target, { now, leaseMs: LEASE_MS, most: 10 }) : [];
      });
    const first = await take(FRIDAY);
    expect(first).toHaveLength(1);
    expect(await take(later(FRIDAY, LEASE_MS - 1))).toEqual([]);
    expect(LEASE_MS).toBeLessThanOrEqual(60_000);
    const second = await take(later(FRIDAY, LEASE_MS));
    expect(second.map(({ key }) => key)).toEqual(first.map(({ key }) => key));

    const note = (taken: typeof first) => inTenant(db, tenantId, (tx) => noteSent(tx, tenantId, taken, FRIDAY));
    expect(await note(first)).toBe(0);
    expect(await states(office)).toEqual({ waiting: 1 });
    expect(await note(second)).toBe(1);
    expect(await note(second)).toBe(0);
    expect(await states(office)).toEqual({ sent: 1 });
  });
});

describe('a robot', () => {
  it('of DingTalk is signed in its address, of Feishu in its body, of WeCom by its address alone', async () => {
    const chat = await aChat();
    const office = await anOffice();
    const secret = 'SEC-演示';
    await aRobot(office, { address: chat.address, kind: 'wecom' });
    await aRobot(office, { address: chat.address, kind: 'dingtalk', secret });
    await aRobot(office, { address: chat.address, kind: 'feishu', secret });
    await aMatter(office, { due: '2018-06-26' });
    await make(office, FRIDAY);
    await deliverAll(sendingOf(office, { hosts: [chat.host], clock: { now: FRIDAY } }), office.tenantId);
    expect(await states(office)).toEqual({ sent: 3 });
    const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');

    const wecom = chat.posted.find(
      ({ body }) => body['msgtype'] === 'markdown' && !('title' in (body['markdown'] as object)),
    );
    expect(wecom?.body['markdown']).toEqual({
      content: expect.stringContaining('待办：问题（east），期限 2018-06-26'),
    });
    const ding = chat.posted.find(({ url }) => url.searchParams.has('sign'));
    const moment = String(FRIDAY.getTime());
    expect(ding?.url.searchParams.get('timestamp')).toBe(moment);
    expect(ding?.url.searchParams.get('sign')).toBe(sign(secret, `${moment}\n${secret}`));
    const feishu = chat.posted.find(({ body }) => body['msg_type'] === 'post');
    const seconds = String(FRIDAY.getTime() / 1000);
    expect(feishu?.body).toMatchObject({ timestamp: seconds, sign: sign(`${seconds}\n${secret}`, '') });
    await chat.close();
  });

  it('hears only of what its unit and those below owe', async () => {
    const chat = await aChat();
    const office = await anOffice();
    await aRobot(office, { address: chat.address, unit: 'east' });
    await aMatter(office, { unit: 'town' });
    await aMatter(office, { unit: 'west' });
    await make(office, FRIDAY);
    await deliverAll(sendingOf(office, { hosts: [chat.host], clock: { now: FRIDAY } }), office.tenantId);
    expect(chat.posted.map(({ body }) => JSON.stringify(body)).join()).toMatch(/town/);
    expect(chat.posted).toHaveLength(1);
    await chat.close();
  });

  it('is told 500 occasions at no more than 20 messages in any minute, none lost and none twice', async () => {
    const chat = await aChat();
    const office = await anOffice();
    await aRobot(office, { address: chat.address });
    for (let n = 0; n < 250; n++) await aMatter(office, { due: '2018-06-14' });
    await make(office, FRIDAY);
    expect(await states(office)).toEqual({ waiting: 500 });
    const clock = { now: FRIDAY };
    const sending = sendingOf(office, { hosts: [chat.host], clock });
    const sentAt: number[] = [];
    for (let second = 0; second < 600 && (await states(office))['waiting']; second += 5) {
      clock.now = later(FRIDAY, second * 1000);
      const before = chat.posted.length;
      // Two servers at once.
      await Promise.all([deliverAll(sending, office.tenantId), deliverAll(sending, office.tenantId)]);
      for (let n = before; n < chat.posted.length; n++) sentAt.push(second);
    }
    expect(await states(office)).toEqual({ sent: 500 });
    const inMinute = sentAt.map((from) => sentAt.filter((it) => it >= from && it < from + 60).length);
    expect(Math.max(...inMinute)).toBeLessThanOrEqual(20);
    const keys = chat.posted.flatMap(({ body }) =>
      [...JSON.stringify(body).matchAll(/#([0-9a-f]{20})\)/g)].map((it) => it[1]),
    );
    expect(keys).toHaveLength(500);
    expect(new Set(keys).size).toBe(500);
    expect(Math.max(...chat.posted.map(({ body }) => Buffer.byteLength(JSON.stringify(body))))).toBeLessThan(4096);
    await chat.close();
  });

  it('says nothing for ten minutes when the chat has had too much, and then the rest', async () => {
    const chat = await aChat((n) => ({
      text: n === 1 ? '{"errcode":45009,"errmsg":"freq out of limit"}' : '{"errcode":0}',
    }));
    const office = await anOffice();
    await aRobot(office, { address: chat.address });
    await aMatter(office);
    await make(office, FRIDAY);
    const clock = { now: FRIDAY };
    const sending = sendingOf(office, { hosts: [chat.host], clock });
    await deliverAll(sending, office.tenantId);
    clock.now = later(FRIDAY, 9 * 60_000);
    await deliverAll(sending, office.tenantId);
    expect(chat.posted).toHaveLength(1);
    clock.now = later(FRIDAY, 10 * 60_000);
    await deliverAll(sending, office.tenantId);
    expect(chat.posted).toHaveLength(2);
    expect(await states(office)).toEqual({ sent: 1 });
    await chat.close();
  });

  it('never reaches an address inside the network that the operator has not named', async () => {
    const chat = await aChat();
    const office = await anOffice();
    await aRobot(office, { address: chat.address });
    await aRobot(office, { address: chat.address.replace('http:', 'https:').replace('127.0.0.1', 'localhost') });
    await aMatter(office);
    await make(office, FRIDAY);
    await deliverAll(sendingOf(office, { clock: { now: FRIDAY } }), office.tenantId);
    expect(chat.posted).toEqual([]);
    const { rows } = await office.past.query(`select problem from outgoing where tenant_id = $1 order by 1`, [
      office.tenantId,
    ]);
    expect(rows.map(({ problem }) => problem)).toEqual([
      'robot-address-not-https',
      'the address lies inside a private network',
    ]);
    expect(JSON.stringify(rows)).not.toContain('very-secret');
    await chat.close();
  });
});
