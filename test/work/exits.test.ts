import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { moveExit } from '../../src/work/commands/exit/move.ts';
import { openExitCase } from '../../src/work/commands/exit/warn.ts';
import { putProgress } from '../../src/store/progress.ts';
import { addLand } from '../../src/work/commands/land/add.ts';
import { makeLandList } from '../../src/work/commands/land/list.ts';
import { moveLand } from '../../src/work/commands/land/move.ts';
import { exportExits } from '../../src/work/exports/exits.ts';
import { exportLand } from '../../src/work/exports/land.ts';
import { landListId, makingLand } from '../../src/work/making-land.ts';
import { perform } from '../../src/work/perform.ts';
import { rebuild } from '../../src/work/standing.ts';
import { exitsSeen, oneExit, warnedSeen } from '../../src/work/views/exits.ts';
import { landSeen, oneLand } from '../../src/work/views/land.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'office' | 'supervisor' | 'leader' | 'head' | 'neighbour' | 'reporter', Actor>;
let project: Record<'over' | 'warned' | 'started' | 'west', string>;

beforeEach(async () => {
  office = await anOffice();
  const { db, tenantId } = office;
  at = {
    office: await office.person('office'),
    supervisor: await office.person('supervisor'),
    leader: await office.person('leader'),
    head: await office.person('unit-head', 'east'),
    neighbour: await office.person('unit-head', 'west'),
    reporter: await office.person('reporter', 'east'),
  };
  // Three months from the signing: over on 2 June, warned from 16 May on; of the two the law on idle land knows one.
  project = {
    over: await office.project({ name: '演示 甲' }),
    warned: await office.project({ name: '演示 乙' }),
    started: await office.project({ name: '演示 丙' }),
    west: await office.project({ name: '演示 丁', unit: 'west' }),
  };
  await office.fact(project.over, { on: '2016-03-01' });
  await office.fact(project.over, { kind: 'land-granted', on: '2016-09-01' });
  await promised(project.over, '2017-03-31');
  await office.fact(project.warned, { on: '2018-03-16' });
  await office.fact(project.started, { on: '2018-01-01' });
  await office.fact(project.started, { kind: 'started', on: '2018-03-01' });
  await office.fact(project.west, { on: '2018-03-10' });
  await inTenant(db, tenantId, async (tx) => {
    const given = { id: randomUUID(), regime: 'district-service', version: '1', from: day('2016-01-01') };
    await addAdoption(tx, tenantId, { ...given, settings: {}, rank: 0, seq: 0 });
    await rebuild(tx, { tenantId, today: TODAY, seq: await nextSeq(tx, tenantId) });
  });
});

async function promised(projectId: string, due: string): Promise<void> {
  await office.past.query(
    `insert into step (tenant_id, id, project_id, kind, name, due, baseline, recorded_seq) values ($1, $2, $3, 'start', '开工', $4, $4, 0)`,
    [office.tenantId, randomUUID(), projectId, due],
  );
}

const onDay = (actor: Actor, today: string) =>
  office.scene(actor, { today: day(today), now: new Date(`${today}T10:00:00+08:00`) });
const whole = { page: 1, size: 100 };
const opens = (actor: Actor, projectId = project.over) =>
  perform(openExitCase, { projectId, note: null }, office.scene(actor));
const does = (actor: Actor, id: string, act: string, said: object = {}, today: string = TODAY) =>
  perform(moveExit, { id, act, ...said }, onDay(actor, today));
async function aCase(projectId = project.over): Promise<string> {
  const made = await opens(at.office, projectId);
  if (isRefusal(made)) throw new Error(made.reason);
  return made.id;
}

