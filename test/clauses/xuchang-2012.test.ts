import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { plannedDue } from '../../src/domain/duties/dues.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { aProject, aRegime, type Given, signed, standingOf } from '../builders.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';

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

describe('XC-3.4 the quarterly supervision bulletin', () => {
  it('is owed by the supervision office by the last workday of the quarter, while the activity runs', () => {
    const dues = duesOf(book(run('xuchang-2012')), '2012-01-01', '2013-03-31').filter(
      ({ duty }) => duty === 'supervision-bulletin',
    );
    expect(dues.map(({ unit, period, due, moved }) => [unit, period, due, moved.says])).toEqual([
      ['督查室', '2012-Q2', '2012-06-29', 'moved'],
      ['督查室', '2012-Q3', '2012-09-29', 'moved'], // the 30th is National Day’s; the 29th is a Saturday that is worked
      ['督查室', '2012-Q4', '2012-12-31', 'workday'],
    ]);
  });
});

describe('XC-5 the duties of the phases', () => {
  const dues = duesOf(book(run('xuchang-2012')), '2012-04-01', '2012-12-31').filter(({ clause }) => clause === 'XC-5');
  const of = (duty: string) => dues.filter((due) => due.duty === duty);

  it('are due on the last day of their phase, or the workday before', () => {
    expect([...new Set(dues.map(({ duty, dueAsWritten, due }) => `${duty} ${dueAsWritten} ${due}`))]).toEqual([
      'prepare.ledger-compiled 2012-04-30 2012-04-28',
      'prepare.revisit-plan 2012-04-30 2012-04-28',
      'revisit.every-headquarters 2012-06-30 2012-06-29',
      'revisit.register-filled 2012-06-30 2012-06-29',
      'coordinate.look-back 2012-09-30 2012-09-29',
      'self-check.leftover-problems 2012-11-30 2012-11-30',
      'assess.assessment 2012-12-31 2012-12-31',
      'assess.commend-or-criticise 2012-12-31 2012-12-31',
    ]);
  });

  it('are owed by whoever the text names: the counties revisit, the office assesses', () => {
    expect(of('prepare.ledger-compiled').map(({ unit }) => unit)).toEqual([
      '开放办',
      '发改委',
      '督查室',
      '工信局',
      '东县',
      '西县',
    ]);
    expect(of('revisit.register-filled').map(({ unit }) => unit)).toEqual(['东县', '西县']);
    expect(of('assess.assessment').map(({ unit }) => unit)).toEqual(['开放办']);
  });

  it('can be done from the first day of their phase', () => {
    const planned = plannedDue(book(run('xuchang-2012')), {
      regime: 'xuchang-2012',
      duty: 'revisit.register-filled',
      period: '2012-06-30',
    });
    expect(planned?.opens).toBe('2012-05-01');
  });
});
