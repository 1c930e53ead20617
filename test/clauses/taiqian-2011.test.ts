import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { aProject, aRegime, standingOf } from '../builders.ts';

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
