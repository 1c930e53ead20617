import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { makeNotices } from '../../src/work/notices/make.ts';
import { aDatabase } from '../database.ts';
import { aChat, aMatter } from '../notices.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { aServer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
const NOW = new Date(`${TODAY}T10:00:00+08:00`);
let office: Office;
let east: Actor;
let server: Awaited<ReturnType<typeof aServer>>;
let mine: Client;
let matter: string;

beforeAll(async () => {
  office = await anOffice();
  east = await office.person('reporter', 'east', { login: 'east' });
  matter = await aMatter(office, { due: '2018-06-20' });
  await makeNotices(office.db, { tenantId: office.tenantId, now: NOW, mail: false });
  server = await aServer(office);
  mine = await server.as(east);
});

describe('my notices', () => {
  it('are listed with what they are about, counted, and read one by one or all', async () => {
    const { body } = await mine('GET', '/notices');
    expect(body).toMatchObject({ unread: 2, more: false });
    const rows = body['rows'] as { id: string; what: string; matterId: string; title: string; state: string }[];
    expect(rows.map(({ what }) => what).toSorted()).toEqual(['due-soon', 'turn']);
    expect(rows[0]).toMatchObject({ matterId: matter, title: '演示 供电', state: 'in-hand', read: false });
    expect((await mine('POST', '/notices/read', { body: { ids: [rows[0]?.id] } })).body).toEqual({ unread: 1 });
    const other = await server.as(await office.person('reporter', 'west', { login: 'west' }));
    await other('POST', '/notices/read', { body: {} });
    expect((await mine('GET', '/notices/unread')).body).toEqual({ unread: 1 });
    expect((await mine('POST', '/notices/read', { body: {} })).body).toEqual({ unread: 0 });
    expect((await mine('GET', '/notices?unread=true')).body['rows']).toEqual([]);
  });

  it('come as I say, and the journal does not keep my address', async () => {
    const before = await mine('GET', '/me/notices');
    expect(before.body).toMatchObject({ byMail: false, leadDays: 2, quiet: { from: 1200, to: 480 }, version: 0 });
    const settings = {
      mailAddress: 'somebody@office.example',
      byMail: true,
      language: 'en',
      leadDays: 5,
      quiet: { from: 1140, to: 510, restDays: false, urgentBreaks: true },
    };
    const sent = await mine('PUT', '/me/notices', { body: settings, headers: { 'if-match': '"0"' } });
    expect(sent.body).toEqual({ version: 1 });
    expect((await mine('GET', '/me/notices')).body).toMatchObject(settings);
    expect(JSON.stringify((await office.entries()).at(-1))).not.toContain('somebody');
    const none = { ...settings, mailAddress: '' };
    const refused = await mine('PUT', '/me/notices', { body: none, headers: { 'if-match': '"1"' } });
    expect(refused.body).toMatchObject({ reason: 'mail-address-missing' });
    expect((await mine('PUT', '/me/notices', { body: settings, headers: { 'if-match': '"0"' } })).status).toBe(412);
  });
});

