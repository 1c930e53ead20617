import { beforeAll, describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { duesIn, plannedDue } from '../../src/domain/duties/dues.ts';
import { dueState, type DueState } from '../../src/domain/duties/state.ts';
import type { Actor } from '../../src/domain/may.ts';
import type { UnitPost } from '../../src/domain/regime/who.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { inTenant, readTenant } from '../../src/store/connection.ts';
import { unitsWithPosts } from '../../src/store/posts.ts';
import { excuseDue, fulfilDue, reopenDue } from '../../src/work/commands/duty/settle.ts';
import { setPost } from '../../src/work/commands/unit/set-post.ts';
import { dutyBookOf } from '../../src/work/duty-book.ts';
import { perform } from '../../src/work/perform.ts';
import type { Scene } from '../../src/work/scene.ts';
import { dutiesOf, dutyChoicesOf } from '../../src/work/views/duties.ts';
import { dutyMatrixOf } from '../../src/work/views/duty-matrix.ts';
import { postsOf } from '../../src/work/views/posts.ts';
import { adopt } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());

/** city (the government) ⊃ east (county) ⊃ town (town); city ⊃ west (the supervision office, a department). */
async function aCity(...regimes: string[]): Promise<Office> {
  const office = await anOffice();
  const kinds = { city: 'government', east: 'county', town: 'town', west: 'department' } as const;
  for (const [unit, kind] of Object.entries(kinds))
    await office.past.query('update unit set kind = $3 where tenant_id = $1 and id = $2', [
      office.tenantId,
      office.units[unit as keyof typeof kinds],
      kind,
    ]);
  await holdsPost(office, 'supervision', office.units.west);
  for (const regime of regimes) await adopt(office, regime);
  return office;
}

async function holdsPost({ past, tenantId }: Office, post: UnitPost, unitId: string): Promise<void> {
  await past.query('insert into held_post (tenant_id, post, unit_id, recorded_seq) values ($1, $2, $3, 0)', [
    tenantId,
    post,
    unitId,
  ]);
}

const on = (office: Office, actor: Actor, today: string): Scene =>
  office.scene(actor, { today: day(today), now: new Date(`${today}T10:00:00+08:00`) });

const all = { whose: 'all', page: 1, size: 500 } as const;
async function listed(scene: Scene, asked: Partial<Parameters<typeof dutiesOf>[1]> = {}) {
  const found = await dutiesOf(scene, { ...all, ...asked });
  if (isRefusal(found)) throw new Error(JSON.stringify(found));
  return found;
}

let office: Office;
let reporter: Actor;
let supervisor: Actor;
const plan = (unit: keyof Office['units'] = 'east', period = '2018-05') => ({
  regime: 'wuhan-2018',
  duty: 'start-day-plan',
  unitId: office.units[unit],
  period,
});
const does = (today: string, more: object = {}, actor = reporter) =>
  perform(fulfilDue, { ...plan(), nothing: false, note: null, ...more }, on(office, actor, today));

beforeAll(async () => {
  office = await aCity('wuhan-2018');
  reporter = await office.person('reporter', 'east');
  supervisor = await office.person('supervisor', 'city');
});

