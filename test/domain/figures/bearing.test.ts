import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { FactKind } from '../../../src/domain/fact.ts';
import { bearingOn } from '../../../src/domain/figures/bearing.ts';
import { aRegime } from '../../builders.ts';

const bears = (regime: string, indicator: string, kind: FactKind, on: string, asOf = '2018-06-15'): boolean => {
  const found = aRegime(regime).indicators?.find(({ id }) => id === indicator);
  if (!found) throw new Error(indicator);
  return bearingOn(found, day(asOf))(kind, day(on));
};

describe('a fact that is reported and not yet recognised', () => {
  it.each([
    ['district-tracking', 'signed', 'signed', '2018-06-02', true],
    ['district-tracking', 'signed', 'signed', '2018-05-31', false], // another month
    ['district-tracking', 'signed', 'signed', '2018-06-16', false], // has not happened by the day
    ['district-tracking', 'signed', 'started', '2018-06-02', false],
    ['district-tracking', 'started', 'completed', '2018-06-02', true], // proves the start
    ['district-tracking', 'building', 'completed', '2017-01-01', true], // takes a project out
    ['district-tracking', 'investment-month', 'investment-completed', '2018-06-02', true],
    ['district-tracking', 'investment-month', 'funds-arrived', '2018-06-02', false],
    ['wuhan-2018', 'nodes-reached', 'step-done', '2017-06-02', true],
    ['wuhan-2018', 'preliminary-nodes', 'started', '2018-06-02', false],
    ['wuhan-2018', 'late-starts', 'started', '2018-06-02', true],
    ['wuhan-2018', 'landed-investment', 'started', '2016-06-02', true], // among which projects
    ['taiqian-2011', 'amount-signed', 'signed', '2011-04-12', false],
    ['taiqian-2011', 'amount-signed', 'signed', '2011-04-13', true],
    ['taiqian-2011', 'investors-visited', 'signed', '2011-04-13', false], // visits are not judged
    ['xuchang-2012', 'fulfilment', 'signed', '2011-01-01', true],
    ['xuchang-2012', 'ledger-complete', 'signed', '2011-01-01', true],
    ['xuchang-2012', 'ledger-timely', 'registered', '2018-01-01', true],
    ['xuchang-2012', 'ledger-timely', 'registered', '2017-12-31', false],
    ['xuchang-2012', 'ledger-true', 'registered', '2018-06-15', false], // judged another day
  ] as const)('%s %s: %s on %s bears on it: %s', (regime, indicator, kind, on, expected) => {
    expect(bears(regime, indicator, kind, on)).toBe(expected);
  });

  it('bears on a span that ends before the year begins', () => {
    const prior = {
      id: 'x',
      zh: '往年',
      en: 'prior',
      basis: 'span',
      count: {
        all: [
          { reached: { fact: 'signed', in: 'prior-years' } },
          { not: { reached: { fact: 'exited', before: 'year-start' } } },
        ],
      },
      cites: 'XX-1',
    } as const;
    const on = bearingOn(prior as never, day('2018-06-15'));
    expect([on('signed', day('2017-12-31')), on('signed', day('2018-01-01'))]).toEqual([true, false]);
    expect([on('exited', day('2017-12-31')), on('exited', day('2018-01-01'))]).toEqual([true, false]);
  });
});