describe('the calendar feed', () => {
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));

  it('is read with its token alone, and only there; revoked, it is gone', async () => {
    const nobody = await server.as();
    const token = String((await mine('POST', '/me/feed')).body['token']);
    const answer = await nobody('GET', `/feeds/${token}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/calendar');
    const [event, ...more] = events(answer.text);
    expect(more).toEqual([]);
    expect(event?.uid).toBe(`${matter}@luodi`);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2018-06-20');
    expect(event?.summary).toBe('Problem due');
    expect(answer.text).not.toContain('供电');

    const key = token.replace('.ics', '');
    for (const path of ['/me', '/notices', '/inbox', `/me/feed/${token}`]) {
      const withCookie = await server.as(key);
      const status = (await withCookie('GET', path)).status;
      expect({ path, status }).toEqual({ path, status: path.startsWith('/me/feed') ? 404 : 401 });
    }
    expect((await nobody('GET', '/me', { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
    expect((await nobody('GET', `/feeds/${key}`)).status).toBe(404);

    const hash = (await office.past.query('select token_hash as hash from feed')).rows[0].hash as Buffer;
    expect(hash.toString()).not.toContain(key);
    await mine('DELETE', '/me/feed');
    expect((await nobody('GET', `/feeds/${token}`)).status).toBe(404);
    expect((await mine('DELETE', '/me/feed')).body).toMatchObject({ reason: 'no-feed' });
  });

  it('answers 304 while nothing has changed, and keeps the event when its day moves', async () => {
    const nobody = await server.as();
    const token = String((await mine('POST', '/me/feed')).body['token']);
    const first = await nobody('GET', `/feeds/${token}`);
    const headers = { 'if-none-match': String(first.headers['etag']) };
    expect((await nobody('GET', `/feeds/${token}`, { headers })).status).toBe(304);
    await office.past.query(`update matter set due = '2018-06-27', version = version + 1 where id = $1`, [matter]);
    const moved = await nobody('GET', `/feeds/${token}`, { headers });
    expect(moved.status).toBe(200);
    const [event] = events(moved.text);
    expect([event?.uid, event?.startDate.toString()]).toEqual([`${matter}@luodi`, '2018-06-27']);
    await office.past.query('update person set disabled_at = now() where id = $1', [east.id]);
    expect((await nobody('GET', `/feeds/${token}`)).status).toBe(404);
    await office.past.query('update person set disabled_at = null where id = $1', [east.id]);
  });

  it('made anew ends the one before, and is never answered again for a retry', async () => {
    const nobody = await server.as();
    const old = String((await mine('POST', '/me/feed')).body['token']);
    const headers = { 'idempotency-key': 'feed-once-1' };
    expect((await mine('POST', '/me/feed', { headers })).status).toBe(200);
    expect((await mine('POST', '/me/feed', { headers })).body).toMatchObject({ reason: 'shown-once' });
    expect((await nobody('GET', `/feeds/${old}`)).status).toBe(404);
  });
});

describe('robots', () => {
  it('are added by the system administrator; neither address nor secret ever comes back', async () => {
    const chat = await aChat();
    const channels = { mail: false, site: undefined, robotHosts: [chat.host] };
    const admin = await (await aServer(office, {}, channels)).as(await office.person('system-admin'));
    const given = { name: '演示群', kind: 'dingtalk', unitId: null, address: chat.address, secret: 'top-secret' };
    const { id } = (await admin('POST', '/robots', { body: given })).body as { id: string };
    const list = await admin('GET', '/robots');
    expect(list.body['rows']).toMatchObject([{ name: '演示群', host: chat.host, hasSecret: true }]);
    const tried = await admin('POST', `/robots/${id}/test`, { body: {} });
    expect(tried.body).toEqual({ taken: true, answer: 'HTTP 200 {"errcode":0,"errmsg":"ok"}' });
    expect(chat.posted).toHaveLength(1);
    const revised = { body: { secret: 'other-secret', paused: true }, headers: { 'if-match': '"1"' } };
    expect((await admin('PATCH', `/robots/${id}`, revised)).body).toEqual({ id, version: 2 });
    const all = `${list.text} ${(await admin('GET', '/robots')).text} ${JSON.stringify(await office.entries())}`;
    expect(all).not.toMatch(/very-secret|top-secret|other-secret/);
    expect((await admin('DELETE', `/robots/${id}`, { headers: { 'if-match': '"2"' } })).status).toBe(200);
    const kept = await office.past.query('select address, secret from robot where id = $1', [id]);
    expect(kept.rows).toEqual([{ address: '', secret: '' }]);
    await chat.close();
  });

  it.each([
    ['http://chat.example/hook', 'robot-address-not-https'],
    ['https://127.0.0.1/hook', 'robot-address-inside'],
    ['https://127.1/hook', 'robot-address-inside'],
    ['https://2130706433/hook', 'robot-address-inside'],
    ['https://0x7f.1/hook', 'robot-address-inside'],
    ['https://[::1]/hook', 'robot-address-inside'],
    ['https://[::ffff:10.0.0.1]/hook', 'robot-address-inside'],
    ['https://[64:ff9b::a00:1]/hook', 'robot-address-inside'],
    ['https://[2002:7f00:1::]/hook', 'robot-address-inside'],
    ['https://169.254.169.254/latest', 'robot-address-inside'],
    ['https://user:pw@chat.example/hook', 'robot-address'],
    ['file:///etc/passwd', 'robot-address'],
    ['not an address', 'robot-address'],
  ])('with the address %s are refused', async (address, reason) => {
    const admin = await server.as(await office.person('system-admin'));
    const body = { name: '演示', kind: 'wecom', unitId: null, address };
    expect((await admin('POST', '/robots', { body })).body).toMatchObject({ reason });
  });
});