describe('a due that a unit does', () => {
  const line = async (today: string, period = '2018-05') =>
    (await listed(on(office, supervisor, today), { duty: 'start-day-plan', from: day('2018-05-01') })).rows.find(
      (row) => row.unit.name === 'east' && row.period === period,
    );

  it('is owed, near, late – and done by its people with what they say, in the journal too', async () => {
    expect((await line('2018-05-20'))?.state).toBe('owed');
    expect((await line('2018-05-25'))?.state).toBe('due-soon');
    expect(await line('2018-05-30')).toMatchObject({ state: 'late', lateDays: 2, lateWorkdays: 2, settled: null });
    expect(await does('2018-05-28', { nothing: true, note: ' 下月没有开工项目 ' })).toMatchObject({ state: 'done' });
    expect(await line('2018-06-01')).toMatchObject({
      state: 'done',
      due: '2018-05-28',
      about: '2018-06',
      lateDays: 0,
      settled: { on: '2018-05-28', by: 'east reporter', nothing: true, note: '下月没有开工项目' },
      acts: ['reopen'],
    });
    const entry = (await office.entries()).at(-1);
    expect(entry).toMatchObject({
      act: 'duty.fulfil',
      noun: 'matter',
      body: {
        regime: 'wuhan-2018',
        rule: 'start-day-plan',
        period: '2018-05',
        nothing: 'yes',
        asWritten: '2018-05-28',
      },
    });
  });

  it('cannot be done twice, nor before its period opens, nor when nobody asks it', async () => {
    expect(await does('2018-05-28')).toMatchObject({ kind: 'conflict', reason: 'wrong-state' });
    expect(await does('2018-05-28', { period: '2018-07' })).toMatchObject({
      reason: 'due-not-open',
      detail: { opens: '2018-07-01' },
    });
    expect(await does('2018-05-28', { period: '2018-02' })).toMatchObject({ kind: 'not-found' });
    expect(await does('2018-05-28', { period: 'may' })).toMatchObject({ kind: 'not-found' });
    expect(await does('2018-05-28', { duty: 'weekly-bulletin', period: '2018-W20' })).toMatchObject({
      kind: 'not-found',
    });
  });

  it('is done once when two people say so at the same moment', async () => {
    const city = await aCity('wuhan-2018');
    const people = await Promise.all([city.person('reporter', 'east'), city.person('unit-head', 'east')]);
    const input = { ...plan(), unitId: city.units.east, nothing: false, note: null };
    const said = await Promise.all(people.map((it) => perform(fulfilDue, input, on(city, it, '2018-05-28'))));
    expect(said.map((it) => (isRefusal(it) ? it.reason : it.state)).toSorted()).toEqual(['done', 'wrong-state']);
    expect((await city.entries()).filter(({ act }) => act === 'duty.fulfil')).toHaveLength(1);
  });

  it('is no concern of people of other units', async () => {
    const town = await office.person('reporter', 'town');
    expect(await does('2018-06-20', { period: '2018-06' }, town)).toMatchObject({ kind: 'not-found' });
    expect(await does('2018-06-20', { period: '2018-06' }, supervisor)).toMatchObject({ kind: 'not-allowed' });
    expect((await listed(on(office, town, '2018-06-20'))).rows).toEqual([]);
  });

  it('done after its day is done late, and keeps the day it was due when the calendar changes', async () => {
    await does('2018-06-29', { period: '2018-06' });
    expect(await line('2018-07-01', '2018-06')).toMatchObject({
      state: 'late-done',
      due: '2018-06-28',
      lateDays: 1,
      lateWorkdays: 1,
    });
    await office.past.query(
      `insert into holiday_year (tenant_id, year, holidays, make_up, source, recorded_seq)
       values ($1, 2018, '{"演示": "06-28"}', '{}', '演示', 0)`,
      [office.tenantId],
    );
    expect(await line('2018-07-01', '2018-06')).toMatchObject({ state: 'late-done', due: '2018-06-28' });
    await office.past.query('delete from holiday_year where tenant_id = $1', [office.tenantId]);
  });
});

