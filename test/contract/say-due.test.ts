import { describe, expect, it } from 'vitest';
import { sayDue, sayDueDay, sayPeriod } from '../../src/contract/words/say-due.ts';
import { day } from '../../src/domain/day.ts';
import { dueDay } from '../../src/domain/duties/due-day.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';

describe('the name of a period', () => {
  it.each([
    ['2018', '2018 年', '2018'],
    ['2018-H2', '2018 年下半年', 'second half of 2018'],
    ['2018-Q2', '2018 年第 2 季度', 'quarter 2 of 2018'],
    ['2018-05', '2018 年 5 月', '2018-05'],
    ['2018-W01', '2018 年第 1 周（01-01 至 01-07）', 'week 1 of 2018 (01-01 to 01-07)'],
    ['2018-05-13', '2018-05-13', '2018-05-13'],
  ])('%s: %s, %s', (period, zh, en) => expect([sayPeriod(period, 'zh-CN'), sayPeriod(period, 'en')]).toEqual([zh, en]));
});

describe('why a due stands on its day', () => {
  const said = (on: string, rule: 'before' | 'after' | 'same') => {
    const asWritten = day(on);
    const it = { asWritten, ...dueDay(stateCouncil, asWritten, rule) };
    return [sayDueDay(it, 'zh-CN'), sayDueDay(it, 'en')];
  };
  it.each([
    ['2018-05-28', 'before', '2018-05-28 是工作日。', '2018-05-28 is a workday.'],
    [
      '2018-04-28',
      'before',
      '2018-04-28 是调休上班日（劳动节）。',
      '2018-04-28 is worked to make up for a holiday (劳动节).',
    ],
    [
      '2018-07-28',
      'after',
      '2018-07-28 是休息日，顺延到后一个工作日 2018-07-30，跳过周末 2018-07-28 至 2018-07-29。',
      '2018-07-28 is a rest day; it moves to the workday after, 2018-07-30, past weekend 2018-07-28 to 2018-07-29.',
    ],
    [
      '2026-02-23',
      'before',
      '2026-02-23 是休息日，提前到前一个工作日 2026-02-14，跳过春节 2026-02-15 至 2026-02-23（春节调休上班）。',
      '2026-02-23 is a rest day; it moves to the workday before, 2026-02-14, past 春节 2026-02-15 to 2026-02-23 (worked to make up for 春节).',
    ],
    [
      '2018-09-23',
      'same',
      '2018-09-23 是休息日（周末 2018-09-23），按规定不移动。',
      '2018-09-23 is a rest day (weekend 2018-09-23); by the rule it stays.',
    ],
    [
      '2027-02-06',
      'before',
      '2027 年的放假安排尚未录入，暂按 2027-02-06，不作推算。',
      'The holidays of 2027 are not loaded; it stands as 2027-02-06, and nothing is guessed.',
    ],
  ] as const)('%s %s', (on, rule, zh, en) => expect(said(on, rule)).toEqual([zh, en]));
});

describe('what became of a due', () => {
  const due = {
    asWritten: day('2018-05-28'),
    due: day('2018-05-28'),
    reason: { says: 'workday' as const },
    rule: { zh: '每月 28 日前', en: 'by day 28 of each month' },
    clause: 'WH-3',
    lateDays: 0,
    lateWorkdays: 0 as number | null,
    settled: null,
  };
  const settled = { on: day('2018-05-29'), reason: null, agreedBy: null };
  it.each([
    [{ state: 'owed' }, undefined],
    [{ state: 'late', lateDays: 3, lateWorkdays: 1 }, '已逾期 3 天（1 个工作日）。'],
    [{ state: 'late', lateDays: 3, lateWorkdays: null }, '已逾期 3 天。'],
    [{ state: 'done', settled }, '2018-05-29 按期报送。'],
    [{ state: 'late-done', settled, lateDays: 1, lateWorkdays: 1 }, '2018-05-29 报送，逾期 1 天（1 个工作日）。'],
    [
      { state: 'excused', settled: { ...settled, reason: '抗洪', agreedBy: '演示' } },
      '2018-05-29 免予报送：抗洪（同意人：演示）。',
    ],
  ])('%j: %s', (more, last) => {
    const sentences = sayDue({ ...due, ...more }, 'zh-CN');
    expect(sentences).toEqual(['规定：每月 28 日前（WH-3）。', '2018-05-28 是工作日。', ...(last ? [last] : [])]);
  });
});
