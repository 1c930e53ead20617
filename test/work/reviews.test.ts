import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { REVIEW_CHECKS, type ReviewCheck } from '../../src/domain/matter/review.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { askReview } from '../../src/work/commands/review/ask.ts';
import { moveReview } from '../../src/work/commands/review/move.ts';
import { perform } from '../../src/work/perform.ts';
import { rebuild } from '../../src/work/standing.ts';
import { exportReviews } from '../../src/work/exports/reviews.ts';
import { oneReview, reviewsOfProject, reviewsSeen, unreviewedSeen } from '../../src/work/views/reviews.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'office' | 'land' | 'east' | 'town', Actor>;
let project: string;

beforeEach(async () => {
  office = await anOffice();
  at = {
    office: await office.person('office'),
    land: await office.person('reporter', 'west'),
    east: await office.person('reporter', 'east'),
    town: await office.person('reporter', 'town'),
  };
  project = await office.project({ unit: 'east', name: '演示 电池' });
  // The day of the signing stands where any regime runs; this one asks for no pre-review.
  await adopts('2010-01-01', 'wuhan-2018');
});

const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const BEFORE = { today: day('2018-03-01'), now: new Date('2018-03-01T10:00:00+08:00') };
const asks = (check: ReviewCheck, id = project, who = at.office, more: object = BEFORE) =>
  perform(
    askReview,
    { id, check, unitId: office.units.west, due: day('2018-07-20'), note: null },
    office.scene(who, more),
  );
const asked = async (check: ReviewCheck, id = project) => {
  const reply = await asks(check, id);
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
};
const does = (who: Actor, id: string, act: string, said: object = {}, more: object = BEFORE) =>
  perform(moveReview, { id, act: `review.${act}`, ...said }, office.scene(who, more));
const of = async (id = project, today = TODAY, who = at.office) => {
  const shown = await reviewsOfProject(office.scene(who, { today }), id);
  if (isRefusal(shown)) throw new Error(shown.reason);
  return shown;
};
const signs = async (id: string, on: string) => {
  await office.fact(id, { kind: 'signed', on });
  await inTenant(office.db, office.tenantId, async (tx) =>
    rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: await nextSeq(tx, office.tenantId) }),
  );
};
const adopts = (from: string, regime = 'district-service') =>
  office.past.query(
    `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq) values ($1, $2, $4, '1', $3, 0)`,
    [office.tenantId, randomUUID(), from, regime],
  );
const without = async (today = TODAY) =>
  (await unreviewedSeen(office.scene(at.office, { today }), { page: 1, size: 50 })).rows.map((row) => [
    row.project.id,
    ...row.against.map((it) => `${it.check} ${it.why}`),
  ]);

describe('a pre-review (DS-8)', () => {
  it('is answered by its department alone, and what it says keeps its reason', async () => {
    const eia = await asked('eia');
    const land = await asked('land');
    expect(why(await does(at.office, eia, 'pass', { note: '可以' }))).toBe('no-permission');
    expect(why(await does(at.town, eia, 'pass', { note: '可以' }))).toBe('no-such-subject');
    expect(why(await does(at.land, eia, 'condition', { note: '须接入污水管网' }))).toBe('deadline-missing');
    expect(why(await does(at.land, eia, 'condition', { note: '须接入污水管网', due: '2018-09-30' }))).toBe('done');
    expect(why(await does(at.land, land, 'refuse'))).toBe('why-missing');
    expect(why(await does(at.land, land, 'refuse', { reason: '占用基本农田' }))).toBe('done');
    const { rows } = await of();
    expect(rows).toMatchObject([
      { check: 'eia', state: 'conditional', conditions: '须接入污水管网', due: '2018-09-30', passedOn: '2018-03-01' },
      { check: 'land', state: 'refused', refusedFor: '占用基本农田' },
    ]);
    expect(why(await does(at.office, land, 'ask-again', { reason: '调整选址', due: '2018-08-01' }))).toBe('done');
    expect(why(await does(at.land, land, 'pass', { note: '新址符合规划' }))).toBe('done');
    expect(why(await does(at.land, eia, 'meet', { note: '管网已接通' }))).toBe('done');
    const one = await oneReview(office.scene(at.east), land);
    if (isRefusal(one)) throw new Error(one.reason);
    expect(one.trail.map(({ act, reason }) => [act, reason])).toEqual([
      ['review.ask', null],
      ['review.refuse', '占用基本农田'],
      ['review.ask-again', '调整选址'],
      ['review.pass', null],
    ]);
  });

  it('is asked for once a check, by the office, and seen by the department and the unit of the project', async () => {
    await asked('land');
    expect(why(await asks('land'))).toBe('check-there-already');
    expect(why(await asks('eia', project, at.east))).toBe('no-permission');
    expect(why(await asks('eia', project, at.town))).toBe('no-such-subject');
    const total = async (who: Actor) =>
      (await reviewsSeen(office.scene(who), { page: 1, size: 50, state: undefined, check: undefined })).total;
    expect([await total(at.land), await total(at.east), await total(at.town)]).toEqual([1, 1, 0]);
  });
});

describe('a project signed without or against its pre-review (DS-8)', () => {
  it('is shown with what is wrong, on its page and in the list', async () => {
    for (const check of ['industry', 'eia'] as const) await does(at.land, await asked(check), 'pass', { note: '符合' });
    await does(at.land, await asked('land'), 'refuse', { reason: '占用基本农田' });
    expect((await of()).against).toEqual([]);
    await signs(project, '2018-05-01');
    expect((await of()).against).toEqual([{ check: 'land', why: 'refused' }]);
    expect(await without()).toEqual([[project, 'land refused']]);
    const made = await exportReviews(office.scene(at.land), { state: ['refused'], format: 'csv', lang: 'zh-CN' });
    const [, line, end] = isRefusal(made) ? [] : new TextDecoder().decode(made.bytes).split('\r\n');
    expect(line).toBe('1,用地,演示 电池,west,不予通过,2018-03-01,2018-07-20,,,占用基本农田,占用基本农田,2018-03-01');
    expect(end).toBe('');
  });

  it('is nothing wrong where all had passed by the signing, until conditions run over', async () => {
    for (const check of REVIEW_CHECKS.slice(1)) await does(at.land, await asked(check), 'pass', { note: '符合' });
    await does(at.land, await asked('industry'), 'condition', { note: '限用清洁能源', due: '2018-06-30' });
    await signs(project, '2018-05-01');
    expect(await without()).toEqual([]);
    expect((await of()).against).toEqual([]);
    expect(await without(day('2018-07-01'))).toEqual([[project, 'industry conditions-late']]);
    expect((await of(project, day('2018-07-01'))).against).toEqual([{ check: 'industry', why: 'conditions-late' }]);
  });

  it('came too late is told apart', async () => {
    const all = await Promise.all(REVIEW_CHECKS.map((check) => asked(check)));
    for (const id of all) await does(at.land, id, 'pass', { note: '符合' }, { today: day('2018-05-02') });
    await signs(project, '2018-05-01');
    expect(await without()).toEqual([[project, ...REVIEW_CHECKS.map((check) => `${check} after-signing`)]]);
  });

  it('without any is asked of those alone that were signed since a regime asks for it', async () => {
    const older = await office.project({ unit: 'east' });
    await signs(older, '2017-05-01');
    await signs(project, '2018-05-01');
    expect(await without()).toEqual([]);
    await adopts('2018-01-01');
    expect(await without()).toEqual([[project, 'industry missing', 'eia missing', 'land missing']]);
    expect((await of(older)).asked).toBe(false);
    expect((await of()).asked).toBe(true);
  });
});
