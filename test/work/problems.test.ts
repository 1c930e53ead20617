import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { moveProblem } from '../../src/work/commands/problem/move.ts';
import { raiseProblem } from '../../src/work/commands/problem/raise.ts';
import { superviseProblem } from '../../src/work/commands/problem/supervise.ts';
import { perform } from '../../src/work/perform.ts';
import { inboxOf } from '../../src/work/views/inbox.ts';
import { oneProblem, problemsSeen } from '../../src/work/views/problems.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'reporter' | 'office' | 'leader' | 'power' | 'stranger' | 'supervisor', Actor>;
let project: string;

beforeEach(async () => {
  office = await anOffice();
  at = {
    reporter: await office.person('reporter', 'east'),
    office: await office.person('office'),
    leader: await office.person('leader'),
    power: await office.person('reporter', 'west'),
    stranger: await office.person('reporter', 'town'),
    supervisor: await office.person('supervisor'),
  };
  project = await office.project({ unit: 'east' });
});

const raises = async (who: Actor = at.reporter, more: object = {}) => {
  const input = {
    title: '电力线路未批',
    class: 'power',
    urgent: false,
    projectId: project,
    note: null,
    ...more,
  } as const;
  const reply = await perform(raiseProblem, input, office.scene(who));
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
};
const does = (who: Actor, id: string, act: string, said: object = {}, more: object = {}) =>
  perform(moveProblem, { id, act: `problem.${act}`, ...said }, office.scene(who, more));
const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const waitsFor = async (who: Actor, more: object = {}) =>
  (await inboxOf(office.scene(who, more), { scope: 'mine', page: 1, size: 50 })).rows.map(({ title, state }) => [
    title,
    state,
  ]);
const assigned = () => ({ unit: office.units.west, person: '演示 王工', due: '2018-06-20' });
const seen = (who: Actor, more: object = {}) =>
  problemsSeen(office.scene(who), { page: 1, size: 50, ...more } as never);

