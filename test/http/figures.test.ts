import { beforeAll, describe, expect, it } from 'vitest';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { gatheringOf, projectWith } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';
import { aServer, type Client } from './client.ts';

interface Figure {
  measure: string;
  numerator: string;
  denominator: string | null;
  value: number | null;
  pace: { atLeast: number | null; by: string; missing: string; perMonth: number } | null;
}
interface Group {
  key: string | null;
  name: { zh: string } | null;
  depth: number;
  own: boolean;
  figures: Figure[];
  points: Figure[];
}
interface Behind {
  total: number;
  hidden: number;
  rows: {
    project: { name: string } | null;
    unit: { name: string };
    on: string | null;
    due: string | null;
    amount: { value: string } | null;
  }[];
}

const anOffice = officesIn(await aDatabase());
let office: Office;
let as: Record<'office' | 'reporter' | 'head', Client>;

beforeAll(async () => {
  office = await anOffice();
  await adopt(office, 'wuhan-2018');
  await projectWith(office, 'town', '100000000', {
    signed: '2018-02-01',
    started: '2018-03-01',
    'investment-completed': ['2018-04-10', '20000000'],
  });
  const other = await projectWith(office, 'west', '300000000', { signed: '2018-01-01', started: '2018-05-02' });
  await office.fact(other, { kind: 'investment-completed', on: '2018-05-31', amount: '5000000.5' });
  await office.fact(other, { kind: 'investment-completed', on: '2018-06-01', amount: '1000000' });
  await projectWith(office, 'east', null, { signed: '2017-05-01' });
  await office.past.query(`update project set industry = '演示行业' where tenant_id = $1 and unit_id <> $2`, [
    office.tenantId,
    office.units.west,
  ]);
  await stand(office);
  const server = await aServer(office);
  as = {
    office: await server.as(await office.person('office')),
    reporter: await server.as(await office.person('reporter', 'town')),
    head: await server.as(await office.person('unit-head', 'east')),
  };
});

const asked = (path: string, values: Record<string, string>) => `${path}?${new URLSearchParams(values).toString()}`;
const groupsOf = async (client: Client, values: Record<string, string> = {}): Promise<Group[]> =>
  (await client('GET', asked('/figures', values))).body['groups'] as Group[];
const figureIn = (groups: readonly Group[], name: string | null, measure: string) =>
  groups.find((group) => (group.name?.zh ?? null) === name)?.figures.find((figure) => figure.measure === measure);

describe('figures by unit', () => {
  it('are open to every unit, each with what it was divided by, the root of the tree being everything', async () => {
    const groups = await groupsOf(as.reporter);
    expect(groups.map(({ name, depth, own }) => [name?.zh ?? null, depth, own])).toEqual([
      [null, 0, false],
      ['east', 0, true],
      ['town', 1, true],
      ['west', 0, false],
    ]);
    expect(figureIn(groups, 'east', 'starts-year')).toMatchObject({ numerator: '1', denominator: null, value: 1 });
    expect(figureIn(groups, null, 'investment-year')).toMatchObject({ numerator: '26000000.5', value: 26_000_000.5 });
    expect(figureIn(groups, 'west', 'starts-task')).toMatchObject({ numerator: '1', denominator: '0', value: null });
  });

  it('WH-0: say of a target what is still needed and how much that is a month', async () => {
    const target = figureIn(await groupsOf(as.office), 'east', 'target/landed-prior');
    expect(target).toMatchObject({ numerator: '0', denominator: '1', value: 0 });
    expect(target?.pace).toMatchObject({ by: '2018-12-31', missing: '1' });
    expect(target?.pace?.atLeast).toBeCloseTo(2 / 3);
    expect(target?.pace?.perMonth).toBeCloseTo(1 / 6.5, 1);
  });

  it('are cut by another group where it is asked, what is not given coming last', async () => {
    const groups = await groupsOf(as.office, { by: 'industry' });
    expect(groups.map(({ key }) => key)).toEqual([null, '演示行业', '-']);
    expect(groups.map(({ figures }) => figures.find(({ measure }) => measure === 'starts-year')?.numerator)).toEqual([
      '2',
      '1',
      '1',
    ]);
  });

  it('are counted anew after an act, and until then kept', async () => {
    const kept = async () =>
      (await office.past.query('select count(*)::int as n from figure_tally where tenant_id = $1', [office.tenantId]))
        .rows[0].n;
    await groupsOf(as.office, { by: 'district' });
    const before = await kept();
    await groupsOf(as.office, { by: 'district' });
    expect(await kept()).toBe(before);
    expect(before).toBeGreaterThan(0);
    const project = await projectWith(office, 'east', '50000000', { signed: '2018-06-01' });
    const fact = await office.fact(project, { kind: 'started', on: '2018-06-02', verdict: null });
    expect((await as.office('POST', `/facts/${fact}/verdict`, { body: { verdict: 'recognised' } })).status).toBe(200);
    expect(figureIn(await groupsOf(as.office), null, 'starts-year')?.numerator).toBe('3');
    await office.past.query('update project set withdrawn_seq = 0 where tenant_id = $1 and id = $2', [
      office.tenantId,
      project,
    ]);
    await stand(office);
    expect(figureIn(await groupsOf(as.office), null, 'starts-year')?.numerator).toBe('2');
  });

  it('are refused for a regime that does not run', async () => {
    expect(await as.office('GET', '/figures?regime=xuchang-2012')).toMatchObject({
      status: 404,
      body: { reason: 'no-such-figure' },
    });
  });
});

