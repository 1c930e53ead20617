import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { plannedDues } from '../../../src/domain/duties/dues.ts';
import { movedDues } from '../../../src/domain/duties/moved.ts';
import { dueState, lateness } from '../../../src/domain/duties/state.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';
import { book, regimeWith, run, runOf } from './duties.ts';

const due = { due: day('2018-05-28'), remindOn: day('2018-05-25') };
const settled = (how: 'done' | 'excused', on: string, dueThen = '2018-05-28') => ({
  how,
  on: day(on),
  due: day(dueThen),
});

describe('how a due of 2018-05-28 stands', () => {
  it.each([
    ['2018-05-24', 'owed'],
    ['2018-05-25', 'due-soon'],
    ['2018-05-28', 'due-soon'],
    ['2018-05-29', 'late'],
  ] as const)('on %s, with nothing handed in: %s', (asOf, state) =>
    expect(dueState(due, undefined, day(asOf))).toBe(state),
  );

  it.each([
    [settled('done', '2018-05-28'), '2018-05-28', 'done'],
    [settled('done', '2018-05-20'), '2018-06-30', 'done'],
    [settled('done', '2018-05-29'), '2018-06-30', 'late-done'],
    [settled('excused', '2018-06-10'), '2018-06-30', 'excused'],
    // What came later had not come yet.
    [settled('done', '2018-05-29'), '2018-05-28', 'due-soon'],
    [settled('excused', '2018-06-10'), '2018-06-09', 'late'],
    // It was in time by the day it was due when it was done, whatever has moved since.
    [settled('done', '2018-05-30', '2018-05-30'), '2018-06-30', 'done'],
  ] as const)('%j, seen on %s: %s', (it, asOf, state) => expect(dueState(due, it, day(asOf))).toBe(state));
});

describe('how late it is', () => {
  it.each([
    ['2018-05-28', '2018-05-28', 0, 0],
    ['2018-05-28', '2018-05-29', 1, 1],
    ['2018-05-25', '2018-05-28', 3, 1],
    ['2018-09-28', '2018-10-08', 10, 3], // two weekend days before National Day are worked
    ['2018-02-14', '2018-02-22', 8, 1],
    ['2018-05-28', '2018-05-01', 0, 0],
  ])('due %s, looked at on %s: %i days, %i workdays', (from, on, days, workdays) =>
    expect(lateness(stateCouncil, day(from), day(on))).toEqual({ days, workdays }),
  );

  it('counts no workdays into a year whose notice is not loaded', () => {
    expect(lateness(stateCouncil, day('2026-12-30'), day('2027-01-10'))).toEqual({ days: 11, workdays: null });
  });
});

describe('the notice before a due', () => {
  const remindOn = (more: string) =>
    plannedDues(book(runOf(regimeWith(`due: { monthly: 28 }${more}`))), {
      from: day('2018-05-01'),
      to: day('2018-05-31'),
    }).map((it) => it.remindOn);
  it('is as long as the regime says, else three days', () => {
    expect(remindOn('')).toEqual(['2018-05-25']);
    expect(remindOn(', remindBefore: P7D')).toEqual(['2018-05-21']);
  });
});

describe('ALL-5: a change of a setting first shows which dues move', () => {
  const year = { from: day('2018-01-01'), to: day('2018-12-31') };
  const moves = (before: ReturnType<typeof run>, after: ReturnType<typeof run>) =>
    movedDues(book(before), book(after), year).map((it) => [it.duty, it.period, it.before?.due, it.after?.due]);

  it('tells the old day and the new one beside each other, and nothing of what stays', () => {
    const now = run('wuhan-2018', '2018-06-01', '2018-07-31');
    const then = run('wuhan-2018', '2018-06-01', '2018-07-31', { restDay: 'after' });
    expect(moves(now, then)).toEqual([
      ['library-update', '2018-06', '2018-06-29', '2018-07-02'],
      ['factor-demand-plan', '2018-06', '2018-06-29', '2018-07-02'],
      ['start-day-plan', '2018-07', '2018-07-27', '2018-07-30'],
    ]);
    expect(moves(now, now)).toEqual([]);
  });

  it('tells what is asked anew and what is asked no more', () => {
    expect(moves(run('wuhan-2018', '2018-06-01', '2018-06-10'), run('wuhan-2018', '2018-06-08', '2018-06-17'))).toEqual(
      [
        ['weekly-bulletin', '2018-W23', '2018-06-04', undefined],
        ['weekly-bulletin', '2018-W24', undefined, '2018-06-11'],
      ],
    );
  });
});
