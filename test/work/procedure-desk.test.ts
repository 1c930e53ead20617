import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { rateProcedure } from '../../src/work/commands/company/rate.ts';
import { assignAgent } from '../../src/work/commands/procedure/assign.ts';
import { joinProcedures } from '../../src/work/commands/procedure/join-all.ts';
import { moveProcedure } from '../../src/work/commands/procedure/move.ts';
import { planProcedures } from '../../src/work/commands/procedure/plan.ts';
import { reportReceipts } from '../../src/work/commands/procedure/report-receipts.ts';
import { takeInPapers } from '../../src/work/commands/procedure/take-in.ts';
import { exportProcedures } from '../../src/work/exports/procedures.ts';
import { perform } from '../../src/work/perform.ts';
import { inboxOf } from '../../src/work/views/inbox.ts';
import { jointSeen, papersOf } from '../../src/work/views/procedure-desk.ts';
import { oneProcedure, proceduresSeen, receiptsSeen } from '../../src/work/views/procedures.ts';
import { proceduresOfProject } from '../../src/work/views/project-procedures.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'plant' | 'office' | 'land' | 'homes' | 'leader', Actor>;
let project: string;

beforeEach(async () => {
  office = await anOffice();
  at = {
    plant: await office.person('reporter', 'east'),
    office: await office.person('office'),
    land: await office.person('reporter', 'west'),
    homes: await office.person('reporter', 'town'),
    leader: await office.person('leader'),
  };
  project = await office.project({ unit: 'east' });
});

const on = (text: string) => ({ today: day(text), now: new Date(`${text}T10:00:00+08:00`) });
const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const line = (key: string, more: object = {}) => ({
  key,
  title: `演示 ${key}`,
  unit: office.units.west,
  limit: 'local' as const,
  papers: [] as string[],
  after: [] as string[],
  ...more,
});
async function planned(lines: ReturnType<typeof line>[], more: object = {}): Promise<Record<string, string>> {
  const input = { id: project, lines, ...more };
  const reply = await perform(planProcedures, input, office.scene(at.office, on('2018-03-01')));
  if (isRefusal(reply)) throw new Error(reply.reason);
  return Object.fromEntries(lines.map(({ key }, n) => [key, reply.ids[n] ?? '']));
}
const does = (who: Actor, id: string | undefined, act: string, when: string, said: object = {}) =>
  perform(moveProcedure, { id: id ?? '', act: `procedure.${act}`, ...said }, office.scene(who, on(when)));
const shown = async (id: string | undefined, when: string, who = at.office) => {
  const one = await oneProcedure(office.scene(who, on(when)), id ?? '');
  if (isRefusal(one)) throw new Error(one.reason);
  return one;
};
const ofProject = async (when: string) => {
  const all = await proceduresOfProject(office.scene(at.office, on(when)), { id: project });
  if (isRefusal(all)) throw new Error(all.reason);
  return all;
};
const inbox = async (who: Actor, when: string) =>
  (await inboxOf(office.scene(who, on(when)), { scope: 'mine', page: 1, size: 50 })).rows;