describe('figures over time', () => {
  it('are those of the ends of the months gone by and of the day', async () => {
    const values = { measure: 'investment-year', key: office.units.west, periods: '3' };
    const { body } = await as.reporter('GET', asked('/figures/trend', values));
    expect(body['days']).toEqual(['2018-04-30', '2018-05-31', '2018-06-15']);
    const series = body['series'] as Group[];
    expect(series.map(({ name, points }) => [name?.zh ?? null, points.map(({ numerator }) => numerator)])).toEqual([
      [null, ['20000000', '25000000.5', '26000000.5']],
      ['west', ['0', '5000000.5', '6000000.5']],
    ]);
  });

  it('are refused for what the regime does not measure', async () => {
    expect(await as.office('GET', '/figures/trend?measure=nothing')).toMatchObject({ status: 404 });
  });
});

describe('the projects behind a figure', () => {
  const behind = async (client: Client, values: Record<string, string>) =>
    (await client('GET', asked('/figures/projects', values))).body as unknown as Behind;

  it('are listed newest first, with the day and the amount that counted', async () => {
    const { rows, ...counts } = await behind(as.office, { measure: 'investment-year' });
    expect(counts).toMatchObject({ total: 2, hidden: 0 });
    expect(rows.map(({ unit, on, amount }) => [unit.name, on, amount?.value])).toEqual([
      ['west', '2018-06-01', '6000000.5'],
      ['town', '2018-04-10', '20000000'],
    ]);
    const starts = await behind(as.office, { measure: 'starts-year', key: office.units.east });
    expect(starts.rows.map(({ unit, on }) => [unit.name, on])).toEqual([['town', '2018-03-01']]);
  });

  it('are told below the line as well as above it', async () => {
    const signed = await behind(as.office, { measure: 'target/landed-prior', part: 'denominator' });
    expect(signed.rows.map(({ unit, on }) => [unit.name, on])).toEqual([['east', '2017-05-01']]);
    expect(await behind(as.office, { measure: 'target/landed-prior' })).toMatchObject({ total: 0, rows: [] });
    expect(await behind(as.office, { measure: 'starts-task', part: 'denominator' })).toMatchObject({ total: 0 });
  });

  it('are shown to nobody who may not see them, who is told how many there are', async () => {
    const starts = await behind(as.reporter, { measure: 'starts-year' });
    expect(starts).toMatchObject({ total: 2, hidden: 1 });
    expect(starts.rows.map(({ unit }) => unit.name)).toEqual(['town']);
    expect(await behind(as.head, { measure: 'starts-year', key: office.units.west })).toMatchObject({
      total: 1,
      hidden: 1,
      rows: [],
    });
  });

  it('come in pages', async () => {
    const second = await behind(as.office, { measure: 'starts-year', page: '2', size: '1' });
    expect(second.rows.map(({ unit }) => unit.name)).toEqual(['town']);
    expect(second.total).toBe(2);
  });

  it('TQ-5: of what counts gatherings are the gatherings', async () => {
    const own = await anOffice();
    await adopt(own, 'taiqian-2011');
    await gatheringOf(own, 'west', 'outbound-visit', '2011-05-01');
    await gatheringOf(own, 'town', 'outbound-visit', '2011-05-02');
    const client = await (await aServer(own)).as(await own.person('reporter', 'town'));
    expect(await behind(client, { measure: 'investors-visited' })).toMatchObject({
      total: 2,
      hidden: 1,
      rows: [{ project: null, unit: { name: 'town' }, on: '2011-05-02' }],
    });
  });
});

