import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/domain/figures/figure.ts';
import { numberOf } from '../../../src/domain/figures/fraction.ts';
import { type Entrant, type RankedList, rankGroup } from '../../../src/domain/figures/rank.ts';
import type { Ranking } from '../../../src/domain/regime/ranking-shape.ts';

type Share = readonly [done: number, of: number];
/** A plain count, or a share as done and of how many. */
type Given = number | Share;

const figure = (indicator: string, given: Given): Figure => ({
  indicator,
  unit: 'projects',
  numerator: BigInt(typeof given === 'number' ? given : given[0]),
  denominator: typeof given === 'number' ? null : BigInt(given[1]),
  apart: [],
});
const town = (unit: string, figures: Readonly<Record<string, Given>>): Entrant => ({
  unit,
  figures: Object.entries(figures).map(([indicator, given]) => figure(indicator, given)),
});

const HEAD = { id: 'x', zh: '排名', en: 'ranking', groups: [['each-town']], period: 'month', cites: 'DT-2' } as const;
const single = (more: Partial<Ranking> = {}): Ranking =>
  ({ ...HEAD, ties: 'shared', each: ['signed'], ...more }) as unknown as Ranking;
const overall = (more: Partial<Ranking> = {}): Ranking =>
  ({ ...HEAD, ties: 'shared', of: { signed: 1, started: 1 }, added: 'places', ...more }) as unknown as Ranking;

const KINDS = ['each-town'] as const;
const onSigned = (towns: readonly Entrant[], more: Partial<Ranking> = {}): RankedList => {
  const [list] = rankGroup(single(more), KINDS, towns).counts;
  if (!list) throw new Error('no list');
  return list;
};
const inAll = (towns: readonly Entrant[], more: Partial<Ranking> = {}): RankedList => {
  const { overall: list } = rankGroup(overall(more), KINDS, towns);
  if (!list) throw new Error('no list');
  return list;
};
const said = ({ placed }: RankedList) => placed.map(({ unit, place }) => `${place} ${unit}`);
const lowIn = ({ placed }: RankedList) => placed.filter(({ low }) => low).map(({ unit }) => unit);
const pointsIn = ({ placed }: RankedList) => placed.map(({ unit, points }) => [unit, numberOf(points)]);

const FOUR = [
  town('甲', { signed: 5 }),
  town('乙', { signed: 3 }),
  town('丙', { signed: 3 }),
  town('丁', { signed: 1 }),
];

describe('a ranking on one count', () => {
  it('gives equals one place, and the next place to whoever comes after as many as stand before', () => {
    expect(said(onSigned(FOUR))).toEqual(['1 甲', '2 乙', '2 丙', '4 丁']);
  });

  it('counts on without a gap where the rule says so', () => {
    expect(said(onSigned(FOUR, { ties: 'dense' }))).toEqual(['1 甲', '2 乙', '2 丙', '3 丁']);
  });

  it('compares shares exactly, however close they are', () => {
    const close = [
      town('甲', { signed: [333_333_333_333, 1_000_000_000_000] }),
      town('乙', { signed: [1, 3] }),
      town('丙', { signed: [2, 6] }),
    ];
    expect(said(onSigned(close))).toEqual(['1 乙', '1 丙', '3 甲']);
  });

  it('shows apart, and not last, what has nothing to be divided by or has no task', () => {
    const list = onSigned([town('甲', { signed: [0, 0] }), town('乙', { signed: [0, 4] }), town('丙', {})]);
    expect(said(list)).toEqual(['1 乙']);
    expect(list.apart).toEqual(['甲', '丙']);
  });

  it('places a unit that has done nothing last, and not apart', () => {
    expect(said(onSigned([town('甲', { signed: 0 }), town('乙', { signed: 2 })]))).toEqual(['1 乙', '2 甲']);
  });

  it.each([
    ['nobody', [], [], []],
    ['one unit', [town('甲', { signed: 0 })], ['1 甲'], []],
  ] as const)('of %s has nobody low', (_, towns, places, low) => {
    const list = onSigned(towns, { low: { last: 3 } });
    expect(said(list)).toEqual(places);
    expect(lowIn(list)).toEqual(low);
  });
});

describe('which places are low', () => {
  const of = (...signed: number[]) => signed.map((n, i) => town('甲乙丙丁戊己庚辛壬'[i] ?? '?', { signed: n }));

  it.each([
    ['the last of four', of(9, 8, 7, 6), { last: 1 }, ['丁']],
    ['the last three of four', of(9, 8, 7, 6), { last: 3 }, ['乙', '丙', '丁']],
    ['all who share the place at the border', of(9, 8, 6, 6), { last: 1 }, ['丙', '丁']],
    ['not the first, even where three are low and there are only two', of(9, 8), { last: 3 }, ['乙']],
    ['nobody where all are equal', of(5, 5, 5), { last: 1 }, []],
    ['those behind the firsts, where the firsts reach over the border', of(5, 5, 5, 1), { last: 3 }, ['丁']],
    ['a third of nine', of(9, 8, 7, 6, 5, 4, 3, 2, 1), { lastPart: '1/3' }, ['庚', '辛', '壬']],
    ['a third of five, rounded down', of(9, 8, 7, 6, 5), { lastPart: '1/3' }, ['戊']],
    ['a third of two, which is one at least', of(9, 8), { lastPart: '1/3' }, ['乙']],
    ['nobody of no part', of(9, 8, 7), { lastPart: '0%' }, []],
  ] as const)('%s', (_, towns, low, expected) => {
    expect(lowIn(onSigned(towns, { low }))).toEqual(expected);
  });
});