describe('DS-1 the joint meeting', () => {
  const circle = () => [
    line('a', { after: ['b'] }),
    line('b', { after: ['a'] }),
    line('after', { after: ['a'] }),
    line('free'),
  ];

  it('lets nothing of a circle begin before it decides, and all of it together after', async () => {
    const ids = await planned(circle(), { toMeeting: true });
    const { circles, rows, length } = await ofProject('2018-03-01');
    expect([circles, length]).toEqual([[['演示 a', '演示 b']], 6]);
    expect(rows.find(({ key }) => key === 'free')?.circle).toBeNull();
    expect(why(await does(at.land, ids['a'], 'complete', '2018-03-05'))).toBe('prerequisites-open');
    expect(why(await does(at.land, ids['b'], 'complete', '2018-03-05'))).toBe('prerequisites-open');

    const scene = office.scene(at.office, on('2018-03-06'));
    const before = await jointSeen(scene, {});
    expect(before).toMatchObject({
      mayDecide: true,
      decided: [],
      waiting: [{ project: { id: project }, decidedOn: null }],
    });
    const [group] = before.waiting;
    expect(group?.procedures.map(({ title }) => title).toSorted()).toEqual(['演示 a', '演示 b']);
    const decided = { circle: group?.circle ?? '', reason: '第 1 次联席会议纪要' };
    expect(why(await perform(joinProcedures, decided, office.scene(at.land, on('2018-03-06'))))).toBe('no-permission');
    expect(await perform(joinProcedures, decided, scene)).toEqual({ procedures: 2 });
    expect(why(await perform(joinProcedures, decided, scene))).toBe('no-joint-group');
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'procedure.join-all',
      body: { reason: decided.reason },
    });

    expect(why(await does(at.land, ids['a'], 'complete', '2018-03-06'))).toBe('done');
    expect(why(await does(at.land, ids['b'], 'complete', '2018-03-06'))).toBe('done');
    expect(why(await does(at.land, ids['after'], 'complete', '2018-03-06'))).toBe('prerequisites-open');
    expect((await ofProject('2018-03-06')).circles).toEqual([]);
    const after = await jointSeen(scene, {});
    expect(after).toMatchObject({ waiting: [], decided: [{ decidedOn: '2018-03-06' }] });
    expect((await shown(ids['a'], '2018-03-06')).trail.at(-2)).toMatchObject({
      act: 'procedure.join',
      reason: decided.reason,
    });
  });

  it('is named in the refusal when nobody said that it goes there', async () => {
    const input = { id: project, lines: circle() };
    expect(await perform(planProcedures, input, office.scene(at.office))).toMatchObject({
      reason: 'procedures-in-a-circle',
      detail: { groups: [['演示 a', '演示 b']] },
    });
  });
});

describe('DS-1 one intake', () => {
  it('takes a paper once for every procedure, and hands in what then has all its papers', async () => {
    const ids = await planned([
      line('a', { papers: ['申请表', '总平面图'] }),
      line('b', { papers: ['申请表'], unit: office.units.town }),
      line('c', { papers: ['申请表', '合同'] }),
    ]);
    const papers = await papersOf(office.scene(at.plant, on('2018-03-02')), project);
    if (isRefusal(papers)) throw new Error(papers.reason);
    expect(papers.papers[0]).toEqual({ name: '申请表', for: ['演示 a', '演示 b', '演示 c'], on: null, by: null });
    const takes = (who: Actor, names: string[]) =>
      perform(takeInPapers, { id: project, papers: names }, office.scene(who, on('2018-03-02')));
    expect(why(await takes(at.land, ['申请表']))).toBe('no-such-subject');
    expect(why(await takes(at.plant, ['没有的']))).toBe('no-papers-wanted');
    expect(await takes(at.plant, ['申请表', '合同'])).toMatchObject({
      handedIn: [{ name: '演示 b' }, { name: '演示 c' }],
    });
    expect(why(await takes(at.plant, ['申请表']))).toBe('papers-there-already');
    expect((await shown(ids['b'], '2018-03-02')).procedure.state).toBe('papers');
    expect((await shown(ids['a'], '2018-03-02')).handed).toMatchObject([{ name: '申请表', on: '2018-03-02' }]);
    expect((await inbox(at.homes, '2018-03-02')).map(({ title }) => title)).toEqual(['演示 b']);
    expect((await office.entries()).at(-1)).toMatchObject({ act: 'procedure.intake', subject_id: project });
  });

  it('of the same paper by two at once counts once', async () => {
    await planned([line('a', { papers: ['申请表'] })]);
    const both = await Promise.all(
      [0, 1].map(() => perform(takeInPapers, { id: project, papers: ['申请表'] }, office.scene(at.plant))),
    );
    expect(both.map(why).toSorted()).toEqual(['done', 'papers-there-already']);
  });
});

