import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { aProjectOf, aUnit } from '../towns.ts';
import { adopt, jsonOf, luodiIn, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);

interface Line {
  ranking: string;
  group: string[];
  count: string | null;
  unit: string;
  place: number | null;
  moved: number | null;
  low: boolean;
  run: number;
  follows: string[];
  without: string[];
  figures: {
    indicator: string;
    numerator: string;
    denominator: string | null;
    value: number | null;
    waiting: number;
  }[];
  basis: string;
  asOf: string;
}

let luodi: (...args: string[]) => Promise<Told>;
let empty: (...args: string[]) => Promise<Told>;
beforeAll(async () => {
  const office = await anOffice();
  await adopt(office, 'district-tracking');
  for (const [name, months] of [
    ['演示甲镇', ['04', '05', '06']],
    ['演示乙镇', ['04', '05']],
    ['演示丙镇', []],
  ] as const) {
    const unit = await aUnit(office, name, 'town');
    for (const month of months) await aProjectOf(office, unit, { facts: [['signed', `2018-${month}-02`]] });
    await aProjectOf(office, unit, { waiting: [['started', '2018-06-03']] });
  }
  luodi = luodiIn(office, database);
  empty = luodiIn(await anOffice(), database);
});

const ranked = async (...args: string[]) => jsonOf<Line[]>(await luodi('ranking', '--json', ...args));
const towns = (lines: Line[], ranking: string, count: string | null) =>
  lines.filter((it) => it.ranking === ranking && it.count === count && it.group[0] === 'each-town');

describe('luodi ranking --json', () => {
  it('gives every list of every ranking of the running regime, with the figures behind each place', async () => {
    const all = await ranked();
    const overall = towns(all, 'monthly-overall', null);
    expect(overall.map(({ unit, place, moved, low, run }) => [unit, place, moved, low, run])).toEqual([
      ['演示甲镇', 1, 0, false, 0],
      ['演示丙镇', 2, 1, true, 3],
      ['演示乙镇', 2, -1, true, 1],
    ]);
    expect(overall.map(({ follows }) => follows)).toEqual([[], ['report-in-person'], []]);
    expect(overall[0]?.figures.map(({ indicator, numerator, waiting }) => [indicator, numerator, waiting])).toEqual([
      ['signed', '1', 0],
      ['registered', '0', 0],
      ['started', '0', 1],
      ['producing', '0', 0],
    ]);
    expect(new Set(all.map(({ ranking, basis, asOf }) => `${ranking} ${basis} ${asOf}`))).toEqual(
      new Set([
        'monthly-single district-tracking@1 DT-2 2018-06-15',
        'monthly-overall district-tracking@1 DT-2 2018-06-15',
        'quarterly district-tracking@1 DT-3 2018-06-15',
      ]),
    );
  });

  it('shows only the ranking named, as of another day', async () => {
    const may = await ranked('--regime', 'district-tracking', '--ranking', 'monthly-single', '--as-of', '2018-05-31');
    expect(new Set(may.map(({ ranking }) => ranking))).toEqual(new Set(['monthly-single']));
    expect(towns(may, 'monthly-single', 'signed').map(({ unit, place }) => [unit, place])).toEqual([
      ['演示乙镇', 1],
      ['演示甲镇', 1],
      ['演示丙镇', 3],
    ]);
  });

  it('refuses a ranking the regime does not have, and has nothing to say of a regime without any', async () => {
    const refused = await luodi('ranking', '--json', '--regime', 'wuhan-2018', '--ranking', 'monthly-overall');
    expect(refused.code).toBe(1);
    expect(jsonOf<{ refused: string }>(refused).refused).toBe('no-such-ranking');
    expect(jsonOf<Line[]>(await luodi('ranking', '--json', '--regime', 'district-service'))).toEqual([]);
    expect(jsonOf<Line[]>(await empty('ranking', '--json'))).toEqual([]);
  });
});

describe('luodi ranking', () => {
  it('says it in words', async () => {
    const { out, code } = await luodi('ranking', '--ranking', 'monthly-overall');
    expect(code).toBe(0);
    expect(out[0]).toBe('综合排名 · 综合 · 乡镇（街道）');
    expect(out.find((line) => line.includes('演示丙镇'))).toMatch(/2 +↑1 +演示丙镇 .*连续 3 个月靠后/);
  });
});
