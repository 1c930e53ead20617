import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { aProject, aRegime, type Given, signed, standingOf } from '../builders.ts';

const xuchang = aRegime('xuchang-2012');
const standing = (given: Given, asOf = '2012-06-30') =>
  standingOf(xuchang, aProject({ facts: [signed('2011-06-01')], ...given }), asOf);
const marks = (given: Given) =>
  standing(given)
    .because.filter(({ says }) => says === 'mark')
    .map(({ rule }) => rule);

describe('XC-0 scope', () => {
  const judged = (of: ProjectCase) => standingOf(xuchang, of, '2012-06-30');

  it('takes projects signed since 2011, and says so of the others', () => {
    expect(judged(aProject({ facts: [signed('2011-01-01')], amount: '5 亿元' })).tier).toBe('city-led');
    const older = judged(aProject({ facts: [signed('2010-12-31')], amount: '5 亿元' }));
    expect(older.tier).toBeUndefined();
    expect(older.because).toEqual([
      {
        about: 'stage',
        regime: 'xuchang-2012',
        rule: 'scope',
        clause: 'XC-0',
        says: 'out-of-scope',
        values: { ruleZh: '2011-01-01 以来已签约', ruleEn: 'signed since 2011-01-01' },
        uses: [{ what: 'signed', on: '2010-12-31' }],
      },
    ]);
  });
});

describe('XC-3.1 tiers', () => {
  it.each([
    ['5 亿元', 'city-led'],
    ['4.9999 亿元', 'office-ledger'],
    ['1 亿元', 'office-ledger'],
    ['9999 万元', 'county'],
  ])('%s is %s, the highest of those that overlap', (amount, tier) => {
    expect(standing({ amount }).tier).toBe(tier);
  });

  it('keeps what the scope looked at out of the reason for the tier', () => {
    expect(standing({ amount: '5 亿元' }).because.find(({ says }) => says === 'tier')?.uses).toEqual([]);
  });
});

describe('XC-1.3 and XC-3.4 marks', () => {
  it.each([
    [{ origin: 'foreign', amount: '1000 万美元' }, ['major']],
    [{ origin: 'foreign', amount: '999 万美元' }, []],
    [{ origin: 'foreign', amount: '3 亿元' }, ['quarterly-supervised']], // judged in the currency it is written in
    [{ origin: 'out-of-province', amount: '3 亿元' }, ['major', 'quarterly-supervised']],
    [{ origin: 'out-of-province', amount: '2 亿元' }, ['quarterly-supervised']],
    [{ origin: 'domestic', amount: '3 亿元' }, ['quarterly-supervised']],
    [{ amount: '1 亿元' }, []],
  ] as const)('%o bears %j', (given, expected) => expect(marks(given)).toEqual(expected));
});

describe('XC-5 phases', () => {
  it.each([
    ['2012-04-17', undefined],
    ['2012-04-18', 'prepare'],
    ['2012-04-30', 'prepare'],
    ['2012-05-01', 'revisit'],
    ['2012-06-30', 'revisit'],
    ['2012-07-01', 'coordinate'],
    ['2012-10-01', 'self-check'],
    ['2012-12-31', 'assess'],
    ['2013-01-01', undefined],
  ])('%s is in %s', (asOf, phase) => expect(phaseOn(xuchang, day(asOf))?.id).toBe(phase));
});
