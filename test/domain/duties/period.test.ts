import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, fromOrdinal } from '../../../src/domain/day.ts';
import { periodOf, spanAround, spanOf } from '../../../src/domain/duties/period.ts';

const KINDS = ['week', 'month', 'quarter', 'half-year', 'year'] as const;

describe('the name of a period', () => {
  it.each([
    ['month', '2018-05-31', '2018-05'],
    ['quarter', '2018-05-31', '2018-Q2'],
    ['quarter', '2018-12-31', '2018-Q4'],
    ['half-year', '2018-06-30', '2018-H1'],
    ['half-year', '2018-07-01', '2018-H2'],
    ['year', '2018-07-01', '2018'],
    ['week', '2018-03-07', '2018-W10'],
    ['week', '2018-01-01', '2018-W01'],
    // The week belongs to the year of its Thursday.
    ['week', '2017-01-01', '2016-W52'],
    ['week', '2020-12-31', '2020-W53'],
    ['week', '2021-01-03', '2020-W53'],
    ['week', '2024-12-30', '2025-W01'],
  ] as const)('the %s of %s is %s', (kind, on, name) => expect(periodOf(kind, day(on))).toBe(name));

  it('gives its days back, and every day of them bears it', () => {
    const someDay = fc.integer({ min: -36500, max: 36500 }).map(fromOrdinal);
    fc.assert(
      fc.property(someDay, fc.constantFrom(...KINDS), (on, kind) => {
        const span = spanOf(periodOf(kind, on));
        expect(span).toEqual(spanAround(kind, on));
        if (!span) return;
        expect(span.from <= on && on <= span.to).toBe(true);
        for (const edge of [span.from, span.to]) expect(periodOf(kind, edge)).toBe(periodOf(kind, on));
        for (const outside of [addDays(span.from, -1), addDays(span.to, 1)])
          expect(periodOf(kind, outside)).not.toBe(periodOf(kind, on));
      }),
    );
  });

  it('is a day for a day', () => expect(spanOf('2018-05-13')).toEqual({ from: '2018-05-13', to: '2018-05-13' }));

  it.each([
    '',
    '2018-13',
    '2018-0',
    '2018-5',
    '2018-Q5',
    '2018-Q0',
    '2018-H3',
    '2018-W54',
    '2018-W00',
    '0000',
    '2018-02-30',
    'may',
  ])('there is no period %j', (name) => expect(spanOf(name)).toBeUndefined());
});
