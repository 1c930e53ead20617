import { beforeAll, describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { templateOf } from '../../src/domain/procedures/template.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { assignAgent } from '../../src/work/commands/procedure/assign.ts';
import { joinProcedures } from '../../src/work/commands/procedure/join-all.ts';
import { moveProcedure } from '../../src/work/commands/procedure/move.ts';
import { planProcedures } from '../../src/work/commands/procedure/plan.ts';
import { reportReceipts } from '../../src/work/commands/procedure/report-receipts.ts';
import { takeInPapers } from '../../src/work/commands/procedure/take-in.ts';
import { fileSchedule } from '../../src/work/commands/schedule/file.ts';
import { perform } from '../../src/work/perform.ts';
import { oneProcedure, proceduresSeen, receiptsSeen } from '../../src/work/views/procedures.ts';
import { proceduresOfProject } from '../../src/work/views/project-procedures.ts';
import { scheduleOf, slippingSeen } from '../../src/work/views/schedule.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

/** Clauses of several regimes that one green channel keeps: each test is one of them, on projects of its own. */
const anOffice = officesIn(await aDatabase());
let office: Office;
let clerk: Actor;
let secretary: Actor;
let bureau: Actor;

beforeAll(async () => {
  office = await anOffice();
  clerk = await office.person('office');
  secretary = await office.person('reporter', 'east');
  bureau = await office.person('reporter', 'west');
});

const on = (text: string) => ({ today: day(text), now: new Date(`${text}T10:00:00+08:00`) });
function sure<T>(reply: T): Exclude<T, { refused: true }> {
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply as Exclude<T, { refused: true }>;
}
const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');

/** A project with the procedures of a list, all with one bureau; their ids by the lines of the list. */
async function projectOf(template: string, after: Record<string, string[]> = {}) {
  const id = await office.project({ unit: 'east' });
  const lines = (templateOf(template)?.lines ?? []).map((line) => ({
    key: line.id,
    title: line.zh,
    unit: office.units.west,
    limit: line.limit,
    papers: line.papers.map(({ zh }) => zh),
    after: after[line.id] ?? [...line.after],
  }));
  const toMeeting = Object.keys(after).length > 0;
  const { ids } = sure(await perform(planProcedures, { id, lines, toMeeting }, office.scene(clerk, on('2018-03-01'))));
  return { id, ids: Object.fromEntries(lines.map(({ key }, n) => [key, ids[n] ?? ''])) };
}
const does = (who: Actor, id: string | undefined, act: string, when: string, said: object = {}) =>
  perform(moveProcedure, { id: id ?? '', act: `procedure.${act}`, ...said }, office.scene(who, on(when)));
const shown = async (id: string | undefined, when: string) =>
  sure(await oneProcedure(office.scene(clerk, on(when)), id ?? '')).procedure;
const ofProject = async (id: string, when: string) =>
  sure(await proceduresOfProject(office.scene(clerk, on(when)), { id }));

describe('DS-1 green channel', () => {
  it('DS-1: papers are taken in once for all, and go at once to every department that then has all it asks for', async () => {
    const { id, ids } = await projectOf('lease');
    const papers = ['申请表', '投资主体身份证明', '环境影响报告书（表）'];
    const { handedIn } = sure(await perform(takeInPapers, { id, papers }, office.scene(secretary, on('2018-03-02'))));
    expect(handedIn.map(({ name }) => name)).toEqual(['企业登记', '环境影响评价']);
    expect((await shown(ids['eia'], '2018-03-02')).state).toBe('papers');
  });

  it('DS-1: what is mutually prerequisite goes to one joint meeting that lets it be approved together', async () => {
    const { id, ids } = await projectOf('lease', { lease: ['fire-review'], 'fire-review': ['lease'] });
    expect((await ofProject(id, '2018-03-02')).circles).toEqual([['厂房租赁合同备案', '消防设计审查']]);
    expect(why(await does(bureau, ids['lease'], 'complete', '2018-03-05'))).toBe('prerequisites-open');
    const circle = (await shown(ids['lease'], '2018-03-05')).circle ?? '';
    sure(await perform(joinProcedures, { circle, reason: '联席会议议定' }, office.scene(clerk, on('2018-03-05'))));
    for (const key of ['lease', 'fire-review']) {
      expect(why(await does(bureau, ids[key], 'complete', '2018-03-06'))).toBe('done');
      expect(why(await does(bureau, ids[key], 'finish', '2018-03-08'))).toBe('done');
    }
    expect((await shown(ids['lease'], '2018-03-08')).closedOn).toBe(
      (await shown(ids['fire-review'], '2018-03-08')).closedOn,
    );
  });
});

it('DS-2: a receipt per procedure, filled by the secretary, gathered by department and project, reported to the leader', async () => {
  const { id, ids } = await projectOf('lease');
  await does(bureau, ids['registration'], 'complete', '2018-03-05');
  await does(bureau, ids['registration'], 'finish', '2018-03-07');
  sure(await does(secretary, ids['registration'], 'fill-receipt', '2018-03-08', { note: '一次办结', reason: '无' }));
  expect(await shown(ids['registration'], '2018-03-08')).toMatchObject({
    receipt: { used: 2, limit: 3, inTime: true },
    filled: { note: '一次办结', by: secretary.name },
  });
  const gathered = await receiptsSeen(office.scene(clerk, on('2018-03-08')), { project: id });
  expect(gathered).toMatchObject({ byUnit: [{ name: 'west', inTime: 1, late: 0 }], byProject: [{ id, inTime: 1 }] });
  sure(await perform(reportReceipts, { project: id }, office.scene(clerk, on('2018-03-09'))));
  expect((await shown(ids['registration'], '2018-03-09')).reportedOn).toBe('2018-03-09');
});

it('DS-3: three workdays from complete papers, ten in special cases, what goes up followed to the end; stopped while asked for', async () => {
  const { ids } = await projectOf('plant');
  // 28 April 2018 is a worked Saturday, 29 April to 1 May are a holiday.
  await does(bureau, ids['registration'], 'complete', '2018-04-26');
  expect(await shown(ids['registration'], '2018-04-26')).toMatchObject({
    due: '2018-05-02',
    stamped: { by: bureau.name, unit: 'west', at: '2018-04-26T02:00:00.000Z' },
  });
  await does(bureau, ids['registration'], 'ask', '2018-04-27', { reason: '缺章程' });
  expect((await shown(ids['registration'], '2018-05-10')).reading).toMatchObject({
    state: 'stopped',
    used: 1,
    left: 2,
  });
  await does(bureau, ids['registration'], 'go-on', '2018-05-10');
  expect((await shown(ids['registration'], '2018-05-10')).due).toBe('2018-05-14');
  await does(bureau, ids['registration'], 'finish', '2018-05-14');
  await does(bureau, ids['filing'], 'complete', '2018-05-14');
  await does(bureau, ids['filing'], 'finish', '2018-05-15');
  await does(bureau, ids['land-review'], 'complete', '2018-05-15');
  expect((await shown(ids['land-review'], '2018-05-15')).due).toBe('2018-05-29');
  await does(bureau, ids['land-review'], 'finish', '2018-05-29');
  await does(bureau, ids['land-supply'], 'complete', '2018-05-30');
  sure(await does(bureau, ids['land-supply'], 'follow', '2018-06-29', { note: '省厅会审' }));
  expect(await shown(ids['land-supply'], '2018-09-28')).toMatchObject({
    due: null,
    reading: { late: false, limit: null },
  });
});

it('DS-7: counted back from the target, filed with the park, and slippage shows at once on the project and in the list', async () => {
  const { id } = await projectOf('plant');
  const target: Day = day('2018-05-31');
  const file = (when: string) => perform(fileSchedule, { id, target }, office.scene(clerk, on(when)));
  expect(await file('2018-05-02')).toMatchObject({ reason: 'target-too-early', detail: { earliest: '2018-07-02' } });
  expect(await file('2018-03-01')).toEqual({ version: 1, target });
  const filed = sure(await scheduleOf(office.scene(clerk, on('2018-03-26')), { id }));
  expect(filed.baselines).toMatchObject([{ filedWith: { name: 'east' }, filedOn: '2018-03-01', by: clerk.name }]);
  expect(filed.rows.filter(({ critical }) => critical).map(({ title }) => title)).toContain('施工许可');
  expect(filed).toMatchObject({ slips: [], targetLate: 0 });
  // To be done by 4 April; begun on the 9th it takes until the 12th: the 8th is a worked Sunday, 5–7 April a holiday.
  const late = sure(await scheduleOf(office.scene(clerk, on('2018-04-09')), { id }));
  expect(late.slips[0]?.cause).toMatchObject({ title: '企业登记', late: 5 });
  expect(late.slips[0]?.moves.map(({ title }) => title)).toContain('施工许可');
  expect(late.targetNow).toBe('2018-06-07');
  const { rows } = await slippingSeen(office.scene(clerk, on('2018-04-09')), {});
  expect(rows).toMatchObject([{ id, targetNow: '2018-06-07' }]);
});

it('XC-3.3: procedures are reviewed jointly, and an agent handles them free of charge', async () => {
  const { id, ids } = await projectOf('service');
  expect(
    (await ofProject(id, '2018-03-01')).rows.filter(({ place }) => place?.start === 6).map(({ title }) => title),
  ).toEqual(['用地预审与选址', '用电接入']);
  sure(await perform(assignAgent, { id, person: '演示 代办员' }, office.scene(clerk, on('2018-03-02'))));
  expect((await shown(ids['power'], '2018-03-02')).agent).toBe('演示 代办员');
});

it('TQ-6: the land, planning and EIA procedures of a project are followed from its signing on', async () => {
  const { id, ids } = await projectOf('plant');
  const followed = (await ofProject(id, '2018-03-01')).rows.map(({ key }) => key);
  expect(followed).toEqual(
    expect.arrayContaining(['land-review', 'land-supply', 'land-permit', 'works-permit', 'eia']),
  );
  await does(bureau, ids['registration'], 'complete', '2018-03-05');
  const { rows } = await proceduresSeen(office.scene(secretary, on('2018-03-12')), {
    page: 1,
    size: 50,
    project: id,
    late: 'true',
  });
  expect(rows.map(({ key, reading }) => [key, reading?.late])).toEqual([['registration', true]]);
});

describe('WH-6.1 fast lane', () => {
  it('WH-6.1: accepted with papers missing against a promise and a day; nothing starts before they have come', async () => {
    const { id, ids } = await projectOf('plant');
    const promise = { due: '2018-04-20', note: '缺身份证明公证件' };
    sure(await does(bureau, ids['registration'], 'accept-short', '2018-03-05', promise));
    sure(await does(bureau, ids['registration'], 'finish-short', '2018-03-06'));
    expect(await shown(ids['registration'], '2018-03-06')).toMatchObject({ state: 'owing', due: '2018-04-20' });
    expect((await ofProject(id, '2018-04-21')).owed).toMatchObject([
      { title: '企业登记', promise: '2018-04-20', late: true },
    ]);
    sure(await does(bureau, ids['registration'], 'settle-short', '2018-04-23'));
    expect((await ofProject(id, '2018-04-23')).owed).toEqual([]);
  });

  it('WH-6.1: a regional evaluation takes the place of one’s own, and what is built first is verified by a day', async () => {
    const { id, ids } = await projectOf('plant');
    const before = (await ofProject(id, '2018-03-02')).length;
    sure(
      await does(clerk, ids['works-permit'], 'verify-later', '2018-03-02', {
        due: '2018-09-28',
        reason: '先建后验试点',
      }),
    );
    sure(await does(clerk, ids['eia'], 'cover', '2018-03-02', { note: '园区区域环评' }));
    const { length, rows } = await ofProject(id, '2018-03-02');
    expect(length).toBeLessThan(before);
    expect(rows.find(({ key }) => key === 'building-permit')?.waitsFor).not.toContain('环境影响评价');
    expect((await shown(ids['works-permit'], '2018-03-02')).verifyBy).toBe('2018-09-28');
  });
});
