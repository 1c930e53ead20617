import { useAsOf } from '../as-of.tsx';
import { type Search, usePageSearch } from '../search.ts';
import { type Filter, filterIn, NO_FILTER } from './filter-in.ts';

export interface Filtering {
  /** For the server: the filter with the as-of day. */
  readonly filter: Filter;
  /** For links that keep what is filtered: the filter without the day, which stays by itself. */
  readonly kept: Search;
  /** How many names are filtered by. */
  readonly count: number;
  readonly narrow: (changes: Search) => void;
  readonly reset: () => void;
}

/** The filter of the page one is on; it lives in the address and nowhere else. */
export function useFilter(): Filtering {
  const [search, change] = usePageSearch();
  const { sent } = useAsOf();
  const kept = filterIn(search);
  return {
    filter: { ...kept, ...sent },
    kept: kept as Search,
    count: Object.keys(kept).length,
    narrow: (changes) => change({ ...changes, page: undefined }),
    reset: () => change({ ...NO_FILTER, page: undefined, view: undefined }),
  };
}