describe('a due that supervision excuses', () => {
  const excuse = (actor: Actor, more: object = {}) =>
    perform(
      excuseDue,
      { ...plan('east', '2018-03'), reason: '抗洪期间', agreedBy: '演示副市长', ...more },
      on(office, actor, '2018-04-10'),
    );

  it('needs the reason and who agreed', async () => {
    expect(await excuse(supervisor, { reason: ' ' })).toMatchObject({ reason: 'why-missing' });
    expect(await excuse(supervisor, { agreedBy: null })).toMatchObject({ reason: 'agreed-by-missing' });
    expect(await excuse(reporter)).toMatchObject({ kind: 'not-allowed' });
  });

  it('is no unit’s own affair', async () => {
    const own = await office.person('supervisor', 'east');
    expect(await excuse(own)).toMatchObject({ kind: 'not-allowed', reason: 'own-unit-due' });
  });

  it('is asked no more, until it is asked for again', async () => {
    expect(await excuse(supervisor)).toMatchObject({ state: 'excused' });
    const scene = on(office, supervisor, '2018-04-11');
    const [line] = (await listed(scene, { state: ['excused'] })).rows;
    expect(line).toMatchObject({ period: '2018-03', settled: { reason: '抗洪期间', agreedBy: '演示副市长' } });
    expect(await does('2018-04-11', { period: '2018-03' })).toMatchObject({ reason: 'wrong-state' });
    expect(await perform(reopenDue, { ...plan('east', '2018-03'), reason: '' }, scene)).toMatchObject({
      reason: 'why-missing',
    });
    expect(await perform(reopenDue, { ...plan('east', '2018-03'), reason: '情况已变' }, scene)).toMatchObject({
      state: 'reopened',
    });
    expect(
      (
        await listed(scene, {
          state: ['late'],
          from: day('2018-03-15'),
          unit: office.units.east,
          duty: 'start-day-plan',
        })
      ).rows,
    ).toMatchObject([{ period: '2018-03', reopened: { by: 'city supervisor', reason: '情况已变' }, acts: ['excuse'] }]);
    expect(await does('2018-04-12', { period: '2018-03' })).toMatchObject({ state: 'done', version: 3 });
  });

  it('ALL-3: every day it was seen on shows it as it was then', async () => {
    const states = async (asOf: string) =>
      (
        await listed(on(office, supervisor, '2018-06-30'), {
          asOf: day(asOf),
          from: day('2018-03-28'),
          to: day('2018-03-28'),
          unit: office.units.east,
          duty: 'start-day-plan',
        })
      ).rows.map(({ state }) => state);
    expect(await states('2018-03-28')).toEqual(['due-soon']);
    expect(await states('2018-04-09')).toEqual(['late']);
    expect(await states('2018-04-10')).toEqual(['excused']);
    expect(await states('2018-04-11')).toEqual(['late']);
    expect(await states('2018-04-12')).toEqual(['late-done']);
  });
});

describe('what a list of dues says', () => {
  it('counts every state, says who holds no post, and offers acts only on the day itself', async () => {
    const found = await listed(on(office, supervisor, '2018-06-15'), {
      from: day('2018-03-01'),
      to: day('2018-12-31'),
    });
    expect(Object.values(found.counts).reduce((a, b) => a + b)).toBe(found.total);
    expect(found.unheld).toEqual(['reform']);
    const then = await listed(on(office, supervisor, '2018-06-15'), { asOf: day('2018-06-14') });
    expect(then.rows.flatMap(({ acts }) => acts)).toEqual([]);
  });

  it('tells years whose holidays are not loaded', async () => {
    const later = await aCity('district-service');
    const leader = await later.person('leader', 'city');
    const found = await listed(on(later, leader, '2027-01-15'));
    expect(found.missingYears).toEqual([]); // the land list of 2026 is in a year that is loaded
    expect((await listed(on(later, leader, '2027-06-15'))).missingYears).toEqual([2027]);
  });

  it.each([
    [{ from: day('2010-01-01'), to: day('2018-01-01') }],
    [{ asOf: day('9999-12-31') }],
    [{ from: day('0001-01-01') }],
  ])('refuses %j', async (asked) => {
    expect(await dutiesOf(on(office, supervisor, '2018-06-15'), { ...all, ...asked })).toMatchObject({
      reason: 'span-too-long',
    });
  });

  it('asks no reports of days before the adoption was made', async () => {
    const late = await aCity();
    await inTenant(late.db, late.tenantId, (tx) =>
      addAdoption(tx, late.tenantId, {
        id: crypto.randomUUID(),
        regime: 'district-service',
        version: '1',
        from: day('2000-01-01'),
        dutiesFrom: day('2018-06-01'),
        settings: {},
        rank: 0,
        seq: 0,
      }),
    );
    const { rows } = await listed(on(late, await late.person('leader', 'city'), '2018-06-30'), {
      from: day('2016-01-01'),
    });
    expect(rows.map(({ duty, period }) => [duty.id, period])).toEqual([['land-list', '2018-H1']]);
  });

  it('pages through the same dues in the same order, whatever the page', async () => {
    const city = await aCity('wuhan-2018', 'district-tracking', 'district-service');
    const scene = on(city, await city.person('supervisor', 'city'), '2018-06-15');
    const span = { from: day('2018-03-01'), to: day('2018-08-31') };
    const whole = (await listed(scene, span)).rows;
    const paged = [];
    for (let page = 1; paged.length < whole.length; page++)
      paged.push(...(await listed(scene, { ...span, page, size: 7 })).rows);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(50);
  });
});