describe('tasks of the year', () => {
  const task = { regime: 'wuhan-2018', indicator: 'starts-task', year: 2018 };
  const set = (
    client: Client,
    unit: 'east' | 'town' | 'west',
    amount: string | null,
    version: number,
    more: object = {},
  ) =>
    client('PUT', '/tasks', {
      body: { ...task, unitId: office.units[unit], amount, ...more },
      headers: { 'if-match': `"${version}"` },
    });
  const figure = async (name: string | null) => figureIn(await groupsOf(as.office), name, 'starts-task');

  it('are set, changed and taken back by the office, each in the journal', async () => {
    expect(await set(as.office, 'town', '2', 0)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await set(as.office, 'west', '3', 0)).toMatchObject({ status: 200 });
    expect(await figure('town')).toMatchObject({
      numerator: '1',
      denominator: '2',
      pace: { atLeast: null, missing: '1' },
    });
    expect(await figure('east')).toMatchObject({ denominator: '2' });
    expect(await figure(null)).toMatchObject({ numerator: '2', denominator: '5' });
    expect(await set(as.office, 'town', '4', 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await set(as.office, 'west', null, 1)).toMatchObject({ status: 200, body: { version: 0 } });
    expect(await figure(null)).toMatchObject({ denominator: '4' });
    const { body } = await as.reporter('GET', '/tasks?year=2018');
    expect(body['tasks']).toEqual([{ unitId: office.units.town, indicator: 'starts-task', amount: '4', version: 2 }]);
    expect(body['may']).toEqual({ set: false });
    const acts = (await office.entries()).filter(({ act }) => act === 'task.set');
    expect(acts.map(({ body: { unit, year, changed } }) => [unit, year, changed])).toEqual([
      ['town', 2018, { amount: { from: null, to: '2' } }],
      ['west', 2018, { amount: { from: null, to: '3' } }],
      ['town', 2018, { amount: { from: '2', to: '4' } }],
      ['west', 2018, { amount: { from: '3', to: null } }],
    ]);
    const was = await office.past.query(
      `select was->>'amount' as amount from past where tenant_id = $1 and noun = 'task'`,
      [office.tenantId],
    );
    expect(was.rows.map(({ amount }) => Number(amount))).toEqual([2]);
  });

  it('are not changed by who did not see the last change, nor by who may not', async () => {
    expect(await set(as.office, 'town', '5', 1)).toMatchObject({ status: 412, body: { reason: 'changed-meanwhile' } });
    expect(await set(as.reporter, 'town', '5', 2)).toMatchObject({ status: 403 });
    expect(
      await as.office('PUT', '/tasks', { body: { ...task, unitId: office.units.town, amount: '5' } }),
    ).toMatchObject({ status: 428 });
  });

  it.each([
    ['a half project', { amount: '1.5' }, 'task-not-whole'],
    ['an indicator without a task', { indicator: 'starts-year' }, 'no-such-task'],
    ['a year far ahead', { year: 2099 }, 'task-too-far-ahead'],
    ['a regime that does not run', { regime: 'xuchang-2012' }, 'no-such-task'],
    ['a unit that is not there', { unitId: '00000000-0000-4000-8000-000000000000' }, 'no-such-unit'],
  ])('refuse %s', async (_, more, reason) => {
    expect((await set(as.office, 'east', '7', 0, more)).body['reason']).toBe(reason);
  });

  it('refuse what is set already', async () => {
    expect((await set(as.office, 'town', '4', 2)).body['reason']).toBe('nothing-changed');
  });
});

describe('the export', () => {
  it('holds what the page shows, and is an act', async () => {
    const answer = await as.office('GET', asked('/figures/export', { measure: 'starts-year' }));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const taken = (await office.entries()).findLast(({ act }) => act === 'export.make');
    expect(taken?.body).toMatchObject({ what: 'figures', filter: { regime: 'wuhan-2018', measure: 'starts-year' } });
    expect(await as.office('GET', asked('/figures/export', { measure: 'nothing' }))).toMatchObject({ status: 404 });
  });
});
