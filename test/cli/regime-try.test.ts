import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { regimeText } from '../builders.ts';
import { adopt, jsonOf, luodiIn, planned, stand, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
const folder = mkdtempSync(join(tmpdir(), 'luodi-try-'));
afterAll(() => rmSync(folder, { recursive: true }));

let office: Office;
let luodi: (...args: string[]) => Promise<Told>;

beforeAll(async () => {
  office = await anOffice();
  luodi = luodiIn(office, database);
  await adopt(office, 'wuhan-2018');
  const late = await office.project({ name: '演示甲项目', unit: 'east' });
  await planned(office, late, { due: '2018-05-01' });
  await planned(office, await office.project({ name: '演示乙项目', unit: 'west' }), { due: '2018-12-01' });
  await stand(office);
});

describe('luodi regime diff', () => {
  it('tells of a file and of what runs each rule that differs, old and new number beside each other', async () => {
    const file = join(folder, 'own.yaml');
    writeFileSync(file, regimeText('wuhan-2018').replace('default: P30D', 'default: P45D'));
    const { code, out } = await luodi('regime', 'diff', 'adopted:wuhan-2018', file);
    expect(code).toBe(0);
    expect(out).toContain('~ 亮灯 long-overdue（WH-2.3 WH-2.4）: 修改');
    expect(out).toContain('      when.late.over: P30D → P45D');
    const told = jsonOf<{ changes: { part: string; id: string; what: string }[] }>(
      await luodi('regime', 'diff', 'wuhan-2018', file, '--json'),
    );
    expect(told.changes.map(({ part, id, what }) => `${what} ${part}/${id}`)).toEqual([
      'changed lights/long-overdue',
      'changed settings/redAfter',
    ]);
  });

  it('compares two versions and other settings, and says when there is no difference', async () => {
    expect((await luodi('regime', 'diff', 'wuhan-2018@1', 'wuhan-2018')).out).toEqual(['两者没有差别。']);
    const told = await luodi('regime', 'diff', 'wuhan-2018', 'wuhan-2018', '--set', 'behind={ last: 1 }', '--json');
    expect(jsonOf<{ changes: { id: string }[] }>(told).changes.map(({ id }) => id)).toEqual(['quarterly', 'behind']);
  });

  it('tells the faults of a text and ends with 1; with 2 for what is not there', async () => {
    const wrong = await luodi('regime', 'diff', 'wuhan-2018', 'wuhan-2018', '--set', 'redAfter=soon');
    expect(wrong).toMatchObject({ code: 1, err: [expect.stringContaining('settings.redAfter')] });
    expect((await luodi('regime', 'diff', 'wuhan-2018')).code).toBe(2);
    expect((await luodi('regime', 'diff', 'wuhan-2018', 'wuhan-2018@9')).code).toBe(2);
    expect((await luodi('regime', 'diff', 'wuhan-2018', 'adopted:taiqian-2011')).code).toBe(2);
  });
});

describe('luodi regime backtest', () => {
  it('ALL-5: tells for each month end of a year which projects would have stood otherwise', async () => {
    const told = await luodi(
      'regime',
      'backtest',
      '--regime',
      'wuhan-2018',
      '--set',
      'redAfter=P60D',
      '--year',
      '2018',
      '--json',
    );
    expect(told.code).toBe(0);
    const { days } = jsonOf<{ days: { asOf: string; changed: number; projects: Record<string, unknown>[] }[] }>(told);
    expect(days.map(({ asOf, changed }) => `${asOf} ${changed}`)).toEqual([
      '2018-01-31 0',
      '2018-02-28 0',
      '2018-03-31 0',
      '2018-04-30 0',
      '2018-05-31 0',
      '2018-06-15 1',
    ]);
    expect(days.at(-1)?.projects).toMatchObject([
      { name: '演示甲项目', what: ['light'], before: { light: 'red' }, after: { light: 'yellow' } },
    ]);
    expect(told.err).toHaveLength(6);
  });

  it('says it in words, and stores nothing', async () => {
    const { out } = await luodi(
      'regime',
      'backtest',
      '--regime',
      'wuhan-2018',
      '--set',
      'redAfter=P60D',
      '--as-of',
      '2018-06-10',
    );
    expect(out).toContain('2018-06-10：2 个项目中有 1 个判定不同');
    expect(out).toContain('  亮灯: 红灯 → 黄灯  1');
    expect(await office.entries()).toEqual([]);
  });

  it('takes a file, a preset and the place of another regime; tells the faults of a setting', async () => {
    const preset = await luodi('regime', 'backtest', '--regime', 'wuhan-2018', '--preset', 'sanya-2022', '--json');
    expect(preset.code).toBe(0);
    const instead = await luodi(
      'regime',
      'backtest',
      '--regime',
      'idle-land-2012',
      '--instead',
      'wuhan-2018',
      '--json',
    );
    expect(jsonOf<{ days: { changed: number }[] }>(instead).days).toMatchObject([{ changed: 2 }]);
    const wrong = await luodi('regime', 'backtest', '--regime', 'wuhan-2018', '--set', 'weeklyOn=never');
    expect(wrong.code).toBe(1);
    expect(wrong.err[0]).toContain('settings.weeklyOn');
    expect((await luodi('regime', 'backtest')).code).toBe(2);
    expect((await luodi('regime', 'backtest', '--regime', 'wuhan-2018', '--year', '2019')).code).toBe(2);
  });
});
