import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { COMMITMENT_STANDINGS } from '../../src/domain/matter/commitment.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { moveCommitment } from '../../src/work/commands/commitment/move.ts';
import { promiseCommitment } from '../../src/work/commands/commitment/promise.ts';
import { perform } from '../../src/work/perform.ts';
import { commitmentsOfProject, commitmentsSeen, oneCommitment } from '../../src/work/views/commitments.ts';
import { inboxOf } from '../../src/work/views/inbox.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'office' | 'second' | 'leader' | 'east' | 'west' | 'town', Actor>;
let project: string;

beforeEach(async () => {
  office = await anOffice();
  at = {
    office: await office.person('office'),
    second: await office.person('office'),
    leader: await office.person('leader'),
    east: await office.person('reporter', 'east'),
    west: await office.person('reporter', 'west'),
    town: await office.person('reporter', 'town'),
  };
  project = await office.project({ unit: 'east', name: '演示 光伏组件' });
});

const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const promising = (more: object = {}) => ({
  projectId: project,
  class: 'jobs' as const,
  title: '吸纳就业不少于 300 人',
  due: day('2018-12-31'),
  promised: '300',
  measure: '人',
  ...more,
});
const promises = async (more: object = {}, who = at.office) => {
  const reply = await perform(promiseCommitment, promising(more), office.scene(who));
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
};
const does = (who: Actor, id: string, act: string, said: object = {}, more: object = {}) =>
  perform(moveCommitment, { id, act: `commitment.${act}`, ...said }, office.scene(who, more));
const seen = (who: Actor, asked: object = {}, today = TODAY) =>
  commitmentsSeen(office.scene(who, { today }), { page: 1, size: 50, ...asked } as never);
const one = async (id: string, today = TODAY) => {
  const shown = await oneCommitment(office.scene(at.office, { today }), id);
  if (isRefusal(shown)) throw new Error(shown.reason);
  return shown;
};
const support = () => ({
  class: 'subsidy',
  title: '按贡献给予奖励',
  unitId: office.units.west,
  promised: null,
  measure: null,
});