describe('WH-6.1 papers that are promised', () => {
  const promise = { note: '缺土地证，承诺补齐', due: '2018-03-20' };

  it('are owed by the company side, stand in the way of the start, and end when they have come', async () => {
    const { a } = await planned([line('a')]);
    await does(at.plant, a, 'hand-in', '2018-03-02');
    expect(why(await does(at.land, a, 'accept-short', '2018-03-05', promise))).toBe('done');
    expect((await ofProject('2018-03-06')).owed).toMatchObject([{ id: a, promise: '2018-03-20', late: false }]);
    expect((await ofProject('2018-03-21')).owed).toMatchObject([{ late: true }]);
    expect(await inbox(at.plant, '2018-03-06')).toMatchObject([{ id: a, promise: '2018-03-20' }]);
    const moves = (await shown(a, '2018-03-06', at.land)).moves.map(({ act }) => act);
    expect(moves).toContain('procedure.finish-short');
    expect(moves).not.toContain('procedure.finish');
    expect(why(await does(at.land, a, 'finish', '2018-03-07'))).toBe('not-of-this-one');

    expect(why(await does(at.land, a, 'finish-short', '2018-03-07'))).toBe('done');
    const finished = (await shown(a, '2018-03-07')).procedure;
    expect(finished).toMatchObject({
      state: 'owing',
      due: '2018-03-20',
      closedOn: null,
      receipt: { inTime: true, used: 2 },
    });
    expect((await inbox(at.plant, '2018-03-22')).map(({ due }) => due)).toEqual(['2018-03-20']);
    expect(why(await does(at.land, a, 'settle-short', '2018-03-22'))).toBe('done');
    expect((await shown(a, '2018-03-22')).procedure).toMatchObject({
      state: 'done',
      closedOn: '2018-03-22',
      marks: [],
      receipt: { on: '2018-03-07' },
    });
    expect((await ofProject('2018-03-22')).owed).toEqual([]);
    expect(await inbox(at.plant, '2018-03-22')).toEqual([]);
  });

  it('that come while the clock runs let it be finished as any other', async () => {
    const { a } = await planned([line('a')]);
    await does(at.land, a, 'accept-short', '2018-03-05', promise);
    expect(why(await does(at.land, a, 'make-good', '2018-03-06'))).toBe('done');
    expect(why(await does(at.land, a, 'make-good', '2018-03-06'))).toBe('not-of-this-one');
    expect(why(await does(at.land, a, 'finish', '2018-03-07'))).toBe('done');
  });

  it('a procedure owed papers counts as issued: what waits for it may begin', async () => {
    const ids = await planned([line('a'), line('b', { after: ['a'] })]);
    await does(at.land, ids['a'], 'accept-short', '2018-03-05', promise);
    await does(at.land, ids['a'], 'finish-short', '2018-03-06');
    expect(why(await does(at.land, ids['b'], 'complete', '2018-03-07'))).toBe('done');
  });
});

describe('WH-6.1 regional evaluation, and building before verifying', () => {
  it('what a regional evaluation covers is not approved by itself and nothing waits for it', async () => {
    const ids = await planned([line('eia', { limit: 'special' }), line('permit', { after: ['eia'] })]);
    expect((await ofProject('2018-03-01')).length).toBe(13);
    expect(why(await does(at.land, ids['eia'], 'cover', '2018-03-02', { note: '区域环评 2017-3 号' }))).toBe(
      'no-permission',
    );
    await does(at.office, ids['eia'], 'cover', '2018-03-02', { note: '区域环评 2017-3 号' });
    const { length, rows } = await ofProject('2018-03-02');
    expect([length, rows.find(({ key }) => key === 'permit')?.waitsFor]).toEqual([3, []]);
    expect(why(await does(at.land, ids['permit'], 'complete', '2018-03-05'))).toBe('done');
    expect((await shown(ids['eia'], '2018-03-05')).procedure).toMatchObject({ state: 'covered', receipt: null });
  });

  it('what is verified after building holds nothing up, and is owed by its day', async () => {
    const ids = await planned([line('works', { limit: 'special' }), line('permit', { after: ['works'] })]);
    expect(why(await does(at.office, ids['works'], 'verify-later', '2018-03-02', { reason: '试点' }))).toBe(
      'deadline-missing',
    );
    await does(at.office, ids['works'], 'verify-later', '2018-03-02', { reason: '试点', due: '2018-06-29' });
    expect((await shown(ids['works'], '2018-03-02')).procedure).toMatchObject({
      verifyBy: '2018-06-29',
      due: '2018-06-29',
    });
    expect((await ofProject('2018-03-02')).length).toBe(10);
    expect(why(await does(at.land, ids['permit'], 'complete', '2018-03-05'))).toBe('done');
    await does(at.land, ids['works'], 'complete', '2018-03-05');
    expect((await shown(ids['works'], '2018-03-05')).procedure).toMatchObject({
      due: '2018-03-19',
      verifyBy: '2018-06-29',
    });
  });
});