describe('an overall ranking', () => {
  const three = [
    town('甲', { signed: 4, started: 1 }), // places 1 and 3
    town('乙', { signed: 3, started: 3 }), // places 2 and 1
    town('丙', { signed: 1, started: 2 }), // places 3 and 2
  ];

  it('adds the places of the single rankings, fewest first', () => {
    const list = inAll(three);
    expect(said(list)).toEqual(['1 乙', '2 甲', '3 丙']);
    expect(pointsIn(list)).toEqual([
      ['乙', 3],
      ['甲', 4],
      ['丙', 5],
    ]);
  });

  it('adds each figure as a share of the best, most first', () => {
    const list = inAll(three, { added: 'best' });
    expect(pointsIn(list)).toEqual([
      ['乙', 1.75], // 3/4 + 3/3
      ['甲', 1.333333333], // 4/4 + 1/3
      ['丙', 0.916666666], // 1/4 + 2/3
    ]);
  });

  it('adds shares as they are', () => {
    const list = inAll(
      [town('甲', { signed: [1, 2], started: [1, 4] }), town('乙', { signed: [1, 3], started: [2, 3] })],
      { added: 'values' },
    );
    expect(pointsIn(list)).toEqual([
      ['乙', 1],
      ['甲', 0.75],
    ]);
  });

  it('gives a count more say by its weight', () => {
    expect(said(inAll(three, { of: { signed: 3, started: 1 } }))).toEqual(['1 甲', '2 乙', '3 丙']);
  });

  it('lets nobody get out of a contest by having nothing to be measured by', () => {
    const list = inAll(
      [
        town('甲', { signed: 4, started: [1, 4] }),
        town('乙', { signed: 3, started: [3, 3] }),
        town('丙', { signed: 0, started: [0, 0] }),
      ],
      {},
    );
    expect(said(list)).toEqual(['1 甲', '1 乙', '3 丙']);
    expect(list.placed[2]).toMatchObject({ unit: '丙', without: ['started'], points: { over: 6n, under: 1n } });
  });

  it('stands apart a unit that no count can measure', () => {
    const list = inAll([town('甲', { signed: [1, 2], started: [1, 2] }), town('乙', { signed: [0, 0] })]);
    expect(said(list)).toEqual(['1 甲']);
    expect(list.apart).toEqual(['乙']);
  });

  it('leaves a count out where nobody has anything, and holds all equal where no count is left', () => {
    const first = [
      town('甲', { signed: 2, started: 0 }),
      town('乙', { signed: 1, started: 0 }),
      town('丙', { started: 0 }),
    ];
    const list = inAll(first, { added: 'best' });
    expect(pointsIn(list)).toEqual([
      ['甲', 1],
      ['乙', 0.5],
    ]);
    expect(list.apart).toEqual(['丙']);
    const none = [town('甲', { signed: 0, started: 0 }), town('乙', { signed: 0, started: 0 })];
    expect(said(inAll(none, { added: 'best', low: { last: 1 } }))).toEqual(['1 甲', '1 乙']);
    expect(lowIn(inAll(none, { added: 'best', low: { last: 1 } }))).toEqual([]);
  });

  it('counts low places in the overall list and not in the single ones', () => {
    const group = rankGroup(overall({ low: { last: 1 } }), KINDS, three);
    expect(group.overall && lowIn(group.overall)).toEqual(['丙']);
    expect(group.counts.flatMap(lowIn)).toEqual([]);
  });
});

describe('whether an order hangs on a weight', () => {
  const shifts = (towns: readonly Entrant[], more: Partial<Ranking> = {}) =>
    rankGroup(overall(more), KINDS, towns).shifts();

  it('is said of a tie that any other weight would part', () => {
    const even = [town('甲', { signed: 2, started: 1 }), town('乙', { signed: 1, started: 2 })];
    expect(shifts(even)).toEqual([
      { indicator: 'signed', weight: 'more', many: 1, pairs: [['甲', '乙']] },
      { indicator: 'signed', weight: 'less', many: 1, pairs: [['甲', '乙']] },
      { indicator: 'started', weight: 'more', many: 1, pairs: [['甲', '乙']] },
      { indicator: 'started', weight: 'less', many: 1, pairs: [['甲', '乙']] },
    ]);
  });

  it('is said only of those who would change, and only in the direction that changes them', () => {
    const close = [
      town('甲', { signed: [50, 100], started: [455, 1000] }),
      town('乙', { signed: [40, 100], started: [55, 100] }),
      town('丙', { signed: [1, 100], started: [1, 100] }),
    ];
    expect(shifts(close, { added: 'values' })).toEqual([
      { indicator: 'signed', weight: 'less', many: 1, pairs: [['甲', '乙']] },
      { indicator: 'started', weight: 'more', many: 1, pairs: [['甲', '乙']] },
    ]);
  });

  it('is not said where the order is clear, of one unit or of nobody', () => {
    const clear = [town('甲', { signed: 9, started: 9 }), town('乙', { signed: 1, started: 1 })];
    expect(shifts(clear)).toEqual([]);
    expect(shifts(clear.slice(0, 1))).toEqual([]);
    expect(shifts([])).toEqual([]);
  });
});
