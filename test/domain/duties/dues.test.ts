import { describe, expect, it } from 'vitest';
import { addMonths, day } from '../../../src/domain/day.ts';
import { calendarOf } from '../../../src/domain/calendar-table.ts';
import { dueDay } from '../../../src/domain/duties/due-day.ts';
import { duesIn, plannedDue, plannedDues } from '../../../src/domain/duties/dues.ts';
import { owingUnits, dutyRules, unheldPosts } from '../../../src/domain/duties/rule.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';
import { aUnit, book, duesOf, regimeWith, run, runOf, UNITS } from './duties.ts';

const office = [aUnit('开放办', 'department', 'office')];
const daysOf = (duty: string, from: string, to: string) =>
  duesIn(book(runOf(regimeWith(duty))), office, { from: day(from), to: day(to) }).map(({ due, period }) => [
    period,
    due,
  ]);

describe('when a duty falls due', () => {
  it.each([
    [
      'due: { weekly: wed }',
      '2018-12-31',
      '2019-01-13',
      [
        ['2019-W01', '2019-01-02'],
        ['2019-W02', '2019-01-09'],
      ],
    ],
    [
      'due: { monthly: 31 }',
      '2018-01-01',
      '2018-04-30',
      [
        ['2018-01', '2018-01-31'],
        ['2018-02', '2018-02-28'],
        ['2018-03', '2018-03-31'],
        ['2018-04', '2018-04-30'],
      ],
    ],
    ['due: { monthly: last }', '2020-02-01', '2020-02-29', [['2020-02', '2020-02-29']]],
    [
      'due: { quarterly: 10 }',
      '2018-01-01',
      '2018-12-31',
      [
        ['2018-Q1', '2018-03-10'],
        ['2018-Q2', '2018-06-10'],
        ['2018-Q3', '2018-09-10'],
        ['2018-Q4', '2018-12-10'],
      ],
    ],
    [
      'due: { half-yearly: last }',
      '2018-01-01',
      '2018-12-31',
      [
        ['2018-H1', '2018-06-30'],
        ['2018-H2', '2018-12-31'],
      ],
    ],
    [
      "due: { yearly: '02-29' }",
      '2018-01-01',
      '2020-12-31',
      [
        ['2018', '2018-02-28'],
        ['2019', '2019-02-28'],
        ['2020', '2020-02-29'],
      ],
    ],
    [
      'due: { every: P30D, since: 2018-01-01 }',
      '2017-12-01',
      '2018-03-31',
      [
        ['2018-01-31', '2018-01-31'],
        ['2018-03-02', '2018-03-02'],
      ],
    ],
    [
      'due: { every: P1M, since: 2018-01-31 }',
      '2018-02-01',
      '2018-04-30',
      [
        ['2018-02-28', '2018-02-28'],
        ['2018-03-31', '2018-03-31'],
        ['2018-04-30', '2018-04-30'],
      ],
    ],
    ['due: { every: P0D, since: 2018-01-31 }', '2018-02-01', '2018-04-30', []],
    ['due: { on: 2018-04-30 }', '2018-01-01', '2018-12-31', [['2018-04-30', '2018-04-30']]],
    [
      'due: { monthly: 5 }, from: 2018-03-05, until: 2018-04-05',
      '2018-01-01',
      '2018-12-31',
      [
        ['2018-03', '2018-03-05'],
        ['2018-04', '2018-04-05'],
      ],
    ],
  ])('%s from %s to %s', (duty, from, to, expected) => expect(daysOf(duty, from, to)).toEqual(expected));

  it('counts every 30 days from the first, however late one looks', () => {
    expect(daysOf('due: { every: P30D, since: 2000-01-01 }', '2026-11-01', '2026-11-30')).toEqual([
      ['2026-11-10', '2026-11-10'], // 9810 days on: 327 times 30
    ]);
  });

  it.each([
    ['this-period', '2018-12', '2018-W52'],
    ['last-period', '2018-11', '2018-W51'],
    ['next-period', '2019-01', '2019-W01'],
  ])('is about %s: %s, %s', (about, month, week) => {
    const aboutOf = (due: string) =>
      duesIn(book(runOf(regimeWith(`due: { ${due} }, about: ${about}`))), office, {
        from: day('2018-12-24'),
        to: day('2018-12-30'),
      }).map((it) => it.about);
    expect(aboutOf('monthly: 28')).toEqual([month]);
    expect(aboutOf('weekly: fri')).toEqual([week]);
  });
});

