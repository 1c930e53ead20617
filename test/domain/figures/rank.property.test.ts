import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures, type Figure, isNone } from '../../../src/domain/figures/figure.ts';
import { type Entrant, type RankedList, rankGroup } from '../../../src/domain/figures/rank.ts';
import { ADDED, type Ranking, TIES } from '../../../src/domain/regime/ranking-shape.ts';

const COUNTS = ['a', 'b', 'c'] as const;
const KINDS = ['each-town'] as const;

/** Few different figures, so that ties, nothing to divide by and figures that are wanting all come up often. */
const anyFigure = fc.oneof(
  { weight: 3, arbitrary: fc.record({ over: fc.bigInt(0n, 6n), under: fc.constant(null) }) },
  { weight: 2, arbitrary: fc.record({ over: fc.bigInt(0n, 4n), under: fc.bigInt(0n, 4n) }) },
);
const figureOf = (indicator: string, { over, under }: { over: bigint; under: bigint | null }): Figure => ({
  indicator,
  unit: 'projects',
  numerator: over,
  denominator: under,
  apart: [],
});
const anyEntrants: fc.Arbitrary<Entrant[]> = fc
  .array(fc.array(fc.option(anyFigure, { freq: 8 }), { minLength: 3, maxLength: 3 }), { maxLength: 12 })
  .map((rows) =>
    rows.map((row, n) => ({
      unit: `u${n}`,
      figures: row.flatMap((given, count) => (given ? [figureOf(COUNTS[count] ?? '', given)] : [])),
    })),
  );

const weight = fc.constantFrom(0.5, 1, 1.25, 2, 3, 7, 10);
const anyOverall = fc
  .record({
    of: fc.record({ a: weight, b: weight, c: weight }),
    added: fc.constantFrom(...ADDED),
    ties: fc.constantFrom(...TIES),
    low: fc.constantFrom(undefined, { last: 1 }, { last: 3 }, { lastPart: '1/3' }),
  })
  .map((it) => ({ id: 'x', zh: '排名', en: 'ranking', groups: [KINDS], period: 'month', cites: 'XX-1', ...it }));
type AnyOverall = Extract<Ranking, { of: unknown }>;
const asRanking = (it: unknown): AnyOverall => it as AnyOverall;

const overallOf = (ranking: AnyOverall, entrants: readonly Entrant[]): RankedList => {
  const { overall } = rankGroup(ranking, KINDS, entrants);
  if (!overall) throw new Error('no overall list');
  return overall;
};
const placesIn = ({ placed }: RankedList) => placed.map(({ unit, place }) => [unit, place] as const);

/** Places as anybody would count them: one more than those who are ahead, or than the different ones ahead. */
function byHand(entrants: readonly Entrant[], count: string, ties: string): Map<string, number> {
  const known = entrants.flatMap(({ unit, figures }) => {
    const figure = figures.find((it) => it.indicator === count);
    return figure && !isNone(figure) ? [{ unit, figure }] : [];
  });
  return new Map(
    known.map(({ unit, figure }) => {
      const ahead = known.filter((other) => compareFigures(other.figure, figure) > 0);
      const different = ahead.filter(
        (one, n) => ahead.findIndex((other) => compareFigures(other.figure, one.figure) === 0) === n,
      );
      return [unit, 1 + (ties === 'shared' ? ahead.length : different.length)];
    }),
  );
}