describe('DS-3 who stamped, and what a higher level decides', () => {
  it('tells who found the papers complete, of which unit, at what moment', async () => {
    const { a } = await planned([line('a')]);
    await does(at.land, a, 'complete', '2018-03-05');
    expect((await shown(a, '2018-03-05')).procedure.stamped).toEqual({
      by: at.land.name,
      unit: 'west',
      at: '2018-03-05T02:00:00.000Z',
    });
  });

  it('is followed to the end, and only there', async () => {
    const ids = await planned([line('up', { limit: 'followed' }), line('own')]);
    for (const id of Object.values(ids)) await does(at.land, id, 'complete', '2018-03-05');
    expect(why(await does(at.land, ids['own'], 'follow', '2018-03-06', { note: '催办' }))).toBe('not-of-this-one');
    expect(why(await does(at.land, ids['up'], 'follow', '2018-03-06'))).toBe('note-missing');
    expect(why(await does(at.land, ids['up'], 'follow', '2018-03-06', { note: '省厅已受理' }))).toBe('done');
    expect((await shown(ids['up'], '2018-05-01')).procedure.reading).toMatchObject({ limit: null, late: false });
    const seen = await proceduresSeen(office.scene(at.office, on('2018-03-07')), {
      page: 1,
      size: 50,
      mark: 'followed',
    });
    expect([seen.total, seen.rows.map(({ key }) => key)]).toEqual([1, ['up']]);
  });
});

describe('XC-3.3 the agent', () => {
  it('is named once for everything under way, and may differ for one', async () => {
    const ids = await planned([line('a'), line('b')]);
    const names = (who: Actor) =>
      perform(assignAgent, { id: project, person: '演示 代办员甲' }, office.scene(who, on('2018-03-02')));
    expect(why(await names(at.plant))).toBe('no-permission');
    expect(await names(at.office)).toEqual({ procedures: 2 });
    await does(at.office, ids['b'], 'assign', '2018-03-02', { person: '演示 代办员乙' });
    expect((await shown(ids['a'], '2018-03-02')).procedure.agent).toBe('演示 代办员甲');
    expect((await shown(ids['b'], '2018-03-02')).procedure.agent).toBe('演示 代办员乙');
  });
});

