import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { aProject, aRegime, standingOf } from '../builders.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';

const taiqian = aRegime('taiqian-2011');

describe('TQ-2 classes, TQ-3 basic task', () => {
  it.each([
    ['5000 万元', undefined, false],
    ['5001 万元', 'over-50m', false],
    ['1 亿元', 'over-50m', false],
    ['1.0001 亿元', 'over-100m', true],
    ['2 亿元', 'over-100m', true],
    ['2.5 亿元', 'over-200m', true],
  ])('a project of %s is in class %s and counts for the basic task: %s', (amount, tier, counts) => {
    const standing = standingOf(taiqian, aProject({ amount }), '2011-06-01');
    expect(standing.tier).toBe(tier);
    expect(standing.because.some(({ rule }) => rule === 'basic-task')).toBe(counts);
  });
});

describe('TQ-4 phases', () => {
  it.each([
    ['2011-04-12', undefined],
    ['2011-04-13', 'publicity'],
    ['2011-06-25', 'talks'],
    ['2011-06-26', 'landing'],
    ['2011-07-31', 'summary'],
    ['2011-08-01', undefined],
  ])('%s is in %s', (asOf, phase) => expect(phaseOn(taiqian, day(asOf))?.id).toBe(phase));
});

describe('TQ-7 the dispatch meeting every 30 days', () => {
  const dues = duesOf(book(run('taiqian-2011')), '2011-04-13', '2011-12-31').filter(({ clause }) => clause === 'TQ-7');

  it('is three times in the hundred days, on Monday where it falls on Sunday', () => {
    expect([...new Set(dues.map(({ dueAsWritten, due }) => `${dueAsWritten} ${due}`))]).toEqual([
      '2011-05-13 2011-05-13',
      '2011-06-12 2011-06-13',
      '2011-07-12 2011-07-12',
    ]);
  });

  it('is every town’s and every county department’s to speak at, but the office’s own', () => {
    expect([...new Set(dues.map(({ unit }) => unit))]).toEqual(['发改委', '督查室', '工信局', '青石镇']);
  });
});
