import { numberOf } from '../../domain/figures/fraction.ts';
import { outcomesOf } from '../../domain/figures/outcome.ts';
import { runOf } from '../../domain/figures/periods.ts';
import type { RankedGroup, RankedList } from '../../domain/figures/rank.ts';
import type { Ranking } from '../../domain/regime/ranking-shape.ts';

/** The lists of a group: all counts together first, where they are ranked together, then each count by itself. */
const allLists = ({ overall, counts }: RankedGroup): { indicator: string | null; list: RankedList }[] => [
  ...(overall ? [{ indicator: null, list: overall }] : []),
  ...counts.map(({ indicator, ...list }) => ({ indicator, list })),
];

/** The lists of a group as they stand on the last of several days, each place with where the unit stood before. */
export function rankedLists(ranking: Ranking, days: readonly RankedGroup[]) {
  const now = days.at(-1);
  return now ? allLists(now).map(({ indicator, list }, at) => withHistory(ranking, indicator, list, at, days)) : [];
}

function withHistory(
  ranking: Ranking,
  indicator: string | null,
  { placed, apart }: RankedList,
  at: number,
  days: readonly RankedGroup[],
) {
  const past = days.map((group) => allLists(group)[at]?.list.placed ?? []);
  const placeOn = past.map((list) => new Map(list.map(({ unit, place }) => [unit, place])));
  const lowOn = past.map((list) => new Set(list.filter(({ low }) => low).map(({ unit }) => unit)));
  const lastPlace = placed.at(-1)?.place ?? 0;
  // What follows from a place is meant of the ranking, and not of the single counts that go into it.
  const counts = indicator === null || 'each' in ranking;
  return {
    indicator,
    placed: placed.map(({ unit, place, points, without, low }) => {
      const places = placeOn.map((known) => known.get(unit) ?? null);
      const before = places.at(-2) ?? null;
      const run = runOf(unit, lowOn);
      return {
        unitId: unit,
        place,
        points: numberOf(points),
        without: [...without],
        low,
        run,
        moved: before === null ? null : before - place,
        places,
        follows: counts ? outcomesOf(ranking, { place, lastPlace, run }) : [],
      };
    }),
    apart: [...apart],
  };
}
