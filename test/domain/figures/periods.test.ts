import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { periodDays, runOf } from '../../../src/domain/figures/periods.ts';

describe('the days on which periods are looked at', () => {
  it.each([
    ['month', '2018-03-15', 4, undefined, ['2017-12-31', '2018-01-31', '2018-02-28', '2018-03-15']],
    ['month', '2018-03-31', 2, undefined, ['2018-02-28', '2018-03-31']],
    ['quarter', '2018-06-15', 3, undefined, ['2017-12-31', '2018-03-31', '2018-06-15']],
    ['half-year', '2018-09-01', 2, undefined, ['2018-06-30', '2018-09-01']],
    ['year', '2018-09-01', 2, undefined, ['2017-12-31', '2018-09-01']],
    ['month', '2011-06-10', 6, '2011-04-13', ['2011-04-30', '2011-05-31', '2011-06-10']],
    ['month', '2011-04-01', 6, '2011-04-13', []],
    ['year', '0001-06-01', 3, undefined, ['0001-06-01']],
  ] as const)('of a %s as of %s, %i of them since %s: %j', (period, asOf, many, since, days) => {
    expect(periodDays(period, day(asOf), many, since && day(since))).toEqual(days);
  });
});

describe('how long a unit has been low', () => {
  const low = (...units: string[]) => new Set(units);
  it.each([
    ['three months running', [low('甲'), low('甲'), low('甲')], 3],
    ['broken a month ago', [low('甲'), low(), low('甲')], 1],
    ['not low now', [low('甲'), low('甲'), low()], 0],
    ['no month yet', [], 0],
  ])('%s', (_, periods, months) => expect(runOf('甲', periods)).toBe(months));
});
