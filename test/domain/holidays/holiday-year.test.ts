import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { type HolidayYear, tablesOf, yearFaults, yearFrom } from '../../../src/domain/holidays/holiday-year.ts';
import { readNotice } from '../../../src/domain/holidays/notice.ts';
import { stateCouncilTable } from '../../../src/domain/state-council.ts';

const holiday = (name: string, from: string, to = from) => ({ name, from: day(from), to: day(to) });
const makeUp = (name: string, on: string) => ({ name, on: day(on) });
const year = (more: Partial<HolidayYear> = {}): HolidayYear => ({
  year: 2027,
  holidays: [holiday('元旦', '2027-01-01', '2027-01-03'), holiday('春节', '2027-02-05', '2027-02-11')],
  makeUp: [makeUp('春节', '2027-01-30')],
  ...more,
});
const faultsOf = (more: Partial<HolidayYear>) => yearFaults(year(more)).map(({ field, reason }) => [field, reason]);

describe('a year of holidays that an office enters', () => {
  it('has nothing wrong with it when it is a notice', () => expect(yearFaults(year())).toEqual([]));

  it.each([
    [{ holidays: [] }, 'holidays', 'holiday-none'],
    [{ holidays: [holiday('元旦', '2026-12-31', '2027-01-02')] }, 'holidays.0.from', 'holiday-outside-year'],
    [{ holidays: [holiday('元旦', '2027-12-31', '2028-01-02')] }, 'holidays.0.to', 'holiday-outside-year'],
    [{ holidays: [holiday('春节', '2027-02-11', '2027-02-05')] }, 'holidays.0.to', 'holiday-backwards'],
    [{ holidays: [holiday('春节', '2027-02-01', '2027-02-17')] }, 'holidays.0.to', 'holiday-too-long'],
    [
      { holidays: [holiday('国庆节', '2027-10-01', '2027-10-07'), holiday('中秋节', '2027-10-07')] },
      'holidays.1.from',
      'holiday-overlaps',
    ],
    [{ makeUp: [makeUp('春节', '2028-01-01')] }, 'makeUp.0.on', 'make-up-outside-year'],
    [{ makeUp: [makeUp('春节', '2027-01-29')] }, 'makeUp.0.on', 'make-up-no-weekend'],
    [{ makeUp: [makeUp('春节', '2027-02-06')] }, 'makeUp.0.on', 'make-up-in-holiday'],
    [{ makeUp: [makeUp('春节', '2027-01-30'), makeUp('元旦', '2027-01-30')] }, 'makeUp.1.on', 'make-up-twice'],
  ])('%j: %s, %s', (more, field, reason) => expect(faultsOf(more)).toEqual([[field, reason]]));

  it('may rest sixteen days on end and not one more', () => {
    expect(faultsOf({ holidays: [holiday('春节', '2027-02-01', '2027-02-16')], makeUp: [] })).toEqual([]);
  });

  it.each(Object.keys(stateCouncilTable.years))(
    'the shipped year %s is sound, and comes back from its tables',
    (text) => {
      const tables = stateCouncilTable.years[text];
      if (!tables) throw new Error(text);
      const read = yearFrom(Number(text), tables);
      expect(yearFaults(read)).toEqual([]);
      const again = tablesOf(read);
      expect(yearFrom(Number(text), again)).toEqual(read);
      expect(Object.keys(again.holidays).toSorted()).toEqual(Object.keys(tables.holidays).toSorted());
    },
  );
});

const NOTICE_2026 = `经国务院批准，现将2026年元旦、春节等节日放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('a pasted notice', () => {
  it('is read line by line, and lines without days of a holiday are told', () => {
    const { holidays, makeUp: worked, unread } = readNotice(NOTICE_2026, 2026);
    expect(holidays).toEqual([
      holiday('元旦', '2026-01-01', '2026-01-03'),
      holiday('春节', '2026-02-15', '2026-02-23'),
      holiday('清明节', '2026-04-04', '2026-04-06'),
      holiday('国庆节', '2026-10-01', '2026-10-07'),
    ]);
    expect(worked.map(({ on }) => on)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']);
    expect(unread.map(({ line, why }) => [line, why])).toEqual([[1, 'not-understood']]);
  });

  it('agrees with the shipped calendar where it tells the same days', () => {
    const { holidays, makeUp: worked } = readNotice(NOTICE_2026, 2026);
    const shipped = yearFrom(2026, stateCouncilTable.years['2026'] ?? { holidays: {}, makeUp: {} });
    for (const { from, to } of holidays) expect(shipped.holidays).toContainEqual(expect.objectContaining({ from, to }));
    for (const { on } of worked) expect(shipped.makeUp).toContainEqual(expect.objectContaining({ on }));
  });

  it.each([
    ['二、春节：2月15日至21日放假调休，共7天。2月11日（星期日）、2月24日（星期六）上班。', 2018, 1, 2],
    ['一、元旦：2018年1月1日放假，与周末连休。', 2018, 1, 0],
    ['七、国庆节、中秋节：10月1日至8日放假调休，共8天。', 2020, 1, 0],
    ['春节 02-15/02-21', 2018, 1, 0],
    ['春节 2018-02-15 2018-02-21', 2018, 1, 0],
    ['春节 上班 02-11', 2018, 0, 1],
    ['中秋节 09-24', 2018, 1, 0],
    ['', 2018, 0, 0],
    ['三、清明节放假安排另行通知', 2018, 0, 0],
  ])('%s', (line, of, holidays, worked) => {
    const read = readNotice(line, of);
    expect([read.holidays.length, read.makeUp.length, read.unread]).toEqual([holidays, worked, []]);
  });

  it.each([
    ['二、春节：2月15日（周日）至23日（周一）放假调休，共9天。', 2027, 'other-weekday'],
    ['二、春节：2月15日至23日放假调休，共8天。', 2026, 'other-count'],
    ['二、春节：2月30日放假。', 2026, 'not-understood'],
    ['二、春节：2月15日至23日。', 2026, 'not-understood'],
    ['春节 02-30', 2026, 'not-understood'],
    ['春节 上班 02-14/02-15', 2026, 'not-understood'],
    ['2026年安排', 2026, 'not-understood'],
  ])('is not guessed at: %s', (line, of, why) => {
    const read = readNotice(`\n${line}`, of);
    expect(read.holidays.length + read.makeUp.length).toBe(0);
    expect(read.unread).toEqual([{ line: 2, text: line, why }]);
  });

  it('keeps days of the year before as they are written, for the check to tell', () => {
    const read = readNotice('一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。', 2027);
    expect(read.holidays).toEqual([holiday('元旦', '2026-12-31', '2027-01-02')]);
    expect(yearFaults(read).map(({ reason }) => reason)).toEqual(['holiday-outside-year']);
  });
});
