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
export function rankedLists(ranking: Ranking, days: readonly RankedGroup[], periods: number) {
  const now = days.at(-1);
  return now ? allLists(now).map((it, at) => withHistory(ranking, it, days, at, periods)) : [];
}

function withHistory(
  ranking: Ranking,
  { indicator, list: { placed, apart } }: { indicator: string | null; list: RankedList },
  days: readonly RankedGroup[],
  at: number,
  periods: number,
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
        // Where fewer days are there than were asked for, the rules were not in force before.
        longer: run === periods,
        moved: before === null ? null : before - place,
        places,
        follows: counts ? outcomesOf(ranking, { place, lastPlace, run }) : [],
      };
    }),
    apart: [...apart],
  };
}
