import type { showRanking } from '../../contract/rankings.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { oneIn, usePageSearch } from '../search.ts';

export type Answer = ReplyOf<typeof showRanking>;
export type Ranking = NonNullable<Answer['ranking']>;
export type Group = Answer['groups'][number];
export type List = Group['lists'][number];
export type Placed = List['placed'][number];
export type Count = Ranking['counts'][number];
export type Figure = Group['units'][number]['figures'][number];

/** The list that is open: a count's, or that of all together under the name `overall`. */
const OVERALL = 'overall';

/** Which ranking and which of its lists the address asks for. */
export function useRankingSearch() {
  const [search, change] = usePageSearch();
  const [regime, ranking, list] = ['regime', 'ranking', 'list'].map((name) => oneIn(search, name));
  return {
    asked: { ...(regime ? { regime } : {}), ...(ranking ? { ranking } : {}) },
    list,
    chooseRegime: (id: string) => change({ regime: id, ranking: undefined, list: undefined }),
  };
}

/** Names of the lists of a ranking, as they stand in the address. */
export const listNames = ({ added, counts }: Ranking): string[] => [
  ...(added ? [OVERALL] : []),
  ...counts.map(({ id }) => id),
];

/** The count whose list it is, by its name in the address; null for all together. The first list where the name is none. */
export function openList(ranking: Ranking, name: string | undefined): string | null {
  const names = listNames(ranking);
  const open = names.find((it) => it === name) ?? names[0] ?? OVERALL;
  return open === OVERALL && ranking.added ? null : open;
}

/** Units with what follows for them, by what follows, in the order of their places. */
export function outcomesIn(list: List): Map<Placed['follows'][number], Placed[]> {
  const found = new Map<Placed['follows'][number], Placed[]>();
  for (const placed of list.placed)
    for (const outcome of placed.follows) found.set(outcome, [...(found.get(outcome) ?? []), placed]);
  return found;
}
