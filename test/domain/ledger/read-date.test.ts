import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/domain/ledger/read-date.ts';
import { readDateCell } from '../../../src/domain/ledger/read-date-cell.ts';
import { readPeriod } from '../../../src/domain/ledger/read-period.ts';
import { readTiming } from '../../../src/domain/ledger/timing.ts';

const said = (text: string, baseYear?: number): string => {
  const { stated, remark } = readDate(text, baseYear === undefined ? {} : { baseYear });
  return [stated && `${stated.day} ${stated.precision}`, remark?.kind].filter(Boolean).join(', ');
};

describe('a date as ledgers write it', () => {
  it.each([
    ['2018-3-5', '2018-03-05 day'],
    ['2017/1/3', '2017-01-03 day'],
    ['2017年01月03日', '2017-01-03 day'],
    ['20180305', '2018-03-05 day'],
    ['2018-03-05 00:00:00', '2018-03-05 day'],
    ['2021年12月31日前', '2021-12-31 day'],
    ['二〇一八年十二月二十五日', '2018-12-25 day'],
    ['2018.3', '2018-03-31 month'],
    ['2018．3', '2018-03-31 month'],
    ['２０１８年３月', '2018-03-31 month'],
    ['2018年3月底', '2018-03-31 month'],
    ['2018年3月中旬', '2018-03-31 month'],
    ['2018/3', '2018-03-31 month'],
    ['201803', '2018-03-31 month'],
    ['2018年三月', '2018-03-31 month'],
    ['2018', '2018-12-31 year'],
    ['2018年度', '2018-12-31 year'],
    ['2021年内', '2021-12-31 year'],
    ['15/04/2021', '2021-04-15 day'],
    ['04/15/2021', '2021-04-15 day'],
    ['15 Apr 2021', '2021-04-15 day'],
    ['April 15, 2021', '2021-04-15 day'],
    ['Sept. 2021', '2021-09-30 month'],
  ])('%s is %s; a month or a year is its last day', (text, day) => expect(said(text)).toBe(day));

  it.each([
    ['2018年底', '2018-12-31 month, date-period'],
    ['2018年上半年', '2018-06-30 month, date-period'],
    ['2018年一季度', '2018-03-31 month, date-period'],
    ['2018Q3', '2018-09-30 month, date-period'],
    ['预计2011年底竣工', '2011-12-31 month, date-period'],
    ['18年3月', '2018-03-31 month, date-short-year'],
    ['18.3', '2018-03-31 month, date-short-year'],
    ['22.2.8', '2022-02-08 day, date-short-year'],
    ['2021.2.30', '2021-02-28 month, date-clamped'],
    ['2021年6月31日', '2021-06-30 month, date-clamped'],
  ])('%s is %s, and it is said how', (text, day) => expect(said(text)).toBe(day));

  it.each(['1900-01-00', '1900', '1901-01-02', '1900/1/1', '9999-12-31'])('%s is a placeholder', (text) =>
    expect(said(text)).toBe('date-placeholder'),
  );
  it.each(['04/05/2021', '5.4.2021', 'Foo 2021', 'a 2021'])('%s may be two days or none', (text) =>
    expect(said(text)).toBe('date-unclear'),
  );
  it.each(['Nah', '待定', '/', '—', '无', '未开工', '尚未投产'])('%s says nothing', (text) =>
    expect(said(text)).toBe('placeholder'),
  );
  it.each(['2018-13-05', '2018.13', '20181301'])('%s is no day', (text) => expect(said(text)).toBe('date-impossible'));
  it.each(['今年11底', '明年秋季', '26日', '3月25日', '年内', '12.31'])('%s does not say which year', (text) =>
    expect(said(text)).toMatch(/date-(relative|unclear)/),
  );

  it.each([
    ['今年11底', '2011-11-30 month'],
    ['3月25日', '2011-03-25 day'],
    ['明年秋季', '2012-12-31 month, date-period'],
    ['去年底', '2010-12-31 month, date-period'],
  ])('%s is %s once the year it was written in is known', (text, day) => expect(said(text, 2011)).toBe(day));

  it('reads the numbers spreadsheets keep for dates', () => {
    expect(readDateCell(43163, {})).toMatchObject({ stated: { day: '2018-03-04' }, remark: { kind: 'date-serial' } });
    expect(readDateCell('43163', {})).toMatchObject({ stated: { day: '2018-03-04' }, remark: { kind: 'date-serial' } });
    expect(readDateCell(2018, {})).toMatchObject({ stated: { day: '2018-12-31', precision: 'year' } });
    expect(readDateCell({ date: '2018-03-05' }, {})).toMatchObject({ stated: { day: '2018-03-05', precision: 'day' } });
    expect(readDateCell({ date: '1900-01-00' }, {})).toMatchObject({ remark: { kind: 'date-placeholder' } });
  });

  it('does not trust the number 2018.1, which may have been 2018.10', () => {
    expect(readDateCell(2018.1, {}).remark?.kind).toBe('date-month-doubtful');
    expect(readDateCell(2018.11, {}).remark).toBeUndefined();
    expect(readDateCell('2018.10', {}).stated?.day).toBe('2018-10-31');
  });
});

describe('a period of construction', () => {
  const ends = (text: string | number): string => {
    const { start, end } = readPeriod(text, {});
    return `${start?.day ?? '…'} → ${end?.day ?? '…'}`;
  };
  it.each([
    ['2007.10-2010.12', '2007-10-31 → 2010-12-31'],
    ['2011.01-', '2011-01-31 → …'],
    ['2010-', '2010-12-31 → …'],
    ['2009年至…', '2009-12-31 → …'],
    ['-2012', '… → 2012-12-31'],
    ['2009-2011', '2009-12-31 → 2011-12-31'],
    ['2021年3月—2023年12月', '2021-03-31 → 2023-12-31'],
    ['2021-03-01至2022-06-30', '2021-03-01 → 2022-06-30'],
    ['2021-03-2023-06', '2021-03-31 → 2023-06-30'],
    ['2020.5-12', '2020-05-31 → 2020-12-31'],
    ['2021-25', '2021-12-31 → 2025-12-31'],
    ['2021年开工', '2021-12-31 → …'],
    ['2023年开工，2025年竣工', '2023-12-31 → 2025-12-31'],
    ['2022', '2022-12-31 → 2022-12-31'],
    ['2021-12', '… → 2021-12-31'],
  ])('%s is %s', (text, period) => expect(ends(text)).toBe(period));

  it('keeps a mere duration as words', () => expect(readPeriod('24个月', {}).remark?.kind).toBe('duration'));
});

describe('words about time', () => {
  it('makes a step of what is said to be planned, with its year', () =>
    expect(readTiming('计划于2012年开始投产', {}).steps).toMatchObject([
      { kind: 'production', stated: { day: '2012-12-31' } },
    ]));

  it('makes nothing of what is only told', () =>
    expect(readTiming('2010年1月14日启动，2010年12月竣工', {})).toEqual({ steps: [], remark: 'time-not-used' }));

  it.each(['26日签约', '预计今年9月投产', '日前'])('makes nothing of %s without a year', (text) =>
    expect(readTiming(text, {})).toMatchObject({ steps: [], remark: expect.stringMatching(/^date-/) }),
  );
});
