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
    expect(new Set(all.map(({ basis, asOf }) => `${basis} ${asOf}`))).toEqual(
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
    expect(out.filter((line) => line.includes('0 / 0'))).toEqual([]);
  });
});