describe('a commitment (DS-6)', () => {
  it('is reported on by who owes it and decided by the office, with how much is reached', async () => {
    const id = await promises();
    expect(why(await does(at.west, id, 'report', { note: '招工 120 人' }))).toBe('no-such-subject');
    expect(why(await does(at.east, id, 'report', { note: '招工 120 人', reached: '120' }))).toBe('done');
    expect((await one(id)).commitment).toMatchObject({ reached: '120', reachedOn: TODAY, standing: 'on-track' });
    expect(why(await does(at.east, id, 'claim', { note: '社保名单', reached: '312' }))).toBe('done');
    const waiting = async (who: Actor) =>
      (await inboxOf(office.scene(who), { scope: 'mine', page: 1, size: 50 })).rows.map(({ title }) => title);
    expect(await waiting(at.office)).toEqual(['吸纳就业不少于 300 人']);
    expect(why(await does(at.east, id, 'keep', { note: '已核' }))).toBe('no-permission');
    expect(why(await does(at.office, id, 'keep'))).toBe('note-missing');
    expect(why(await does(at.office, id, 'keep', { note: '核对社保名单 312 人' }))).toBe('done');
    expect((await one(id)).commitment).toMatchObject({ state: 'kept', standing: 'kept', lateDays: 0, reached: '312' });
    expect((await office.entries()).map(({ act }) => act)).toEqual([
      'commitment.promise',
      'commitment.report',
      'commitment.claim',
      'commitment.keep',
    ]);
  });

  it('is broken with a cause and a reason, released by a leader, put off with a reason', async () => {
    const id = await promises();
    expect(why(await does(at.office, id, 'break', { reason: '未建' }))).toBe('cause-missing');
    expect(why(await does(at.office, id, 'break', { cause: 'weather', reason: '未建' }))).toBe('no-such-cause');
    expect(why(await does(at.office, id, 'break', { cause: 'company', reason: '未建', reached: '10' }))).toBe('done');
    const other = await promises({ title: '年纳税 2000 万元', class: 'tax' });
    expect(why(await does(at.office, other, 'extend', { due: '2019-06-30' }))).toBe('why-missing');
    expect(why(await does(at.office, other, 'extend', { due: '2019-06-30', reason: '设备晚到' }))).toBe('done');
    expect(why(await does(at.office, other, 'release', { reason: '政策调整' }))).toBe('no-permission');
    expect(why(await does(at.leader, other, 'release', { reason: '政策调整' }))).toBe('done');
  });

  it('takes a quantity only where one was promised, and only with a report or a decision', async () => {
    const id = await promises({ promised: null, measure: null });
    expect(why(await does(at.east, id, 'report', { note: '在建', reached: '1' }))).toBe('no-measure');
    const counted = await promises();
    expect(why(await does(at.east, counted, 'report', { note: '在建', reached: '三百' }))).toBe('not-a-quantity');
    expect(why(await does(at.office, counted, 'extend', { due: '2019-06-30', reason: '晚', reached: '1' }))).toBe(
      'not-asked',
    );
    expect(why(await perform(promiseCommitment, promising({ measure: null }), office.scene(at.office)))).toBe(
      'unit-of-measure-missing',
    );
  });

  it('of the government names the unit that owes it, and both that unit and the project’s see it', async () => {
    expect(why(await perform(promiseCommitment, promising({ class: 'service' }), office.scene(at.office)))).toBe(
      'unit-missing',
    );
    await promises({ class: 'service', unitId: office.units.west, title: '六月底前通水' });
    for (const who of [at.east, at.west, at.leader]) expect((await seen(who)).total).toBe(1);
    expect((await seen(at.town)).total).toBe(0);
    expect(why(await perform(promiseCommitment, promising(), office.scene(at.east)))).toBe('no-permission');
    expect((await commitmentsOfProject(office.scene(at.office), project)).map(({ title }) => title)).toEqual([
      '六月底前通水',
    ]);
  });

  it('of support warns until it has its basis and has passed the fair-competition review', async () => {
    const id = await promises(support());
    expect((await one(id)).commitment.lacks).toEqual(['basis', 'review']);
    expect((await seen(at.office, { lacking: 'true' })).total).toBe(1);
    expect(why(await does(at.office, id, 'review', { note: '审查意见' }))).toBe('review-missing');
    expect(why(await does(at.office, id, 'review', { note: '妨碍公平竞争', review: 'refused' }))).toBe(
      'review-day-missing',
    );
    await does(at.office, id, 'review', {
      note: '妨碍公平竞争',
      review: 'refused',
      reviewOn: '2018-06-10',
      basis: '市政府令',
    });
    expect((await one(id)).commitment).toMatchObject({
      lacks: ['review-refused'],
      basis: '市政府令',
      reviewOn: '2018-06-10',
      reviewReason: '妨碍公平竞争',
    });
    await does(at.office, id, 'review', { note: '修改后重审', review: 'passed' });
    expect((await one(id)).commitment.lacks).toEqual([]);
    expect((await seen(at.office, { lacking: 'true' })).total).toBe(0);
    expect(why(await does(at.office, await promises(), 'review', { note: '不必', review: 'passed' }))).toBe(
      'no-support',
    );
  });

  it('stands in the list as the domain says of it one by one, and the share kept has both numbers', async () => {
    const kept = await promises({ due: day('2018-06-20') });
    await does(at.office, kept, 'keep', { note: '已核' });
    const keptLate = await promises({ due: day('2018-06-20') });
    await does(at.office, keptLate, 'keep', { note: '已核' }, { today: day('2018-06-25') });
    const broken = await promises({ due: day('2018-06-20') });
    await does(at.office, broken, 'break', { cause: 'company', reason: '未建' });
    await does(at.leader, await promises(), 'release', { reason: '政策调整' });
    await promises({ due: day('2018-06-20') });
    await promises({ due: day('2018-07-10') });
    await does(at.east, await promises({ due: day('2018-07-10') }), 'report', { note: '满员', reached: '300' });
    const energy = await promises({ due: day('2018-07-10'), class: 'energy', promised: '0.5', measure: '吨标煤/万元' });
    await does(at.east, energy, 'report', { note: '偏高', reached: '0.6' });
    await promises({ due: day('2019-07-10') });
    for (const today of ['2018-06-26', '2018-06-20', '2018-06-10', '2019-08-01'].map(day)) {
      const found = await seen(at.office, {}, today);
      for (const standing of COMMITMENT_STANDINGS)
        expect({ today, standing, n: found.standings.find((it) => it.standing === standing)?.n }).toEqual({
          today,
          standing,
          n: found.rows.filter((row) => row.standing === standing).length,
        });
    }
    const { byParty, byUnit } = await seen(at.office, {}, day('2018-06-26'));
    const expected = { kept: 1, keptLate: 1, broken: 1, late: 1, open: 4, numerator: 2, denominator: 4 };
    expect(byParty).toMatchObject([
      { party: 'investor', ...expected },
      { party: 'government', denominator: 0 },
    ]);
    expect(byUnit).toMatchObject([{ party: 'investor', unit: { id: office.units.east }, ...expected }]);
    expect((await seen(at.office, { standing: ['at-risk'] }, day('2018-06-26'))).total).toBe(2);
  });

  it('that is late counts its days until it is kept', async () => {
    const id = await promises({ due: day('2018-06-20') });
    expect((await one(id, addDays(day('2018-06-20'), 5))).commitment).toMatchObject({ standing: 'late', lateDays: 5 });
    await does(at.office, id, 'keep', { note: '已核' }, { today: day('2018-06-23') });
    expect((await one(id, day('2018-09-01'))).commitment).toMatchObject({ standing: 'kept-late', lateDays: 3 });
  });

  it('is decided once, whoever of two is faster', async () => {
    const id = await promises();
    const both = await Promise.all([
      does(at.office, id, 'keep', { note: '已核' }, { expected: 1 }),
      does(at.second, id, 'break', { cause: 'company', reason: '未建' }, { expected: 1 }),
    ]);
    expect(both.map(why).toSorted()).toEqual(['changed-meanwhile', 'done']);
  });
});
