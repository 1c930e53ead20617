import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  type Calendar,
  isWorkday,
  moveRestDay,
  restRuns,
  workdaysBetween,
} from '../../src/domain/calendar.ts';
import { addDays, day, fromOrdinal, ordinal } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';

const due = (from: string, n: number): unknown => {
  const counted = addWorkdays(stateCouncil, day(from), n);
  return isRefusal(counted) ? counted : counted.due;
};

describe('counting workdays', () => {
  it('explains three workdays from papers complete on Wednesday 2018-02-28', () => {
    expect(addWorkdays(stateCouncil, day('2018-02-28'), 3)).toEqual({
      from: '2018-02-28',
      counted: 3,
      due: '2018-03-05',
      skipped: [{ from: '2018-03-03', to: '2018-03-04', why: 'weekend' }],
      makeUp: [],
    });
  });

  it('names the holiday it skips and the weekend days that are worked for it', () => {
    expect(addWorkdays(stateCouncil, day('2026-02-13'), 10)).toEqual({
      from: '2026-02-13',
      counted: 10,
      due: '2026-03-05',
      skipped: [
        { from: '2026-02-15', to: '2026-02-23', why: 'holiday', name: '春节' },
        { from: '2026-03-01', to: '2026-03-01', why: 'weekend' },
      ],
      makeUp: [
        { on: '2026-02-14', name: '春节' },
        { on: '2026-02-28', name: '春节' },
      ],
    });
  });

  it('explains a count back in the order of time', () => {
    expect(addWorkdays(stateCouncil, day('2026-03-02'), -6)).toEqual({
      from: '2026-03-02',
      counted: -6,
      due: '2026-02-14',
      skipped: [
        { from: '2026-02-15', to: '2026-02-23', why: 'holiday', name: '春节' },
        { from: '2026-03-01', to: '2026-03-01', why: 'weekend' },
      ],
      makeUp: [
        { on: '2026-02-14', name: '春节' },
        { on: '2026-02-28', name: '春节' },
      ],
    });
  });

  it.each([
    ['2018-03-02', 1, '2018-03-05', 'a Friday'],
    ['2018-03-03', 1, '2018-03-05', 'a Saturday, which starts the clock but is not worked'],
    ['2018-03-05', 0, '2018-03-05', 'nothing to count'],
    ['2018-12-28', 1, '2018-12-29', 'a Saturday worked for New Year 2019'],
    ['2018-12-29', 1, '2019-01-02', 'into the next year'],
    ['2015-09-02', 1, '2015-09-06', 'the one-time holiday of 2015 and its make-up Sunday'],
    ['2020-01-23', 1, '2020-02-03', 'the spring festival lengthened in 2020'],
    ['2018-03-05', -3, '2018-02-28', 'counted back'],
    ['2026-02-24', -2, '2026-02-13', 'counted back over a make-up day'],
  ])('from %s, %i workdays: %s (%s)', (from, n, expected) => expect(due(from, n)).toBe(expected));

  it.each([
    ['2026-12-25', 5, 2027],
    ['2030-06-01', 1, 2030],
    ['2004-01-05', -5, 2003],
  ])('never guesses a year whose notice is not loaded: %s + %i', (from, n, year) => {
    expect(due(from, n)).toEqual({ refused: true, kind: 'invalid', reason: 'calendar-year-missing', detail: { year } });
  });

  it('treats a part of a workday as a bug', () => {
    expect(() => addWorkdays(stateCouncil, day('2018-03-05'), 1.5)).toThrow('1.5');
  });
});

describe('workdays between two days', () => {
  it('leaves out the first day and includes the last', () => {
    expect(workdaysBetween(stateCouncil, day('2018-02-28'), day('2018-03-05'))).toBe(3);
    expect(workdaysBetween(stateCouncil, day('2018-03-05'), day('2018-02-28'))).toBe(-3);
    expect(workdaysBetween(stateCouncil, day('2018-03-05'), day('2018-03-05'))).toBe(0);
  });

  it('refuses to count into a missing year', () => {
    expect(workdaysBetween(stateCouncil, day('2026-12-30'), day('2027-01-10'))).toMatchObject({
      detail: { year: 2027 },
    });
  });

  it('undoes the counting, and every day on the way is either counted or explained', () => {
    const anyDay = fc.integer({ min: ordinal(day('2005-01-01')), max: ordinal(day('2025-12-31')) }).map(fromOrdinal);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (from, n) => {
        const counted = addWorkdays(stateCouncil, from, n);
        if (isRefusal(counted)) throw new Error(counted.reason);
        expect(workdaysBetween(stateCouncil, from, counted.due)).toBe(n);
        if (n !== 0) expect(isWorkday(stateCouncil, counted.due)).toBe(true);
        const rest = counted.skipped.reduce((days, run) => days + ordinal(run.to) - ordinal(run.from) + 1, 0);
        expect(rest + Math.abs(n)).toBe(Math.abs(ordinal(counted.due) - ordinal(from)));
      }),
    );
  });
});

describe('a duty that falls on a rest day', () => {
  it.each([
    ['2018-02-18', 'before', '2018-02-14'],
    ['2018-02-18', 'after', '2018-02-22'],
    ['2018-02-18', 'same', '2018-02-18'],
    ['2018-02-22', 'before', '2018-02-22'],
    ['2018-02-24', 'after', '2018-02-24'],
    ['2028-05-01', 'same', '2028-05-01'],
  ] as const)('on %s, moved %s, is due on %s', (on, rule, expected) => {
    expect(moveRestDay(stateCouncil, day(on), rule)).toBe(expected);
  });

  it('is not moved within or into a year whose notice is not loaded', () => {
    expect(moveRestDay(stateCouncil, day('2027-05-01'), 'after')).toMatchObject({ reason: 'calendar-year-missing' });
    const yearEnd: Calendar = { years: new Set([2022]), holidays: new Map(), makeUp: new Map() };
    expect(moveRestDay(yearEnd, day('2022-12-31'), 'after')).toMatchObject({ detail: { year: 2023 } });
    expect(moveRestDay(yearEnd, day('2022-01-01'), 'before')).toMatchObject({ detail: { year: 2021 } });
  });
});

describe('runs of rest days', () => {
  it('keeps a weekend apart from the holiday that follows it', () => {
    const calendar: Calendar = {
      years: new Set([2018]),
      holidays: new Map([[day('2018-03-05'), '演示节']]),
      makeUp: new Map(),
    };
    expect(restRuns(calendar, day('2018-03-01'), day('2018-03-11'))).toEqual([
      { from: '2018-03-03', to: '2018-03-04', why: 'weekend' },
      { from: '2018-03-05', to: '2018-03-05', why: 'holiday', name: '演示节' },
      { from: '2018-03-10', to: '2018-03-11', why: 'weekend' },
    ]);
  });

  it('follows a changed table and nothing else', () => {
    const without: Calendar = { ...stateCouncil, makeUp: new Map() };
    expect(addWorkdays(without, day('2018-02-22'), 2)).toMatchObject({ due: '2018-02-26' });
    expect(addWorkdays(stateCouncil, day('2018-02-22'), 2)).toMatchObject({ due: '2018-02-24' });
    expect(restRuns(without, day('2026-12-31'), addDays(day('2026-12-31'), 1))).toMatchObject({
      detail: { year: 2027 },
    });
  });
});
