import { describe, expect, it } from 'vitest';
import { listNames, openList, type Ranking } from '../../../src/web/rankings/ranking.ts';

const ranking = (added: Ranking['added']): Ranking => ({
  id: 'standings',
  zh: '总名次',
  en: 'Overall standing',
  regime: 'taiqian-2011',
  clause: 'TQ-9',
  period: 'month',
  ties: 'shared',
  added,
  low: null,
  streak: null,
  published: false,
  first: 'reward',
  last: 'spur',
  counts: ['signed', 'funds'].map((id) => ({ id, zh: id, en: id, unit: 'projects', share: false, weight: 1 })),
});

describe('the lists of a ranking', () => {
  it('are that of all counts together and one for each, or those of the counts alone', () => {
    expect(listNames(ranking('places'))).toEqual(['overall', 'signed', 'funds']);
    expect(listNames(ranking(null))).toEqual(['signed', 'funds']);
  });

  it.each([
    ['places', undefined, null],
    ['places', 'funds', 'funds'],
    ['places', 'gone', null],
    [null, undefined, 'signed'],
    [null, 'overall', 'signed'],
  ] as const)('%s: the address says %s, and %s is open', (added, name, open) => {
    expect(openList(ranking(added), name)).toBe(open);
  });
});
