import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../../../src/domain/figures/outcome.ts';
import { aRegime } from '../../builders.ts';

const ranking = (regime: string, id: string) => {
  const found = aRegime(regime).rankings?.find((it) => it.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('what follows from a place', () => {
  it.each([
    ['WH-4.3', 'wuhan-2018', 'quarterly', { place: 1, lastPlace: 9, run: 0 }, ['share-experience']],
    ['WH-4.3', 'wuhan-2018', 'quarterly', { place: 9, lastPlace: 9, run: 1 }, ['make-statement']],
    ['WH-4.3', 'wuhan-2018', 'quarterly', { place: 8, lastPlace: 9, run: 1 }, []],
    ['WH-4.3 all equal', 'wuhan-2018', 'quarterly', { place: 1, lastPlace: 1, run: 0 }, []],
    ['TQ-9', 'taiqian-2011', 'standings', { place: 1, lastPlace: 20, run: 0 }, ['reward']],
    ['TQ-9', 'taiqian-2011', 'standings', { place: 20, lastPlace: 20, run: 0 }, ['spur']],
    ['XC-6', 'xuchang-2012', 'three-rates', { place: 1, lastPlace: 6, run: 0 }, ['praise']],
    ['XC-6', 'xuchang-2012', 'three-rates', { place: 6, lastPlace: 6, run: 1 }, ['criticise']],
    ['DT-2', 'district-tracking', 'monthly-overall', { place: 6, lastPlace: 9, run: 2 }, []],
    ['DT-2', 'district-tracking', 'monthly-overall', { place: 6, lastPlace: 9, run: 3 }, ['report-in-person']],
    ['DT-3', 'district-tracking', 'quarterly', { place: 1, lastPlace: 9, run: 0 }, ['praise']],
  ] as const)('%s: %s %s %o gives %j', (_, regime, id, standing, expected) => {
    expect(outcomesOf(ranking(regime, id), standing)).toEqual(expected);
  });
});
