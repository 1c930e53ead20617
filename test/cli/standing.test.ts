import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { adopt, linesOf, luodiIn, planned, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
const folder = mkdtempSync(join(tmpdir(), 'luodi-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  project: string;
  name: string;
  stage: string;
  table: string | null;
  tier: string | null;
  light: string;
  exit: string;
  nextChange: string | null;
  because: string[];
}

let luodi: (...args: string[]) => Promise<Told>;
let ids: Record<string, string>;
const standing = async (...args: string[]): Promise<Record<string, Line>> => {
  const told = await luodi('standing', '--json', ...args);
  expect(told).toMatchObject({ code: 0, err: [] });
  return Object.fromEntries(linesOf<Line>(told).map((line) => [line.name, line]));
};

beforeAll(async () => {
  const office = await anOffice();
  await adopt(office, 'wuhan-2018');
  await adopt(office, 'district-service');
  const names = ['演示续建', '演示新开工', '演示前期', '演示策划'];
  ids = {};
  for (const name of names) ids[name] = await office.project({ name });
  const [continuing = '', fresh = '', preliminary = ''] = names.map((name) => ids[name]);
  await office.fact(continuing, { kind: 'started', on: '2017-05-01' });
  await office.fact(fresh, { kind: 'signed', on: '2018-03-01' });
  await planned(office, fresh, { due: '2018-04-07' });
  await office.fact(preliminary, { kind: 'signed', on: '2018-03-01' });
  luodi = luodiIn(office, database);
});

describe('luodi standing --json', () => {
  it('WH-2.1: every project stands in exactly one table, with one line each', async () => {
    const lines = await standing('--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    const tables = Object.entries(lines).map(([name, { table }]) => `${name} ${table}`);
    expect(tables.sort()).toEqual([
      '演示前期 preliminary',
      '演示新开工 new-start',
      '演示策划 planning',
      '演示续建 continuing',
    ]);
  });

  it('has every field, and null for what there is not', async () => {
    const { 演示策划: line } = await standing('--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    expect(line).toEqual({
      project: ids['演示策划'],
      name: '演示策划',
      stage: 'lead',
      table: 'planning',
      tier: null,
      light: 'none',
      exit: 'none',
      nextChange: null,
      because: expect.arrayContaining([expect.stringMatching(/策划.*WH-2\.1/)]),
    });
  });

  it('says why in Chinese sentences with the clause, whatever the language of the terminal', async () => {
    const { 演示新开工: line } = await standing('--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    expect(line?.light).toBe('red');
    expect(line?.because.join()).toMatch(/红灯.*2018-04-07.*WH-2\.3/);
  });

  it('ALL-3: answers for any day, and the same for the same day', async () => {
    const before = await standing('--regime', 'wuhan-2018', '--as-of', '2018-04-07');
    const after = await standing('--regime', 'wuhan-2018', '--as-of', '2018-04-08');
    expect([before['演示新开工']?.light, after['演示新开工']?.light]).toEqual(['yellow', 'yellow']);
    expect(before['演示新开工']?.nextChange).toBe('2018-04-08');
    expect((await standing('--regime', 'wuhan-2018', '--as-of', '2018-02-28'))['演示前期']?.stage).toBe('lead');
    expect(await standing('--regime', 'wuhan-2018', '--as-of', '2018-04-07')).toEqual(before);
  });

  it('DS-9: under the other regime alone there is an exit and no table; under all that run there are both', async () => {
    const alone = (await standing('--regime', 'district-service', '--as-of', '2018-06-15'))['演示前期'];
    expect(alone).toMatchObject({ table: null, light: 'none', exit: 'over' });
    const all = (await standing('--as-of', '2018-06-15'))['演示前期'];
    expect(all).toMatchObject({ table: 'preliminary', exit: 'over' });
  });

  it('stands as of today when no day is given', async () => {
    expect(await standing('--regime', 'wuhan-2018')).toEqual(
      await standing('--regime', 'wuhan-2018', '--as-of', '2018-06-15'),
    );
  });

  it('takes a regime from a file of one’s own', async () => {
    const file = join(folder, 'own.yaml');
    writeFileSync(
      file,
      `id: own\nversion: '1'\ntitle: { zh: 自拟, en: Own }\nsource: 演示\ntiers:\n  - { id: everything, zh: 全部, en: All, when: always, cites: WH-1.1 }\n`,
    );
    const lines = await standing('--regime', file, '--as-of', '2018-06-15');
    expect(new Set(Object.values(lines).map(({ tier }) => tier))).toEqual(new Set(['everything']));
  });
});

describe('luodi standing', () => {
  it('prints a table in words, with a count', async () => {
    const { code, out } = await luodi('standing', '--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^项目名称 +阶段 +四张表 +层级 +亮灯 +退出 +下次变化$/);
    expect(out).toHaveLength(6);
    expect(out.find((line) => line.startsWith('演示新开工'))).toMatch(/签约 +新开工（开业） +— +红灯 +未触及退出/);
    expect(out.at(-1)).toBe('合计（4 个项目）');
  });

  it.each([
    [['--regime', 'nothing-like-this'], /no regime nothing-like-this .*wuhan-2018/],
    [['--as-of', '2018-02-30'], /not a day/],
    [['--tenant', 'nowhere'], /no government nowhere/],
    [['--unknown'], /--unknown/],
  ])('called with %j it says how it is called and ends with 2', async (args, sentence) => {
    const { code, out, err } = await luodi('standing', ...args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err.join('\n')).toMatch(sentence);
    expect(err.join('\n')).toContain('luodi standing [--regime');
  });

  it('with a regime that is not right tells each fault with its place and ends with 1', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, `id: own\nversion: '1'\ntitle: { zh: 自拟, en: Own }\nsource: 演示\ntierz: []\n`);
    const { code, out, err } = await luodi('standing', '--regime', file);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err[0]).toContain(`${file}:5 tierz`);
  });
});
