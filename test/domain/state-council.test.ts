import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stateCouncilTable } from '../../scripts/state-council-calendar.ts';
import { isWorkday } from '../../src/domain/calendar.ts';
import { calendarOf } from '../../src/domain/calendar-table.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';

/** chinese-days takes the weekday from local time; the program itself does not. */
beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  expect(new Date(2018, 0, 1).getTimezoneOffset()).toBe(-480);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe("the State Council's calendar of 2004 to 2026", () => {
  it('agrees with chinese-days on each of its 8401 days', () => {
    const wrong: Day[] = [];
    let compared = 0;
    for (let d = day('2004-01-01'); d <= '2026-12-31'; d = addDays(d, 1)) {
      compared += 1;
      if (isWorkday(stateCouncil, d) !== chineseDays.isWorkday(d)) wrong.push(d);
    }
    expect(compared).toBe(8401);
    expect(wrong).toEqual([]);
  });

  it('agrees with the notice for 2018 (gov.cn/zhengce/content/2017-11/30/content_5243579.htm)', () => {
    // 春节:2月15日至21日放假调休,2月11日、2月24日上班;清明节:4月5日至7日,4月8日上班;劳动节:4月29日至5月1日,4月28日上班;
    // 端午节:6月18日;中秋节:9月24日;国庆节:10月1日至7日,9月29日、30日上班;元旦:1月1日,与周末连休
    const worked = [...stateCouncil.makeUp.keys()].filter((d) => d.startsWith('2018'));
    expect(worked.filter((d) => d < '2018-12-01').sort()).toEqual(
      ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30'].map(day),
    );
    const off = [...stateCouncil.holidays].filter(([d]) => d > '2018-01-01' && d < '2018-12-01').map(([d]) => d);
    expect(off.sort()).toEqual(
      [
        ...[15, 16, 17, 18, 19, 20, 21].map((date) => `2018-02-${date}`),
        '2018-04-05',
        '2018-04-06',
        '2018-04-07',
        '2018-04-29',
        '2018-04-30',
        '2018-05-01',
        '2018-06-18',
        '2018-09-24',
        ...[1, 2, 3, 4, 5, 6, 7].map((date) => `2018-10-0${date}`),
      ].map(day),
    );
  });

  it('lets the notice for 2019 reach back into December 2018, and the one of 2020-01-27 lengthen the spring festival', () => {
    expect(stateCouncil.makeUp.get(day('2018-12-29'))).toBe('元旦');
    expect(stateCouncil.holidays.get(day('2018-12-31'))).toBe('元旦');
    expect(isWorkday(stateCouncil, day('2020-02-01'))).toBe(false);
    expect(isWorkday(stateCouncil, day('2020-02-03'))).toBe(true);
  });

  it('knows nothing of a year whose notice is not loaded', () => {
    expect(isWorkday(stateCouncil, day('2003-12-31'))).toBeUndefined();
    expect(isWorkday(stateCouncil, day('2027-01-04'))).toBeUndefined();
    expect([...stateCouncil.years]).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  it('is what the script writes, to the letter', () => {
    const file = new URL('../../src/domain/state-council-calendar.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(stateCouncilTable(), null, 2)}\n`);
  });
});

describe('a calendar table', () => {
  const table = (days: string) => ({ source: '演示', years: { 2028: { holidays: { 演示节: days }, makeUp: {} } } });

  it('holds single days and ranges', () => {
    expect([...calendarOf(table('02-28/03-01 05-01')).holidays.keys()]).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
      '2028-05-01',
    ]);
  });

  it.each(['02-30', '02-05/02-01', '5-1', ''])('throws on %j', (days) => {
    expect(() => calendarOf(table(days))).toThrow(/2028/);
  });
});