describe('SQL and the domain agree', () => {
  it('on the state of every due, on any day, after many acts', async () => {
    const city = await aCity('wuhan-2018', 'district-tracking');
    await holdsPost(city, 'office', city.units.city);
    const [east, boss] = [await city.person('unit-head', 'east'), await city.person('supervisor', 'city')];
    const span = { from: day('2018-04-01'), to: day('2018-06-30') };
    const acts = new Map<string, { how: 'done' | 'excused'; on: Day; due: Day }[]>();
    const units = await readTenant(city.db, city.tenantId, (tx) => unitsWithPosts(tx, city.tenantId));
    const book = await readTenant(city.db, city.tenantId, (tx) => dutyBookOf(tx, city.tenantId));
    const owed = duesIn(book, units, span);
    let n = 0;
    for (const it of owed) {
      n += 1;
      const named = { regime: it.regime, duty: it.duty, unitId: it.unit, period: it.period };
      const name = Object.values(named).join(' ');
      const moment = (days: number) =>
        on(city, n % 3 === 0 ? boss : east, `2018-07-${String(1 + ((n + days) % 28)).padStart(2, '0')}`);
      const scene = moment(0);
      const done =
        n % 3 === 0
          ? await perform(excuseDue, { ...named, reason: '演示', agreedBy: '演示' }, scene)
          : await perform(fulfilDue, { ...named, nothing: false, note: null }, scene);
      if (isRefusal(done)) continue;
      acts.set(name, [{ how: n % 3 === 0 ? 'excused' : 'done', on: scene.today, due: it.due }]);
      if (n % 5 !== 0) continue;
      const again = on(city, boss, '2018-08-10');
      await perform(reopenDue, { ...named, reason: '演示' }, again);
      acts.get(name)?.push({ how: 'excused', on: day('9999-12-31'), due: it.due });
    }
    expect(acts.size).toBeGreaterThan(30);
    for (const asOf of ['2018-05-10', '2018-07-05', '2018-07-20', '2018-08-09', '2018-08-10', '2018-08-20'].map(day)) {
      const { rows } = await listed(on(city, boss, '2018-08-20'), { ...span, asOf });
      const seen = Object.fromEntries(
        rows.map((it) => [[it.regime.id, it.duty.id, it.unit.id, it.period].join(' '), it.state]),
      );
      const expected = Object.fromEntries(
        owed.map((it): [string, DueState] => {
          const name = [it.regime, it.duty, it.unit, it.period].join(' ');
          const [first, reopened] = acts.get(name) ?? [];
          const settled = reopened && asOf >= '2018-08-10' ? undefined : first;
          const planned = plannedDue(book, it);
          if (!planned) throw new Error(name);
          const state = dueState(planned, settled, asOf);
          return [name, state];
        }),
      );
      expect(seen).toEqual(expected);
    }
  });
});