describe('a due that is written for a rest day', () => {
  const moved = (on: string, rule: 'before' | 'after' | 'same') => {
    const { due, reason } = dueDay(stateCouncil, day(on), rule);
    return [due, reason.says];
  };
  it.each([
    // Spring Festival
    ['2018-02-16', 'before', '2018-02-14', 'moved'],
    ['2018-02-16', 'after', '2018-02-22', 'moved'],
    ['2023-01-23', 'before', '2023-01-20', 'moved'],
    ['2023-01-23', 'after', '2023-01-28', 'moved'], // a Saturday that is worked
    ['2026-02-23', 'before', '2026-02-14', 'moved'], // a Saturday that is worked
    ['2026-02-23', 'after', '2026-02-24', 'moved'],
    ['2020-01-31', 'before', '2020-01-23', 'moved'], // prolonged to 02-02 that year
    ['2020-01-31', 'after', '2020-02-03', 'moved'],
    // National Day, alone and with Mid-Autumn
    ['2018-10-02', 'before', '2018-09-30', 'moved'], // a Sunday that is worked
    ['2018-10-02', 'after', '2018-10-08', 'moved'],
    ['2017-10-03', 'before', '2017-09-30', 'moved'],
    ['2017-10-03', 'after', '2017-10-09', 'moved'],
    ['2025-10-07', 'after', '2025-10-09', 'moved'],
    // Plain weekends, and weekends that are worked
    ['2018-07-28', 'before', '2018-07-27', 'moved'],
    ['2018-07-28', 'after', '2018-07-30', 'moved'],
    ['2018-04-28', 'before', '2018-04-28', 'make-up'],
    ['2018-12-29', 'after', '2018-12-29', 'make-up'],
    ['2018-05-28', 'before', '2018-05-28', 'workday'],
    ['2018-10-02', 'same', '2018-10-02', 'kept'],
    ['2018-05-28', 'same', '2018-05-28', 'workday'],
    // No notice is loaded: it stands as written and says so
    ['2027-02-06', 'before', '2027-02-06', 'year-missing'],
    ['2003-12-31', 'before', '2003-12-31', 'year-missing'],
    // The workday before lies in a year that is not loaded
    ['2004-01-01', 'before', '2004-01-01', 'year-missing'],
  ] as const)('%s %s is %s: %s', (on, rule, due, says) => expect(moved(on, rule)).toEqual([due, says]));

  it('names the rest days it went round and the worked weekend day it landed on', () => {
    expect(dueDay(stateCouncil, day('2026-02-23'), 'before')).toEqual({
      due: '2026-02-14',
      reason: {
        says: 'moved',
        rule: 'before',
        rest: [{ from: '2026-02-15', to: '2026-02-23', why: 'holiday', name: '春节' }],
        makeUp: { on: '2026-02-14', name: '春节' },
      },
    });
    expect(dueDay(stateCouncil, day('2018-10-28'), 'after').reason).toEqual({
      says: 'moved',
      rule: 'after',
      rest: [{ from: '2018-10-28', to: '2018-10-28', why: 'weekend' }],
    });
    expect(dueDay(stateCouncil, day('2027-02-06'), 'before').reason).toEqual({ says: 'year-missing', year: 2027 });
  });

  it('is found in the span it was moved into, and not in the one it was written for', () => {
    const monthly = book(runOf(regimeWith('due: { monthly: 1 }, restDay: before')));
    const at = (from: string, to: string) =>
      duesIn(monthly, office, { from: day(from), to: day(to) }).map(({ dueAsWritten, due }) => [dueAsWritten, due]);
    expect(at('2018-09-30', '2018-09-30')).toEqual([['2018-10-01', '2018-09-30']]);
    expect(at('2018-10-01', '2018-10-07')).toEqual([]);
  });
});

describe('who owes it', () => {
  const owing = (by: string, to = '') => {
    const [rule] = dutyRules(regimeWith(`due: { monthly: 1 }${to}`.replace('due', `due`)));
    if (!rule) throw new Error('no rule');
    return owingUnits({ ...rule, by: by.split(' ') as never }, UNITS).map(({ id }) => id);
  };
  it('is each unit of the kinds named, and whoever holds a post', () => {
    expect(owing('each-county')).toEqual(['东县', '西县']);
    expect(owing('each-town each-park')).toEqual(['青石镇', '北园']);
    expect(owing('each-department')).toEqual(['开放办', '发改委', '督查室', '工信局']);
    expect(owing('supervision')).toEqual(['督查室']);
    expect(owing('leaders')).toEqual([]);
  });

  it('is nobody who would hand it in to themselves', () => {
    expect(owing('each-department', ', to: reform')).toEqual(['开放办', '督查室', '工信局']);
    expect(owing('each-department', ', to: [reform, office]')).toEqual(['开放办', '发改委', '督查室', '工信局']);
  });

  it('is a unit of several posts once, and for none that it would hand in to itself', () => {
    const units = [aUnit('县办', 'department', 'office', 'supervision', 'reform'), aUnit('东镇', 'town')];
    const [rule] = dutyRules(regimeWith('due: { monthly: 1 }'));
    if (!rule) throw new Error('no rule');
    const owed = (by: string[], to: string[] = []) =>
      owingUnits({ ...rule, by: by as never, to: to as never }, units).map(({ id }) => id);
    expect(owed(['supervision', 'office'])).toEqual(['县办']);
    expect(owed(['each-department', 'each-town'], ['reform', 'office'])).toEqual(['东镇']);
    expect(unheldPosts([{ ...rule, by: ['supervision', 'leaders'] }], units)).toEqual(['leaders']);
  });

  it('is said to be nobody where a post is held by no unit', () => {
    const rules = dutyRules(regimeWith('due: { monthly: 1 }'));
    expect(unheldPosts(rules, UNITS)).toEqual([]);
    expect(unheldPosts(rules, [aUnit('东县', 'county')])).toEqual(['office']);
  });
});