describe('a problem (XC-2.1, XC-2.2, DT-1)', () => {
  it('goes from the reporter through the office and the leader to the department and back to the company', async () => {
    const id = await raises();
    expect(await waitsFor(at.office)).toEqual([['电力线路未批', 'raised']]);
    expect(await waitsFor(at.power)).toEqual([]);

    expect(why(await does(at.office, id, 'accept', assigned()))).toBe('done');
    expect(await waitsFor(at.power)).toEqual([['电力线路未批', 'in-hand']]);
    expect(await waitsFor(at.office)).toEqual([]);

    expect(why(await does(at.power, id, 'ask-up', { reason: '需跨部门协调' }))).toBe('done');
    expect((await oneProblem(office.scene(at.office), id)) as object).toMatchObject({ problem: { whyUp: 'asked' } });
    expect(why(await does(at.office, id, 'escalate', { level: 'leaders', reason: '单位层面解决不了' }))).toBe(
      'not-the-next-level',
    );
    await does(at.office, id, 'escalate', { level: 'office', reason: '单位层面解决不了' });
    await does(at.office, id, 'escalate', { level: 'leaders', reason: '办公室层面解决不了' });
    await does(at.office, id, 'propose', { note: '建议先接临时用电' });
    expect(await waitsFor(at.leader)).toEqual([['电力线路未批', 'in-hand']]);
    expect(await waitsFor(at.power)).toEqual([]);

    expect(why(await does(at.leader, id, 'decide', { note: '六月底前接通', due: '2018-06-29' }))).toBe('done');
    expect(why(await does(at.power, id, 'resolve', { note: '已接通' }))).toBe('done');
    expect(await waitsFor(at.reporter)).toEqual([['电力线路未批', 'resolved']]);
    expect(why(await does(at.power, id, 'confirm', { note: '企业李总电话确认' }))).toBe('no-permission');
    expect(why(await does(at.reporter, id, 'confirm', { note: '企业李总电话确认' }))).toBe('done');
    expect(await waitsFor(at.reporter)).toEqual([]);

    const one = await oneProblem(office.scene(at.supervisor), id);
    if (isRefusal(one)) throw new Error(one.reason);
    expect(one.problem).toMatchObject({
      state: 'confirmed',
      closedOn: TODAY,
      level: 'leaders',
      lastNote: '企业李总电话确认',
    });
    expect(one.trail.map(({ act }) => act.slice('problem.'.length))).toEqual([
      'raise',
      'accept',
      'ask-up',
      'escalate',
      'escalate',
      'propose',
      'decide',
      'resolve',
      'confirm',
    ]);
    expect((await office.entries()).map(({ act }) => act)).toContain('problem.decide');
  });

  it('is seen by the unit that raised it and the one that owes it, and by no third', async () => {
    const id = await raises();
    await does(at.office, id, 'accept', assigned());
    for (const who of [at.reporter, at.power, at.office, at.leader, at.supervisor])
      expect((await seen(who)).total).toBe(1);
    expect((await seen(at.stranger)).total).toBe(0);
    expect(why(await oneProblem(office.scene(at.stranger), id))).toBe('no-such-subject');
    expect(why(await does(at.stranger, id, 'progress', { note: '看看' }))).toBe('no-such-subject');
  });

  it('is returned with a reason and raised again, or taken back', async () => {
    const id = await raises();
    expect(why(await does(at.office, id, 'return'))).toBe('why-missing');
    await does(at.office, id, 'return', { reason: '请写明线路' });
    expect(await waitsFor(at.reporter)).toEqual([['电力线路未批', 'returned']]);
    await does(at.reporter, id, 'raise-again', { note: '10 千伏专线' });
    expect(await waitsFor(at.office)).toEqual([['电力线路未批', 'raised']]);
    expect(why(await does(at.power, id, 'withdraw', { reason: '无' }))).toBe('no-such-subject');
    expect(why(await does(at.reporter, id, 'withdraw', { reason: '已自行解决' }))).toBe('done');
  });

  it('goes back in hand when the company says it is not solved', async () => {
    const id = await raises();
    await does(at.office, id, 'accept', assigned());
    await does(at.power, id, 'resolve', { note: '已接通' });
    await does(at.reporter, id, 'dispute', { reason: '电压不稳' });
    expect(await waitsFor(at.power)).toEqual([['电力线路未批', 'in-hand']]);
  });

  it('is accepted once, whoever of two is faster', async () => {
    const id = await raises();
    const [one, other] = await Promise.all([
      does(at.office, id, 'accept', assigned(), { expected: 1 }),
      does(at.office, id, 'accept', { ...assigned(), due: '2018-07-20' }, { expected: 1 }),
    ]);
    expect([why(one), why(other)].toSorted()).toEqual(['changed-meanwhile', 'done']);
  });

  it('needs a unit of one’s own to be raised, a project one may see, and a unit that is there', async () => {
    expect(
      why(
        await perform(
          raiseProblem,
          { title: '路', class: 'other', urgent: false, projectId: project },
          office.scene(at.power),
        ),
      ),
    ).toBe('no-such-subject');
    const id = await raises();
    expect(why(await does(at.office, id, 'accept', { ...assigned(), unit: project }))).toBe('no-such-unit');
    expect((await seen(at.office)).rows[0]).toMatchObject({ state: 'raised', unit: null });
  });
});

describe('what should go up a level (DT-1)', () => {
  const up = async (today: string) =>
    (await problemsSeen(office.scene(at.office, { today: day(today) }), { only: 'up', page: 1, size: 50 })).rows.map(
      (row) => row.whyUp,
    );

  it('is what is late or has not moved for a fortnight', async () => {
    const id = await raises();
    await does(at.office, id, 'accept', assigned());
    expect(await up('2018-06-20')).toEqual([]);
    expect(await up('2018-06-21')).toEqual(['late']);
    await does(at.office, id, 'extend', { due: '2018-12-31', reason: '线路改道' });
    expect(await up(addDays(TODAY, 13))).toEqual([]);
    expect(await up(addDays(TODAY, 14))).toEqual(['stuck']);
  });
});

describe('looking back (XC-5)', () => {
  it('names every problem that nobody answers for, supervises or has a day for', async () => {
    const id = await raises();
    await does(at.office, id, 'accept', assigned());
    expect((await seen(at.office, { only: 'look-back' })).rows[0]?.lacks).toEqual([
      'leader',
      'watch-unit',
      'watch-person',
    ]);
    const watch = { id, watchUnitId: office.units.city, watchPerson: '演示 督查员', leader: '演示 副区长' };
    expect(why(await perform(superviseProblem, watch, office.scene(at.reporter, { expected: 2 })))).toBe(
      'no-permission',
    );
    expect(why(await perform(superviseProblem, watch, office.scene(at.office, { expected: 2 })))).toBe('done');
    expect((await seen(at.office, { only: 'look-back' })).total).toBe(0);
  });
});