describe('who has and who has not', () => {
  it('stands unit by unit against the periods of one duty', async () => {
    const found = await dutyMatrixOf(on(office, supervisor, '2018-06-30'), {
      regime: 'wuhan-2018',
      duty: 'start-day-plan',
      from: day('2018-03-01'),
      to: day('2018-06-30'),
    });
    if (isRefusal(found)) throw new Error(found.reason);
    expect(found.periods.map(({ period }) => period)).toEqual(['2018-03', '2018-04', '2018-05', '2018-06']);
    expect(found.rows.map(({ unit, states }) => [unit.name, states])).toEqual([
      ['east', ['late-done', 'late', 'done', 'late-done']],
      ['west', ['late', 'late', 'late', 'late']],
    ]);
    expect(found.settled).toEqual([
      { done: 1, of: 2 },
      { done: 0, of: 2 },
      { done: 1, of: 2 },
      { done: 1, of: 2 },
    ]);
  });

  it('offers the duties that are asked, to each the units they see', async () => {
    const head = await office.person('unit-head', 'east');
    const choices = await dutyChoicesOf(on(office, head, '2018-06-30'));
    expect(choices.duties.map(({ id }) => id)).toEqual([
      'library-update',
      'start-day-plan',
      'factor-demand-plan',
      'weekly-bulletin',
    ]);
    expect(choices.units.map(({ name }) => name)).toEqual(['east', 'town']);
    expect(choices.duties[1]?.rule.zh).toBe('每月 28 日前');
  });
});

describe('the posts that regimes speak of', () => {
  const give = (actor: Actor, post: UnitPost, unitId: string | null) =>
    perform(setPost, { post, unitId }, on(office, actor, '2018-06-30'));

  it('are given to units by the office', async () => {
    const boss = await office.person('office', 'city');
    expect(await give(reporter, 'reform', office.units.city)).toMatchObject({ kind: 'not-found' });
    expect(await give(boss, 'reform', office.units.city)).toEqual({ post: 'reform', unitId: office.units.city });
    expect(await give(boss, 'reform', office.units.city)).toMatchObject({ reason: 'nothing-changed' });
    const held = await postsOf(on(office, boss, '2018-06-30'));
    expect('posts' in held && held.posts.flatMap(({ post, unit }) => (unit ? [`${post} ${unit.name}`] : []))).toEqual([
      'supervision west',
      'reform city',
    ]);
    expect((await listed(on(office, boss, '2018-06-30'))).unheld).toEqual([]);
    expect(await give(boss, 'reform', office.units.town)).toMatchObject({ post: 'reform' });
    expect(await give(boss, 'reform', null)).toEqual({ post: 'reform', unitId: null });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'unit.set-post',
      body: { unitPost: 'reform', changed: { unit: { from: 'town', to: null } } },
    });
  });

  it('may be several of one unit: it owes what each of them owes, and hands nothing in to itself', async () => {
    const small = await aCity('district-tracking');
    const clerk = await small.person('office', 'city');
    const scene = on(small, clerk, '2018-06-30');
    const june = { from: day('2018-06-01'), to: day('2018-06-30') };
    const owedBy = async (unit: string) => {
      const { rows, unheld } = await listed(scene, { ...june, size: 200 });
      return { duties: [...new Set(rows.filter((row) => row.unit.name === unit).map((row) => row.duty.id))], unheld };
    };
    const alone = await owedBy('west');
    expect(alone.unheld).toEqual(['office']);
    const take = (post: UnitPost) => perform(setPost, { post, unitId: small.units.west }, scene);
    await take('reform');
    expect((await owedBy('west')).duties).toEqual(alone.duties);
    expect(await take('office')).toEqual({ post: 'office', unitId: small.units.west });
    const held = await postsOf(scene);
    expect('posts' in held && held.posts.flatMap(({ post, unit }) => (unit ? [`${post} ${unit.name}`] : []))).toEqual([
      'office west',
      'supervision west',
      'reform west',
    ]);
    const all = await owedBy('west');
    expect(all.unheld).toEqual([]);
    // What departments report to the office is not its own to report; what the office publishes is.
    expect(alone.duties).toContain('monthly-report');
    expect(all.duties).not.toContain('monthly-report');
    expect(all.duties.filter((duty) => !alone.duties.includes(duty)).length).toBeGreaterThan(0);
  });

  it('are held by one unit each, whatever is written past the acts', async () => {
    await expect(holdsPost(office, 'supervision', office.units.east)).rejects.toThrow('held_post_pkey');
  });
});
