import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { adopt, jsonOf, luodiIn, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);

interface Indicator {
  indicator: string;
  group: string;
  unit: string | null;
  numerator: number;
  denominator: number;
  value: number | null;
  basis: string;
  asOf: string;
}

let luodi: (...args: string[]) => Promise<Told>;
let empty: (...args: string[]) => Promise<Told>;
beforeAll(async () => {
  const office = await anOffice();
  await adopt(office, 'wuhan-2018');
  const signedIn = async (unit: 'east' | 'town' | 'west', signed: string, started?: string) => {
    const id = await office.project({ unit });
    await office.past.query(`update project set district = $2 where id = $1`, [
      id,
      unit === 'west' ? '演示西区' : '演示东区',
    ]);
    await office.fact(id, { kind: 'signed', on: signed });
    if (started) await office.fact(id, { kind: 'started', on: started });
    await office.past.query(`update project set amount = 10000000, currency = 'CNY' where id = $1`, [id]);
    if (started)
      await office.fact(id, {
        kind: 'funds-arrived',
        on: started,
        amount: unit === 'town' ? '500000.0001' : '1000000',
      });
  };
  await signedIn('east', '2017-03-01', '2017-09-01');
  await signedIn('town', '2017-04-01', '2018-05-01');
  await signedIn('west', '2017-05-01');
  await signedIn('town', '2018-02-01');
  luodi = luodiIn(office, database);
  empty = luodiIn(await anOffice(), database);
});

const indicators = async (...args: string[]) => jsonOf<Indicator[]>(await luodi('indicators', '--json', ...args));
const countOf = (all: Indicator[], indicator: string, group: string, unit: string | null) => {
  const found = all.filter((it) => it.indicator === indicator && it.group === group && it.unit === unit);
  expect(found).toHaveLength(1);
  return [found[0]?.numerator, found[0]?.denominator, found[0]?.value];
};

describe('WH-0: luodi indicators --json', () => {
  it('counts both targets for all, for each unit with what is below it, and for each district', async () => {
    const all = await indicators('--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    expect(countOf(all, 'landed-prior', 'all', null)).toEqual([2, 3, 2 / 3]);
    expect(countOf(all, 'landed-current', 'all', null)).toEqual([0, 1, 0]);
    expect(countOf(all, 'landed-prior', 'unit', 'east')).toEqual([2, 2, 1]);
    expect(countOf(all, 'landed-prior', 'unit', 'town')).toEqual([1, 1, 1]);
    expect(countOf(all, 'landed-prior', 'district', '演示西区')).toEqual([0, 1, 0]);
    expect(all.filter(({ unit }) => unit === 'city')).toEqual([]);
    const targets = all.filter(({ indicator }) => indicator.startsWith('landed-') && indicator !== 'landed-investment');
    expect(new Set(targets.map(({ basis, asOf }) => `${basis} ${asOf}`))).toEqual(
      new Set(['wuhan-2018@1 WH-0 2018-06-15']),
    );
  });

  it('gives no share of nothing', async () => {
    const all = await indicators('--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    expect(countOf(all, 'landed-current', 'unit', 'west')).toEqual([0, 0, null]);
    expect(
      countOf(
        jsonOf<Indicator[]>(await empty('indicators', '--json', '--regime', 'wuhan-2018')),
        'landed-prior',
        'all',
        null,
      ),
    ).toEqual([0, 0, null]);
  });

  it('ALL-3: counts as of any day', async () => {
    expect(countOf(await indicators('--as-of', '2018-04-30'), 'landed-prior', 'all', null)).toEqual([1, 3, 1 / 3]);
  });

  it('has no indicators where no regime with targets runs', async () => {
    expect(await empty('indicators', '--json')).toEqual({ code: 0, out: ['[]'], err: [] });
  });

  it('prints them in words, leaving out groups that have nothing to count', async () => {
    const { out } = await luodi('indicators', '--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    expect(out[0]).toMatch(/^往年招商引资项目落地 +全部项目 +2 \/ 3 +66\.7% +≥ 66\.7% {2}2018-12-31 {2}WH-0$/);
    expect(out.filter((line) => line.includes('0 / 0') && !line.includes('全部项目'))).toEqual([]);
  });
});

describe('XC-0: luodi indicators of the three rates', () => {
  it('tells what each rate is measured over, and money in 元 to the last digit', async () => {
    const all = await indicators('--regime', 'xuchang-2012', '--as-of', '2018-06-15', '--by', 'unit');
    const of = (indicator: string) => all.find((it) => it.indicator === indicator && it.unit === 'east');
    expect(of('fulfilment')).toMatchObject({ numerator: 2, denominator: 3, basis: 'xuchang-2012@1 XC-0 batch' });
    expect(of('funds')).toMatchObject({
      numerator: 1_500_000.0001,
      denominator: 30_000_000,
      value: 1_500_000.0001 / 30_000_000,
    });
    expect(of('started-task')).toMatchObject({
      numerator: 1,
      denominator: 0,
      value: null,
      basis: 'xuchang-2012@1 XC-0 task',
    });
    expect(of('ledger-complete')).toMatchObject({ numerator: 0, denominator: 3, basis: 'xuchang-2012@1 XC-6 batch' });
    const { out } = await luodi('indicators', '--json', '--regime', 'xuchang-2012', '--as-of', '2018-06-15');
    expect(out.join('')).toContain('"numerator":1500000.0001,');
  });

  it('groups by what is asked, and refuses what cannot be grouped by', async () => {
    const all = await indicators('--regime', 'xuchang-2012', '--as-of', '2018-06-15', '--by', 'batch');
    const rates = all.filter(({ indicator }) => indicator === 'started');
    expect(rates.map(({ group, unit, numerator, denominator }) => [group, unit, numerator, denominator])).toEqual([
      ['all', null, 2, 4],
      ['batch', '2017', 2, 3],
      ['batch', '2018', 0, 1],
    ]);
    expect(await luodi('indicators', '--by', 'colour')).toMatchObject({ code: 2 });
  });

  it('tells how a figure went, month by month', async () => {
    const all = await indicators('--regime', 'xuchang-2012', '--as-of', '2018-06-15', '--by', 'unit', '--trend', '3');
    const rates = all.filter(({ indicator, unit }) => indicator === 'started' && unit === 'town');
    expect(rates.map(({ asOf, numerator, denominator }) => [asOf, numerator, denominator])).toEqual([
      ['2018-04-30', 0, 2],
      ['2018-05-31', 1, 2],
      ['2018-06-15', 1, 2],
    ]);
    expect(await luodi('indicators', '--trend', 'long')).toMatchObject({ code: 2 });
  });
});
