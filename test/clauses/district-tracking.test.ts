import { describe, expect, it } from 'vitest';
import { aProject, aRegime, type Given, producing, standingOf, started } from '../builders.ts';

const tracking = aRegime('district-tracking');
const reasons = (given: Given) => standingOf(tracking, aProject(given), '2018-06-30').because.map(({ rule }) => rule);

describe('DT-0 scope', () => {
  it.each([
    [{ origin: 'domestic', amount: '3000 万元' }, true],
    [{ origin: 'out-of-province', amount: '3000 万元' }, true],
    [{ origin: 'domestic', amount: '2999 万元' }, false],
    [{ origin: 'foreign', amount: '300 万美元' }, true],
    [{ origin: 'foreign', amount: '299 万美元' }, false],
    [{ origin: 'foreign', amount: '1 亿元' }, false], // no rate is implied
    [{ amount: '1 亿元' }, false], // nobody knows where it comes from
    [{ origin: 'domestic' }, false],
  ] as const)('%o is in scope: %s', (given, inScope) => {
    expect(reasons(given).includes('scope')).toBe(!inScope);
  });
});

describe('DT-1, DT-2 and DT-4 marks', () => {
  it.each([
    [{ origin: 'domestic', amount: '3000 万元' }, ['project-3010']],
    [{ origin: 'foreign', amount: '300 万美元' }, []],
    [{ origin: 'foreign', amount: '1000 万美元' }, ['project-3010']],
    [{ origin: 'foreign', amount: '300 万美元', facts: [started('2018-01-01')] }, ['this-year']],
    [
      { origin: 'foreign', amount: '300 万美元', facts: [producing('2018-02-01'), started('2016-01-01')] },
      ['this-year'],
    ],
    [{ origin: 'foreign', amount: '300 万美元', facts: [started('2017-12-31')] }, []],
  ] as const)('%o bears %j', (given, marks) => expect(reasons(given)).toEqual(marks));
});

describe('the reasons for marks', () => {
  it('name what each mark looked at, and nothing of the others', () => {
    const facts = [started('2018-01-01')];
    const { because } = standingOf(tracking, aProject({ origin: 'domestic', amount: '1 亿元', facts }), '2018-06-30');
    expect(because.map(({ rule, uses }) => [rule, uses])).toEqual([
      ['project-3010', []],
      ['this-year', [{ what: 'started', on: '2018-01-01' }]],
    ]);
  });
});