describe('DS-2 receipts', () => {
  it('are filled in after the end, reported to the leader once, and instructed on', async () => {
    const { a } = await planned([line('a')]);
    await does(at.land, a, 'complete', '2018-03-05');
    await does(at.land, a, 'finish', '2018-03-06');
    expect(why(await does(at.land, a, 'fill-receipt', '2018-03-07', { note: '顺利' }))).toBe('no-permission');
    await does(at.plant, a, 'fill-receipt', '2018-03-07', { note: '跑了三趟', reason: '请协调一次告知' });
    expect((await receiptsSeen(office.scene(at.office), {})).unreported).toBe(1);
    const report = () => perform(reportReceipts, {}, office.scene(at.office, on('2018-03-08')));
    expect(await report()).toEqual({ reported: 1 });
    expect(why(await report())).toBe('no-receipts-to-report');
    expect(why(await does(at.leader, a, 'instruct', '2018-03-09', { note: '请西区整改' }))).toBe('done');
    expect((await shown(a, '2018-03-09')).procedure).toMatchObject({
      state: 'done',
      closedOn: '2018-03-06',
      filled: { note: '跑了三趟', asks: '请协调一次告知', by: at.plant.name, on: '2018-03-07' },
      reportedOn: '2018-03-08',
    });
  });

  it('leave the house gathered by department, by project and one by one', async () => {
    const ids = await planned([line('a'), line('b')]);
    for (const id of Object.values(ids)) await does(at.land, id, 'complete', '2018-03-05');
    await does(at.land, ids['a'], 'finish', '2018-03-06');
    const scene = office.scene(at.office, on('2018-03-20'));
    const book = await exportProcedures(scene, { what: 'receipts', format: 'xlsx', lang: 'zh-CN' });
    if (isRefusal(book)) throw new Error(book.reason);
    expect(book.sheets).toEqual([
      { name: '按部门', rows: 1 },
      { name: '按项目', rows: 1 },
      { name: '逐项', rows: 1 },
    ]);
    const list = await exportProcedures(scene, { what: 'list', format: 'csv', lang: 'zh-CN' });
    if (isRefusal(list)) throw new Error(list.reason);
    const text = Buffer.from(list.bytes).toString('utf8');
    expect(text).toContain('演示 b');
    expect(text).toContain('● 超时');
    const board = await exportProcedures(scene, { what: 'departments', format: 'csv', lang: 'zh-CN' });
    if (isRefusal(board)) throw new Error(board.reason);
    expect(Buffer.from(board.bytes).toString('utf8')).toContain('1/1（100.0%）');
    expect(
      why(
        await exportProcedures(office.scene(await office.person('system-admin')), {
          what: 'list',
          format: 'csv',
          lang: 'en',
        }),
      ),
    ).toBe('no-permission');
  });

  it('tell of each department how long it takes and how often in time', async () => {
    const ids = await planned([line('a'), line('b'), line('c', { unit: office.units.town, limit: 'followed' })]);
    for (const key of ['a', 'b']) await does(at.land, ids[key], 'complete', '2018-03-05');
    await does(at.homes, ids['c'], 'complete', '2018-03-05');
    await does(at.land, ids['a'], 'finish', '2018-03-06');
    await does(at.land, ids['b'], 'finish', '2018-03-12');
    await does(at.homes, ids['c'], 'finish', '2018-03-12');
    const { departments } = await proceduresSeen(office.scene(at.office, on('2018-03-20')), { page: 1, size: 50 });
    expect(departments).toMatchObject([
      { name: 'town', done: 1, receipts: 1, used: 5, inTime: 0, overdue: 0 },
      { name: 'west', done: 2, receipts: 2, used: 6, inTime: 1, overdue: 1 },
    ]);
  });

  it('are told with what companies gave, gathered by department as a naive count says, by the day', async () => {
    const other = await office.project({ unit: 'west' });
    const stars = [5, 2, 4, 3, 1, 5];
    const given: { dept: string; stars: number; when: string }[] = [];
    for (const [n, of] of [project, other].entries()) {
      const unit = (k: number) => (k % 2 === 0 ? office.units.west : office.units.town);
      const ids = await planned(
        ['a', 'b', 'c', 'd'].map((key, k) => line(key, { unit: unit(k) })),
        { id: of },
      );
      const company = await office.person('company', 'east', { projects: [of] });
      for (const [k, key] of ['a', 'b', 'c', 'd'].entries()) {
        const who = k % 2 === 0 ? at.land : at.homes;
        await does(who, ids[key], 'complete', '2018-03-05');
        await does(who, ids[key], 'finish', '2018-03-06');
        const one = {
          dept: k % 2 === 0 ? 'west' : 'town',
          stars: stars[n * 3 + k] ?? 0,
          when: `2018-03-${10 + n + k}`,
        };
        if (k === 3) continue;
        const said = { id: ids[key] ?? '', stars: one.stars, words: k === 0 ? '办理及时' : null };
        expect(why(await perform(rateProcedure, said, office.scene(company, on(one.when))))).toBe('done');
        given.push(one);
      }
      expect((await shown(ids['a'], '2018-03-20')).procedure.rating).toEqual({
        stars: stars[n * 3],
        words: '办理及时',
        on: `2018-03-${10 + n}`,
      });
      expect((await shown(ids['d'], '2018-03-20')).procedure.rating).toBeNull();
    }
    for (const asOf of ['2018-03-09', '2018-03-11', '2018-03-20'].map(day)) {
      const board = (
        await proceduresSeen(office.scene(at.office, on('2018-03-20')), { page: 1, size: 50, asOf, state: undefined })
      ).departments;
      for (const name of ['west', 'town']) {
        const own = given.filter((it) => it.dept === name && it.when <= asOf);
        const sum = own.reduce((total, it) => total + it.stars, 0);
        expect(board.find((it) => it.name === name)).toMatchObject({ rated: own.length, stars: sum });
      }
    }
    // A department sees its own, and of others what its projects asked of them.
    const seen = await proceduresSeen(office.scene(at.homes, on('2018-03-20')), {
      page: 1,
      size: 50,
      state: undefined,
    });
    expect(seen.departments.map(({ name, rated }) => [name, rated])).toEqual([['town', 2]]);
    const { rows } = await ofProject('2018-03-10');
    expect(rows.map(({ rating }) => rating?.stars ?? null).filter((it) => it !== null)).toEqual([5]);
    const book = await exportProcedures(office.scene(at.office, on('2018-03-20')), {
      what: 'departments',
      format: 'csv',
      lang: 'zh-CN',
    });
    if (isRefusal(book)) throw new Error(book.reason);
    expect(Buffer.from(book.bytes).toString('utf8')).toMatch(/west,.*,4,4\.3\r\n/);
  });
});