describe('DS-9 projects near or past a limit', () => {
  it('are listed with every limit, the law on idle land beside the regime’s own', async () => {
    const { counts, rows } = await warnedSeen(office.scene(at.office), whole);
    expect(counts).toEqual({ warning: 1, over: 2 });
    expect(rows.map((row) => `${row.project.name} ${row.exit}`)).toEqual([
      '演示 甲 over',
      '演示 丁 over',
      '演示 乙 warning',
    ]);
    expect(rows[0]?.limits.map(({ regime, rule, state, statutory }) => [regime, rule, state, statutory])).toEqual([
      ['district-service', 'not-started', 'over', false],
      ['district-service', 'not-producing', 'over', false],
      ['idle-land-2012', 'idle-one-year', 'over', true],
    ]);
    expect(rows[0]).toMatchObject({ case: null, may: { open: true } });
  });

  it('are seen by their own unit, which opens no case itself', async () => {
    const { rows, counts } = await warnedSeen(office.scene(at.head), whole);
    expect(counts).toEqual({ warning: 1, over: 1 });
    expect(rows.every(({ may }) => !may.open)).toBe(true);
    expect((await warnedSeen(office.scene(at.neighbour), whole)).rows.map((row) => row.project.name)).toEqual([
      '演示 丁',
    ]);
  });

  it('can be narrowed to those past it', async () => {
    const { total, rows } = await warnedSeen(office.scene(at.office), { ...whole, state: ['warning'] });
    expect([total, rows.length]).toEqual([1, 1]);
  });
});

describe('DS-9 the case of a project', () => {
  it('is opened by the office with all limits as they stand, one at a time', async () => {
    const another = await office.person('office');
    const both = await Promise.all([opens(at.office), opens(another)]);
    expect(both.filter(isRefusal)).toMatchObject([{ kind: 'conflict', reason: 'already-raised' }]);
    expect((await exitsSeen(office.scene(at.head), whole)).rows).toMatchObject([
      {
        project: { name: '演示 甲' },
        state: 'warned',
        rule: 'not-started',
        period: '2016-06-01',
        limits: [{}, {}, {}],
      },
    ]);
    expect((await office.entries()).at(-1)).toMatchObject({ act: 'exit.warn', subject_id: project.over });
    const { rows } = await warnedSeen(office.scene(at.office), whole);
    expect(rows[0]).toMatchObject({ case: { state: 'warned' }, may: { open: false } });
  });

  it('is not opened where no limit is near, nor by others', async () => {
    expect(await opens(at.office, project.started)).toMatchObject({ reason: 'no-limit-near' });
    expect(await opens(at.supervisor)).toMatchObject({ reason: 'no-permission' });
    expect(await opens(at.head)).toMatchObject({ reason: 'no-permission' });
    expect(await opens(at.neighbour)).toMatchObject({ reason: 'no-such-subject' });
    expect((await exitsSeen(office.scene(at.office), whole)).total).toBe(0);
  });

  it('holds only for the company’s own fault: another fault excuses it, with the reason', async () => {
    const id = await aCase();
    expect(await does(at.office, id, 'exit.notice', { cause: 'government', reason: '征地未完成' })).toMatchObject({
      reason: 'no-such-cause',
    });
    expect(await does(at.office, id, 'exit.excuse', { cause: 'company', reason: '征地未完成' })).toMatchObject({
      reason: 'no-such-cause',
    });
    expect(await does(at.office, id, 'exit.excuse', { cause: 'government' })).toMatchObject({ reason: 'why-missing' });
    await does(at.office, id, 'exit.excuse', { cause: 'government', reason: '征地未完成' });
    expect(await oneExit(office.scene(at.head), id)).toMatchObject({
      case: { state: 'excused', cause: 'government', closedOn: TODAY },
      exited: { wanted: false },
      moves: [],
    });
  });

  it('goes from notice over a deadline to clearing, which then asks for the fact that the project left', async () => {
    const id = await aCase();
    await does(at.office, id, 'exit.notice', { cause: 'company', reason: '企业两年未投入' });
    await does(at.head, id, 'exit.answer', { note: '企业称正在融资' });
    await does(at.office, id, 'exit.set-deadline', { due: '2018-08-31', note: '八月底前开工' });
    const clear = { outcome: 'cleared', reason: '期满未开工' };
    expect(await does(at.supervisor, id, 'exit.settle', clear, '2018-08-31')).toMatchObject({
      reason: 'deadline-not-over',
    });
    expect(await does(at.office, id, 'exit.settle', clear, '2018-09-01')).toMatchObject({ reason: 'no-permission' });
    expect(await does(at.supervisor, id, 'exit.settle', clear, '2018-09-01')).toMatchObject({ state: 'cleared' });
    const shown = await oneExit(onDay(at.head, '2018-09-01'), id);
    if (isRefusal(shown)) throw new Error(shown.reason);
    expect(shown.exited).toEqual({ wanted: true, fact: null });
    expect(shown.trail.map(({ act, to }) => `${act} ${to}`)).toEqual([
      'exit.warn warned',
      'exit.notice noticed',
      'exit.answer noticed',
      'exit.set-deadline rectifying',
      'exit.settle cleared',
    ]);
    const fact = await office.fact(project.over, { kind: 'exited', on: '2018-09-01', verdict: null });
    expect(await oneExit(onDay(at.head, '2018-09-01'), id)).toMatchObject({
      exited: { wanted: false, fact: { id: fact, on: '2018-09-01', state: 'reported' } },
    });
  });

  it('shows how the limits stand now beside how they stood, and can run again by a later limit', async () => {
    const id = await aCase(project.warned);
    await does(at.office, id, 'exit.notice', { cause: 'company', reason: '企业未进场' });
    await does(at.office, id, 'exit.set-deadline', { due: '2018-07-31', note: '七月底前开工' });
    await office.fact(project.warned, { kind: 'started', on: '2018-07-20' });
    expect(await oneExit(onDay(at.supervisor, '2018-07-25'), id)).toMatchObject({
      case: { limits: [{ rule: 'not-started' }] },
      now: [],
    });
    expect(
      await does(at.supervisor, id, 'exit.settle', { outcome: 'rectified', reason: '已开工' }, '2018-07-25'),
    ).toMatchObject({
      state: 'rectified',
    });
    const later = await perform(
      openExitCase,
      { projectId: project.warned, note: null },
      onDay(at.office, '2020-02-01'),
    );
    expect(later).toMatchObject({ version: 1 });
    expect((await exitsSeen(onDay(at.office, '2020-02-01'), whole)).counts).toEqual(
      expect.arrayContaining([
        { state: 'warned', n: 1 },
        { state: 'rectified', n: 1 },
      ]),
    );
  });

  it('leaves the house with the limits in words', async () => {
    await aCase();
    const file = await exportExits(office.scene(at.leader), { lang: 'zh-CN', format: 'csv' });
    if (isRefusal(file)) throw new Error(file.reason);
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain('三个月不开工');
    expect(text).toContain('超过约定动工日满一年未动工');
    expect(text).toContain('已预警');
  });
});

