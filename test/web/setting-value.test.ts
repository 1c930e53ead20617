import { describe, expect, it } from 'vitest';
import { durationOf, leavesOf, withLeaf } from '../../src/web/regimes/setting-value.ts';
import { aRegime } from '../builders.ts';

describe('the form of a setting', () => {
  it('offers the numbers inside a rule and leaves its words alone', () => {
    const card = { any: [{ behind: { id: 'start-plan', points: '10%' } }, { carded: { card: 'yellow', periods: 3 } }] };
    expect(leavesOf(card)).toEqual([
      { path: ['any', '0', 'behind', 'points'], value: '10%', kind: 'percent' },
      { path: ['any', '1', 'carded', 'periods'], value: 3, kind: 'number' },
    ]);
    expect(withLeaf(card, ['any', '1', 'carded', 'periods'], 2)).toEqual({
      any: [card.any[0], { carded: { card: 'yellow', periods: 2 } }],
    });
  });

  it.each([
    ['P30D', 'duration'],
    ['2/3', 'share'],
    ['5 亿元', 'amount'],
    [20, 'number'],
    ['2011-01-01', 'day'],
  ])('knows %s for what it is', (value, kind) => {
    expect(leavesOf(value)).toEqual([{ path: [], value, kind }]);
  });

  it('offers the date of a month, or its last day', () => {
    expect(leavesOf({ monthly: 'last' })).toEqual([{ path: ['monthly'], value: 'last', kind: 'date' }]);
    expect(leavesOf({ quarterly: 28 })).toEqual([{ path: ['quarterly'], value: 28, kind: 'date' }]);
  });

  it('can change every setting of the product that has no choices, but for the exchange rates', () => {
    const regimes = [
      'district-service',
      'district-tracking',
      'idle-land-2012',
      'taiqian-2011',
      'wuhan-2018',
      'xuchang-2012',
    ];
    const stuck = regimes.flatMap((id) =>
      Object.entries(aRegime(id).settings)
        .filter(([, setting]) => !setting.choices && leavesOf(setting.default).length === 0)
        .map(([name]) => name),
    );
    expect(new Set(stuck)).toEqual(new Set(['rates']));
  });

  it('takes a duration of one unit apart', () => {
    expect(durationOf('P6M')).toEqual({ n: 6, unit: 'M' });
    expect(durationOf('P1Y6M')).toBeUndefined();
  });
});
