import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  endOf,
  fromOrdinal,
  isDay,
  minus,
  monthOf,
  ordinal,
  parseDuration,
  type PeriodUnit,
  plus,
  startOf,
  weekday,
  yearOf,
} from '../../src/domain/day.ts';

/** The oracle: JavaScript's own calendar, in UTC. */
const utc = (d: Day): Date => new Date(`${d}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);
const DAY_MS = 86_400_000;

const FIRST = ordinal(day('1900-01-01'));
const LAST = ordinal(day('2100-12-31'));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromOrdinal);
const anyUnit = fc.constantFrom<PeriodUnit>('month', 'quarter', 'half-year', 'year');

describe('days', () => {
  it('counts, writes and names the weekday of each of the 73 414 days from 1900 to 2100 as UTC does', () => {
    const wrong: string[] = [];
    let expected = Date.UTC(1900, 0, 1);
    for (let n = FIRST; n <= LAST; n += 1, expected += DAY_MS) {
      const d = fromOrdinal(n);
      const date = new Date(expected);
      const right =
        n === expected / DAY_MS &&
        d === text(date) &&
        ordinal(d) === n &&
        weekday(d) === (date.getUTCDay() || 7) &&
        isDay(d);
      if (!right) wrong.push(d);
    }
    expect(LAST - FIRST + 1).toBe(73_414);
    expect(wrong).toEqual([]);
  });

  it.each(['0001-01-01', '0004-02-29', '1582-10-15', '9999-12-31'])('is right as far away as %s', (far) => {
    expect(ordinal(day(far))).toBe(utc(day(far)).getTime() / DAY_MS);
    expect(fromOrdinal(ordinal(day(far)))).toBe(far);
  });

  it('knows only days that exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2200 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const written = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const date = new Date(`${written}T00:00:00Z`);
          const exists = y >= 1 && !Number.isNaN(date.getTime()) && text(date) === written;
          expect(dayOf(y, m, d)).toBe(exists ? written : undefined);
          expect(isDay(written)).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    '2018-02-30',
    '2019-02-29',
    '1900-02-29',
    '2018-2-3',
    '2018/02/03',
    '2018-02-03 ',
    '２０１８-02-03',
    '2018-02-03\n',
    '',
  ])('does not take %j for a day', (other) => {
    expect(isDay(other)).toBe(false);
    expect(() => day(other)).toThrow('not a day');
  });

  it('takes no part of a day or a year outside four digits', () => {
    expect(dayOf(2018, 1.5, 1)).toBeUndefined();
    expect(dayOf(10_000, 1, 1)).toBeUndefined();
    expect(() => addDays(day('9999-12-31'), 1)).toThrow('no such year');
    expect(() => addMonths(day('0001-01-31'), -1)).toThrow('no such year');
  });

  it('sorts as text in the order of time, and adds what lies between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(utc(a) < utc(b));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b)).toBe((utc(b).getTime() - utc(a).getTime()) / DAY_MS);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2018-03-31', -1, '2018-02-28'],
    ['2018-12-15', 1, '2019-01-15'],
    ['2018-01-15', -13, '2016-12-15'],
  ])('%s and %i months is %s', (from, n, to) => expect(addMonths(day(from), n)).toBe(to));

  it('keeps the date, or takes the last day of a shorter month, and never leaves the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (d, n) => {
        const moved = addMonths(d, n);
        const first = new Date(Date.UTC(yearOf(d), monthOf(d) - 1 + n, 1));
        const last = new Date(Date.UTC(yearOf(d), monthOf(d) + n, 0)).getUTCDate();
        expect(moved.slice(0, 7)).toBe(text(first).slice(0, 7));
        expect(dayOfMonth(moved)).toBe(Math.min(dayOfMonth(d), last));
        expect(daysInMonth(yearOf(moved), monthOf(moved))).toBe(last);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['month', '2018-02-01', '2018-02-28'],
    ['quarter', '2018-01-01', '2018-03-31'],
    ['half-year', '2018-01-01', '2018-06-30'],
    ['year', '2018-01-01', '2018-12-31'],
  ] as const)('the %s of 2018-02-14 runs from %s to %s', (unit, first, last) => {
    expect([startOf(unit, day('2018-02-14')), endOf(unit, day('2018-02-14'))]).toEqual([first, last]);
  });

  it('hold the day, follow each other without gap and agree for all their days', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, d) => {
        const [first, last] = [startOf(unit, d), endOf(unit, d)];
        expect(first <= d && d <= last).toBe(true);
        expect([startOf(unit, last), endOf(unit, first)]).toEqual([first, last]);
        expect(startOf(unit, addDays(last, 1))).toBe(addDays(last, 1));
        expect(daysBetween(first, last)).toBeGreaterThanOrEqual(
          { month: 27, quarter: 89, 'half-year': 180, year: 364 }[unit],
        );
      }),
    );
  });

  it('ends the year 9999, which stands for "without end"', () => {
    expect(endOf('year', day('9999-12-31'))).toBe('9999-12-31');
  });
});

describe('durations', () => {
  it.each([
    ['P3M', { months: 3, days: 0 }],
    ['P2Y', { months: 24, days: 0 }],
    ['P1Y6M', { months: 18, days: 0 }],
    ['P10D', { months: 0, days: 10 }],
    ['P2W1D', { months: 0, days: 15 }],
    ['P1Y2M3W4D', { months: 14, days: 25 }],
    ['P0D', { months: 0, days: 0 }],
  ])('reads %s', (written, duration) => expect(parseDuration(written)).toEqual(duration));

  it.each(['', 'P', '3M', 'P3', 'PM', 'P-3M', 'P1.5Y', 'P6M1Y', 'PT5H', 'p3m', 'P3M ', '3wd'])(
    'does not read %j',
    (written) => {
      expect(parseDuration(written)).toBeUndefined();
    },
  );

  it('adds months before days, as one counts by hand', () => {
    expect(plus(day('2018-01-31'), { months: 1, days: 1 })).toBe('2018-03-01');
    expect(minus(day('2018-03-31'), { months: 1, days: 1 })).toBe('2018-02-27');
  });
});
