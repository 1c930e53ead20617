import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../../src/domain/calendar.ts';
import { calendarOf } from '../../../src/domain/calendar-table.ts';
import { addDays, type Day, day, fromOrdinal, ordinal } from '../../../src/domain/day.ts';
import { type Due, duesIn, type DutyBook, plannedDue } from '../../../src/domain/duties/dues.ts';
import { movedDues } from '../../../src/domain/duties/moved.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';
import table from '../../../src/domain/state-council-calendar.json' with { type: 'json' };
import { regimeWith, runOf, run, UNITS } from './duties.ts';

const [FIRST, LAST] = [ordinal(day('2016-12-01')), ordinal(day('2027-02-28'))];
const someDay = fc.integer({ min: FIRST, max: LAST }).map(fromOrdinal);
const date = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last'));
const dues = fc.oneof(
  fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun').map((on) => `weekly: ${on}`),
  date.map((on) => `monthly: ${on}`),
  date.map((on) => `quarterly: ${on}`),
  date.map((on) => `half-yearly: ${on}`),
  someDay.map((on) => `yearly: '${on.slice(5)}'`),
  fc.tuple(fc.integer({ min: 1, max: 45 }), someDay).map(([n, since]) => `every: P${n}D, since: ${since}`),
  fc.tuple(fc.integer({ min: 1, max: 4 }), someDay).map(([n, since]) => `every: P${n}M, since: ${since}`),
  someDay.map((on) => `on: ${on}`),
);
const restDays = fc.constantFrom('before', 'after', 'same');
const regimes = fc
  .tuple(dues, restDays, fc.constantFrom('this-period', 'last-period', 'next-period'))
  .map(([due, rest, about]) => regimeWith(`due: { ${due} }, restDay: ${rest}, about: ${about}`));

/** A regime, changed once to another day for the same duty by a new adoption. */
const books = fc.tuple(regimes, regimes, someDay).map(
  ([old, anew, from]): DutyBook => ({
    runs: [runOf(old, '2000-01-01', addDays(from, -1)), runOf(anew, from)],
    calendar: stateCouncil,
  }),
);

const nameOf = (it: Due): string => `${it.duty} ${it.unit} ${it.period} ${it.due}`;
const span = (from: Day, to: Day) => ({ from, to });

describe('whatever a regime asks', () => {
  it('no due is lost or doubled, however a span of days is cut', () => {
    fc.assert(
      fc.property(books, fc.array(someDay, { minLength: 2, maxLength: 6 }), (book, cuts) => {
        const [first, ...others] = cuts.toSorted();
        const last = others.at(-1);
        if (!first || !last) return;
        const whole = duesIn(book, UNITS, span(first, last)).map(nameOf);
        let from = first;
        const parts = others.flatMap((to) => {
          const part = duesIn(book, UNITS, span(from, to)).map(nameOf);
          from = addDays(to, 1);
          return part;
        });
        expect(parts.toSorted()).toEqual(whole.toSorted());
        expect(new Set(whole.map((name) => name.slice(0, -11))).size).toBe(whole.length);
      }),
      { numRuns: 300 },
    );
  });

  it('a due that moved is on a workday, on its side, with nothing but rest days between; one that did not is as written', () => {
    fc.assert(
      fc.property(books, someDay, (book, from) => {
        for (const { due, dueAsWritten, moved } of duesIn(book, UNITS.slice(0, 2), span(from, addDays(from, 120)))) {
          if (moved.says !== 'moved') {
            expect(due).toBe(dueAsWritten);
            continue;
          }
          expect(isWorkday(stateCouncil, due)).toBe(true);
          const step = moved.rule === 'before' ? -1 : 1;
          expect(Math.sign(ordinal(due) - ordinal(dueAsWritten))).toBe(step);
          for (let on = dueAsWritten; on !== due; on = addDays(on, step))
            expect(isWorkday(stateCouncil, on)).toBe(false);
          const named = moved.rest.reduce((n, { from: a, to: b }) => n + ordinal(b) - ordinal(a) + 1, 0);
          expect(named).toBe(Math.abs(ordinal(due) - ordinal(dueAsWritten)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every due is found again by its name, and can be done before it is due', () => {
    fc.assert(
      fc.property(books, someDay, (book, from) => {
        for (const it of duesIn(book, UNITS.slice(0, 2), span(from, addDays(from, 60)))) {
          const found = plannedDue(book, it);
          expect([found?.due, found?.asWritten, found?.about]).toEqual([it.due, it.dueAsWritten, it.about]);
          expect(found && found.opens <= found.due).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a change of the calendar', () => {
  const { '2018': _, ...years } = table.years;
  const without = calendarOf({ source: '', years });
  const before: DutyBook = { runs: [run('district-tracking'), run('wuhan-2018')], calendar: without };
  const after: DutyBook = { ...before, calendar: stateCouncil };

  it('moves dues and never makes or unmakes one', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 90 }), (from, n) => {
        const moved = movedDues(before, after, span(from, addDays(from, n)));
        for (const it of moved) {
          expect(it.before && it.after).toBeTruthy();
          expect(it.before?.due).not.toBe(it.after?.due);
          expect(it.before?.asWritten).toBe(it.after?.asWritten);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells the same moves the other way round when it is undone', () => {
    const year = span(day('2018-01-01'), day('2018-12-31'));
    const there = movedDues(before, after, year).map((it) =>
      [it.duty, it.period, it.before?.due, it.after?.due].join(' '),
    );
    const back = movedDues(after, before, year).map((it) =>
      [it.duty, it.period, it.after?.due, it.before?.due].join(' '),
    );
    expect(back.toSorted()).toEqual(there.toSorted());
    expect(there).toContain('problems-in 2018-W40 2018-10-02 2018-09-30');
  });
});