describe('what is in force', () => {
  const wuhan = (from: string, until: string | null = null) => book(run('wuhan-2018', from, until));
  const plans = (it: ReturnType<typeof book>, from: string, to: string) =>
    duesOf(it, from, to)
      .filter(({ duty, unit }) => duty === 'start-day-plan' && unit === '东县')
      .map(({ due }) => due);

  it('is nothing before the adoption, nothing after its end, nothing outside the time of the paper', () => {
    expect(plans(wuhan('2018-05-01', '2018-07-31'), '2018-01-01', '2018-12-31')).toEqual([
      '2018-05-28',
      '2018-06-28',
      '2018-07-27',
    ]);
    expect(plans(wuhan('2010-01-01'), '2017-01-01', '2019-12-31')).toHaveLength(10);
    expect(plans(wuhan('2010-01-01'), '2018-02-28', '2018-02-28')).toEqual([]);
  });

  it('is asked of the day as written: 2018-07-28 is in, though it moves to the day before', () => {
    expect(plans(wuhan('2018-07-28', '2018-07-28'), '2018-07-01', '2018-07-31')).toEqual(['2018-07-27']);
    expect(plans(wuhan('2018-07-27', '2018-07-27'), '2018-07-01', '2018-07-31')).toEqual([]);
  });

  it('is what the adoption says where a government takes up a paper whose time is over', () => {
    expect(plans(wuhan('2025-06-01'), '2025-01-01', '2025-08-31')).toEqual(['2025-06-27', '2025-07-28', '2025-08-28']);
  });

  it('asks a period once where a regime is adopted anew with another day', () => {
    const old = runOf(regimeWith('due: { monthly: 10 }'), '2018-01-01', day('2018-05-15'));
    const anew = runOf(regimeWith('due: { monthly: 28 }'), '2018-05-16');
    const may = duesIn(book(old, anew), office, { from: day('2018-05-01'), to: day('2018-06-30') });
    expect(may.map(({ period, due }) => [period, due])).toEqual([
      ['2018-05', '2018-05-10'],
      ['2018-06', '2018-06-28'],
    ]);
  });
});

describe('one due by its name', () => {
  const tracking = book(run('district-tracking'));
  it('is found wherever the calendar has moved it', () => {
    const found = plannedDue(tracking, { regime: 'district-tracking', duty: 'problems-in', period: '2018-W40' });
    expect([found?.asWritten, found?.due]).toEqual(['2018-10-02', '2018-09-30']);
    // Its week begins after that day, so it is open as much earlier.
    expect(found?.opens).toBe('2018-09-29');
  });

  it.each([
    [{ regime: 'district-tracking', duty: 'problems-in', period: '2018-10' }],
    [{ regime: 'district-tracking', duty: 'problems-in', period: '2018-W60' }],
    [{ regime: 'district-tracking', duty: 'nothing', period: '2018-W40' }],
    [{ regime: 'wuhan-2018', duty: 'problems-in', period: '2018-W40' }],
    [{ regime: 'district-tracking', duty: 'problems-in', period: '1999-W40' }],
  ])('is none for %j', (key) => expect(plannedDue(tracking, key)).toBeUndefined());
});

describe('what a whole city owes in a year', () => {
  it('has every duty as often as its calendar says', () => {
    const counts = Map.groupBy(
      plannedDues(book(run('district-tracking')), { from: day('2018-01-01'), to: day('2018-12-31') }),
      ({ rule }) => rule.id,
    );
    expect(Object.fromEntries([...counts].map(([id, times]) => [id, times.length]))).toEqual({
      'monthly-bulletin': 12,
      'monthly-report': 12,
      'problems-in': 53, // that of Tuesday 2019-01-01 is moved into 2018
      'problems-up': 52,
      'progress-report': 12,
      'site-pictures': 4,
    });
  });

  it('moves nothing in a year without notices, and says so each time', () => {
    const bare = { runs: [run('district-tracking')], calendar: calendarOf({ source: '', years: {} }) };
    const dues = plannedDues(bare, { from: day('2018-01-01'), to: addMonths(day('2018-01-01'), 12) });
    expect(dues.filter(({ due, asWritten }) => due !== asWritten)).toEqual([]);
    expect(new Set(dues.map(({ reason }) => reason.says))).toEqual(new Set(['year-missing']));
  });
});
