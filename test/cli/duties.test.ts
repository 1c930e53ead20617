import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { adopt, jsonOf, luodiIn, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);

interface Due {
  duty: string;
  unit: string;
  due: string;
  state: string;
  because: string[];
  clause: string;
  period: string;
  about: string;
  lateDays: number;
  lateWorkdays: number | null;
}

let luodi: (...args: string[]) => Promise<Told>;
beforeAll(async () => {
  const office = await anOffice();
  await office.past.query(`update unit set kind = 'county' where tenant_id = $1 and name in ('east', 'west')`, [
    office.tenantId,
  ]);
  await office.past.query(`update unit set kind = 'town' where tenant_id = $1 and name = 'town'`, [office.tenantId]);
  await adopt(office, 'wuhan-2018');
  luodi = luodiIn(office, database);
});

const dues = async (...args: string[]) => jsonOf<Due[]>(await luodi('duties', '--json', ...args));

describe('WH-3: luodi duties --json', () => {
  it('tells what every unit owes in a span, how it stands on the day, and why on that day', async () => {
    const found = await dues('--from', '2018-04-28', '--to', '2018-05-28', '--as-of', '2018-05-30', '--unit', 'east');
    expect(found.map((it) => [it.duty, it.period, it.about, it.due, it.state, it.lateDays, it.lateWorkdays])).toEqual([
      ['library-update', '2018-04', '2018-04', '2018-04-28', 'late', 32, 21],
      ['start-day-plan', '2018-04', '2018-05', '2018-04-28', 'late', 32, 21],
      ['factor-demand-plan', '2018-04', '2018-05', '2018-04-28', 'late', 32, 21],
      ['start-day-plan', '2018-05', '2018-06', '2018-05-28', 'late', 2, 2],
    ]);
    expect(found[1]?.because).toEqual([
      '规定：每月 28 日前（WH-3）。',
      '2018-04-28 是调休上班日（劳动节）。',
      '已逾期 32 天（21 个工作日）。',
    ]);
    expect(found[0]?.because[1]).toBe(
      '2018-04-30 是休息日，提前到前一个工作日 2018-04-28，跳过劳动节 2018-04-29 至 2018-04-30（劳动节调休上班）。',
    );
  });

  it('is narrowed by state and unit', async () => {
    const states = async (...args: string[]) =>
      new Set((await dues(...args)).map(({ state, unit }) => `${state} ${unit}`));
    expect(await states('--as-of', '2018-05-26', '--from', '2018-05-20', '--state', 'due-soon')).toEqual(
      new Set(['due-soon east', 'due-soon west']),
    );
    expect(await states('--unit', 'town')).toEqual(new Set());
  });

  it('TQ-7: shows a regime that is not adopted, as its file has it', async () => {
    const span = ['--from', '2011-04-01', '--to', '2011-08-31', '--as-of', '2011-05-01'];
    const found = await dues('--regime', 'taiqian-2011', ...span);
    expect(
      found.filter(({ duty }) => duty === 'dispatch-report').map(({ unit, due, state }) => [unit, due, state]),
    ).toEqual([
      ['town', '2011-05-13', 'owed'],
      ['town', '2011-06-13', 'owed'],
      ['town', '2011-07-12', 'owed'],
    ]);
  });

  it('prints one line a due, the reason at its end', async () => {
    const { out } = await luodi('duties', '--unit', 'west', '--from', '2018-05-28', '--to', '2018-05-28');
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(
      /^2018-05-28 {2}west +下月集中开工方案 +2018 年 6 月 +逾期未报 +规定：每月 28 日前（WH-3）。/,
    );
  });

  it.each([
    [['--from', 'may'], 'not a day'],
    [['--state', 'soon'], 'one of late'],
    [['--unit', 'nowhere'], 'no unit nowhere'],
  ])('is used wrongly with %j', async (args, says) => {
    const { code, err } = await luodi('duties', ...args);
    expect(code).toBe(2);
    expect(err.join()).toContain(says);
  });

  it('refuses a span of more than three years', async () => {
    const { code, err } = await luodi('duties', '--from', '2010-01-01', '--to', '2018-01-01');
    expect([code, err.join()]).toEqual([1, '时间跨度太长，最多三年，请缩短后重试。']);
  });
});