describe('places', () => {
  it('are those counted by hand, and every unit stands exactly once: placed or apart', () => {
    fc.assert(
      fc.property(anyEntrants, anyOverall, (entrants, given) => {
        const ranking = asRanking(given);
        const { counts, overall } = rankGroup(ranking, KINDS, entrants);
        for (const list of [...counts, ...(overall ? [overall] : [])]) {
          const units = [...list.placed.map(({ unit }) => unit), ...list.apart];
          expect(units.toSorted()).toEqual(entrants.map(({ unit }) => unit).toSorted());
        }
        for (const list of counts)
          expect(new Map(placesIn(list))).toEqual(byHand(entrants, list.indicator, ranking.ties));
      }),
    );
  });

  it('do not depend on the order in which the units are given', () => {
    fc.assert(
      fc.property(anyEntrants, anyOverall, (entrants, given) => {
        const [one, other] = [entrants, entrants.toReversed()].map((units) => overallOf(asRanking(given), units));
        expect(one && new Map(placesIn(one))).toEqual(other && new Map(placesIn(other)));
      }),
    );
  });

  it('stay the same when every weight is multiplied', () => {
    fc.assert(
      fc.property(anyEntrants, anyOverall, fc.constantFrom(2, 10, 100), (entrants, given, by) => {
        const ranking = asRanking(given);
        const of = Object.fromEntries(Object.entries(ranking.of).map(([count, its]) => [count, its * by]));
        const [one, other] = [overallOf(ranking, entrants), overallOf({ ...ranking, of }, entrants)];
        expect(placesIn(one)).toEqual(placesIn(other));
        expect(one.placed.map(({ low }) => low)).toEqual(other.placed.map(({ low }) => low));
      }),
    );
  });

  it('are never worse for a unit that is better on every count, where all are measured', () => {
    const full = fc.array(fc.tuple(fc.bigInt(0n, 9n), fc.bigInt(0n, 9n), fc.bigInt(0n, 9n)), { maxLength: 9 });
    fc.assert(
      fc.property(full, anyOverall, (rows, given) => {
        const entrants = rows.map((row, n) => ({
          unit: `u${n}`,
          figures: row.map((over, count) => figureOf(COUNTS[count] ?? '', { over, under: null })),
        }));
        const places = new Map(placesIn(overallOf(asRanking(given), entrants)));
        const pairs = rows.flatMap((a, i) =>
          rows.map((b, j) => ({ a, b, ahead: places.get(`u${i}`) ?? 0, behind: places.get(`u${j}`) ?? 0 })),
        );
        const better = pairs.filter(({ a, b }) => a.every((over, n) => over >= (b[n] ?? 0n)));
        expect(better.filter(({ ahead, behind }) => ahead > behind)).toEqual([]);
      }),
    );
  });
});

describe('low places', () => {
  it('are whole places from the end of the list, never the first, and as many as the rule names or more', () => {
    fc.assert(
      fc.property(anyEntrants, anyOverall, (entrants, given) => {
        const { placed } = overallOf(asRanking(given), entrants);
        const low = placed.filter((it) => it.low);
        expect(low.every(({ place }) => place > 1)).toBe(true);
        const from = Math.min(...low.map(({ place }) => place));
        expect(placed.filter(({ place }) => place >= from)).toEqual(low);
        if (given.low === undefined) expect(low).toEqual([]);
        else if (low.length === 0) expect(placed.every(({ place }) => place === 1)).toBe(true);
      }),
    );
  });
});

describe('the note on weights', () => {
  const order = (places: ReadonlyMap<string, number>, [a, b]: readonly [string, string]): number =>
    Math.sign((places.get(a) ?? 0) - (places.get(b) ?? 0));

  it('counts exactly the pairs whose order differs when the ranking is made again with that weight, and names some', () => {
    fc.assert(
      fc.property(anyEntrants, anyOverall, (entrants, given) => {
        const ranking = asRanking(given);
        const shifts = rankGroup(ranking, KINDS, entrants).shifts();
        const now = new Map(placesIn(overallOf(ranking, entrants)));
        const units = [...now.keys()];
        const pairs = units.flatMap((a, n) => units.slice(n + 1).map((b) => [a, b] as const));
        for (const indicator of COUNTS)
          for (const [which, by] of [
            ['more', 1.1],
            ['less', 0.9],
          ] as const) {
            const of = { ...ranking.of, [indicator]: (ranking.of[indicator] ?? 0) * by };
            const then = new Map(placesIn(overallOf({ ...ranking, of }, entrants)));
            const differ = pairs.filter((pair) => order(now, pair) !== order(then, pair));
            const found = shifts.find((shift) => shift.indicator === indicator && shift.weight === which);
            const said = (pair: readonly string[]) => pair.toSorted().join();
            expect(found?.many ?? 0).toBe(differ.length);
            expect(found?.pairs.length ?? 0).toBe(Math.min(5, differ.length));
            expect(differ.map(said)).toEqual(expect.arrayContaining((found?.pairs ?? []).map(said)));
          }
      }),
    );
  });
});
