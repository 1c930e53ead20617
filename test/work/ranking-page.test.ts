import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { exportRanking } from '../../src/work/exports/ranking.ts';
import { type RankingAsked, rankingSeen } from '../../src/work/views/rankings.ts';
import { adopt } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { sheetsOf } from '../documents/opened.ts';
import { type Office, officesIn } from '../office.ts';
import { aProjectOf, aUnit } from '../towns.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let leader: Actor;

beforeEach(async () => {
  office = await anOffice();
  leader = await office.person('leader');
});

async function seen(more: Partial<RankingAsked> = {}, actor = leader) {
  const found = await rankingSeen(office.scene(actor), { periods: 6, ...more });
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
}

describe('what a ranking page shows', () => {
  it('offers the rankings of the regimes that run on the day, and opens the first', async () => {
    await adopt(office, 'district-service'); // ranks nobody
    await adopt(office, 'district-tracking');
    const { regimes, ranking } = await seen();
    expect(regimes.map(({ id, rankings }) => [id, rankings.length])).toEqual([['district-tracking', 3]]);
    expect(ranking).toMatchObject({
      regime: 'district-tracking',
      id: 'monthly-single',
      clause: 'DT-2',
      period: 'month',
    });
    expect((await seen({ ranking: 'quarterly' })).ranking?.counts.map(({ id }) => id)).toEqual([
      'started-year',
      'building',
      'producing-year',
    ]);
  });

  it('is empty where no regime ranks, and refuses a ranking that is not there', async () => {
    expect(await seen()).toMatchObject({ regimes: [], ranking: null, groups: [] });
    await adopt(office, 'district-tracking');
    const refused = await rankingSeen(office.scene(leader), { regime: 'wuhan-2018', periods: 1 });
    expect(refused).toMatchObject({ kind: 'not-found', reason: 'no-such-ranking' });
  });

  it('is not for administrators', async () => {
    const admin = await office.person('system-admin');
    expect(await rankingSeen(office.scene(admin), { periods: 1 })).toMatchObject({ kind: 'not-allowed' });
  });

  it('keeps what is reported and not recognised out of the figure and beside it, in the scope of the regime only', async () => {
    await adopt(office, 'district-tracking');
    const town = await aUnit(office, '演示镇', 'town');
    await aProjectOf(office, town, { facts: [['signed', '2018-06-01']], waiting: [['registered', '2018-06-05']] });
    await aProjectOf(office, town, { waiting: [['signed', '2018-06-02']] });
    await aProjectOf(office, town, { waiting: [['signed', '2018-05-02']] }); // of May
    await aProjectOf(office, town, { amount: '10000', waiting: [['signed', '2018-06-02']] }); // too small for the regime
    const [towns] = (await seen({ ranking: 'monthly-overall' })).groups;
    expect(
      towns?.units[0]?.figures.map(({ indicator, numerator, waiting }) => [indicator, numerator, waiting]),
    ).toEqual([
      ['signed', '1', 1],
      ['registered', '0', 1],
      ['started', '0', 0],
      ['producing', '0', 0],
    ]);
  });

  it('marks the unit one belongs to, and the unit above it', async () => {
    await adopt(office, 'district-tracking');
    await office.past.query(`update unit set kind = 'town' where id = any($1)`, [
      [office.units.east, office.units.west],
    ]);
    const [towns] = (await seen({}, await office.person('reporter', 'town'))).groups;
    expect(towns?.units.filter(({ own }) => own).map(({ name }) => name)).toEqual(['east']);
  });

  it('keeps amounts without a rate apart from a sum', async () => {
    await adopt(office, 'taiqian-2011');
    const town = await aUnit(office, '演示镇', 'town');
    const project = await aProjectOf(office, town, { facts: [['signed', '2018-06-01']] });
    await office.fact(project, { kind: 'funds-arrived', on: '2018-06-02', amount: '12000000' });
    const dollars = await office.fact(project, { kind: 'funds-arrived', on: '2018-06-02', amount: '500000' });
    await office.past.query(`update fact set currency = 'USD' where id = $1`, [dollars]);
    const [towns] = (await seen({ ranking: 'counts' })).groups;
    expect(towns?.units[0]?.figures.find(({ indicator }) => indicator === 'funds-arrived')).toMatchObject({
      numerator: '12000000',
      apart: [{ currency: 'USD', value: '500000' }],
    });
  });
});

describe('ALL-2 a ranking as a workbook', () => {
  it('has a sheet for each group, with place, movement, figures and verdict as on the page', async () => {
    await adopt(office, 'district-tracking');
    const [first, second] = [await aUnit(office, '演示甲镇', 'town'), await aUnit(office, '演示乙镇', 'town')];
    await aUnit(office, '演示局', 'department');
    await aProjectOf(office, first, { facts: [['signed', '2018-05-01']] });
    await aProjectOf(office, second, { facts: [['signed', '2018-06-01']] });
    const made = await exportRanking(office.scene(leader), {
      ranking: 'monthly-overall',
      asOf: day('2018-06-15'),
      lang: 'zh-CN',
    });
    if (isRefusal(made)) throw new Error(made.reason);
    expect(made.sheets).toEqual([
      { name: '乡镇（街道）', rows: 2 },
      { name: '部门', rows: 1 },
    ]);
    const [towns] = sheetsOf(made.bytes);
    const row = (n: number) => ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => towns?.cell(`${column}${n}`)?.text);
    expect(row(5)).toEqual(['1', '↑1', '演示乙镇', '4', '1', '1']);
    expect(row(6)).toEqual(['2', '↓1', '演示甲镇', '5', '0', '2']);
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'export.make',
      body: { what: 'ranking', rows: 3, filter: { ranking: 'monthly-overall' } },
    });
  });

  it('holds one count alone where that is asked for, and refuses a count the ranking does not have', async () => {
    await adopt(office, 'district-tracking');
    await aUnit(office, '演示镇', 'town');
    const one = await exportRanking(office.scene(leader), { ranking: 'monthly-single', list: 'started', lang: 'en' });
    expect(isRefusal(one) ? one : one.fileName).toBe(
      'District project tracking – Ranking on each count (Started this month) 2018-06-15.xlsx',
    );
    const none = await exportRanking(office.scene(leader), { ranking: 'monthly-single', list: 'funds', lang: 'en' });
    expect(none).toMatchObject({ reason: 'no-such-ranking' });
  });
});