describe('DS-10 the land list of a half-year', () => {
  const lists = (actor: Actor, asOf: Day = TODAY) =>
    perform(makeLandList, { regime: 'district-service', asOf }, office.scene(actor));
  const settles = (actor: Actor, id: string, said: object) =>
    perform(moveLand, { id, act: 'land.settle', ...said }, office.scene(actor));
  const seen = async (actor = at.office, asked = {}) => landSeen(office.scene(actor), { ...whole, ...asked });
  async function parcelOf(name: string): Promise<string> {
    const found = (await seen()).rows.find((row) => row.project?.name === name);
    if (!found) throw new Error(`${name} is not on the list`);
    return found.id;
  }

  it('is made once, whole, with what was seen of each project and the limits of the law', async () => {
    const idle = await office.project({ name: '演示 戊' });
    for (const kind of ['signed', 'land-granted', 'started', 'completed'])
      await office.fact(idle, { kind, on: '2017-01-01' });
    const another = await office.person('office');
    const both = await Promise.all([lists(at.office), lists(another)]);
    expect(both.filter((it) => !isRefusal(it))).toEqual([{ period: '2018-H1', listed: 4 }]);
    expect(both.filter(isRefusal)).toMatchObject([{ reason: 'land-listed' }]);
    const { rows, counts } = await seen();
    expect(new Set(rows.map((row) => `${row.project?.name} ${row.zh}`))).toEqual(
      new Set(['演示 甲 圈而不建', '演示 乙 签而不建', '演示 丁 签而不建', '演示 戊 建而不产']),
    );
    expect(rows.find((row) => row.project?.name === '演示 甲')).toMatchObject({
      period: '2018-H1',
      clause: 'DS-10',
      asOf: TODAY,
      uses: expect.arrayContaining([{ what: 'land-granted', on: '2016-09-01' }]),
      limits: expect.arrayContaining([expect.objectContaining({ rule: 'idle-one-year', statutory: true })]),
    });
    expect(counts[0]).toEqual({ state: 'listed', n: 4 });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'land.list',
      body: { period: '2018-H1', parcels: 4 },
    });
  });

  it('tells while it is made how far it is, and nothing once it is made', async () => {
    const input = { regime: 'district-service', asOf: TODAY };
    const making = async () => (await seen()).reviews.flatMap(({ open }) => open.flatMap((it) => it.making ?? []));
    const told = (done: number) =>
      inTenant(office.db, office.tenantId, (tx) =>
        putProgress(tx, office.tenantId, landListId(input), { done, of: 8 }),
      );
    await told(3);
    expect(await making()).toEqual([{ done: 3, of: 8 }]);
    const shares: string[] = [];
    const scene = office.scene(at.office, { told: (done, of) => shares.push(`${done}/${of}`) });
    expect(await perform(makeLandList, input, scene)).toMatchObject({ listed: 3 });
    expect(shares).toEqual(['3/6']);
    expect(await makingLand(input, office.scene(at.office))).toMatchObject({ reason: 'land-listed' });
    expect(await making()).toEqual([]);
  });

  it('stays as it was when a project starts after all', async () => {
    await lists(at.office);
    await office.fact(project.over, { kind: 'started', on: '2018-06-15' });
    expect((await seen()).total).toBe(3);
    expect(await lists(at.office)).toMatchObject({ reason: 'land-listed' });
  });

  it('can be made for the half-year before as of its last day, and tells which are open', async () => {
    expect((await seen()).reviews).toMatchObject([
      {
        regime: 'district-service',
        open: [
          { period: '2017-H2', asOf: '2017-12-31' },
          { period: '2018-H1', asOf: TODAY },
        ],
        byHand: [{ id: 'low-efficiency' }],
      },
    ]);
    expect(await lists(at.office, day('2017-12-31'))).toEqual({ period: '2017-H2', listed: 1 });
    expect((await seen()).reviews[0]?.open).toMatchObject([{ period: '2018-H1', asOf: TODAY }]);
    expect((await seen(at.head)).reviews).toEqual([]);
    expect(await lists(at.supervisor)).toMatchObject({ reason: 'no-permission' });
  });

  it('takes low efficiency by hand with the reason, and what a rule finds not', async () => {
    const add = (kind: string, actor = at.office) =>
      perform(
        addLand,
        { regime: 'district-service', kind, projectId: project.started, reason: '亩均税收低于五万元' },
        office.scene(actor),
      );
    expect(await add('signed-not-built')).toMatchObject({ reason: 'found-by-rule' });
    expect(await add('vacant')).toMatchObject({ reason: 'no-such-kind' });
    expect(await add('low-efficiency', at.head)).toMatchObject({ reason: 'no-permission' });
    expect(await add('low-efficiency')).toMatchObject({ version: 1 });
    expect(await add('low-efficiency')).toMatchObject({ reason: 'already-raised' });
    expect((await seen(at.head)).rows).toMatchObject([{ zh: '低效用地', found: '亩均税收低于五万元' }]);
    expect(await lists(at.office)).toEqual({ period: '2018-H1', listed: 3 });
  });

  it('gives each its result, with the part of the area that was found on the spot', async () => {
    await lists(at.office);
    const id = await parcelOf('演示 甲');
    const result = { outcome: 'revived', reason: '引入新投资方', area: '28%' };
    expect(await settles(at.office, id, result)).toMatchObject({ reason: 'no-permission' });
    expect(await settles(at.supervisor, id, { ...result, area: '一点' })).toMatchObject({ reason: 'not-a-share' });
    expect(await settles(at.supervisor, id, { ...result, outcome: 'excused' })).toMatchObject({
      reason: 'result-not-in-regime',
    });
    expect(await settles(at.supervisor, id, result)).toMatchObject({ state: 'revived' });
    expect(await oneLand(office.scene(at.head), id)).toMatchObject({
      parcel: { state: 'revived', outcome: 'revived', area: '28%', closedOn: TODAY },
      trail: [
        { act: 'land.list' },
        { act: 'land.settle', reason: '引入新投资方', body: { outcome: 'revived', area: '28%' } },
      ],
    });
    const file = await exportLand(office.scene(at.office), { lang: 'zh-CN', format: 'csv', period: '2018-H1' });
    if (isRefusal(file)) throw new Error(file.reason);
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain('圈而不建');
    expect(text).toContain('已盘活');
    expect(text).toContain('28%');
    expect(text).toContain('超过约定动工日满一年未动工');
  });
});
