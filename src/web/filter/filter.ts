import type { listProjects } from '../../contract/projects.ts';
import { ProjectFilter } from '../../contract/projects.ts';
import type { InputOf } from '../../contract/route.ts';
import { useAsOf } from '../as-of.tsx';
import { listIn, oneIn, type Search, usePageSearch } from '../search.ts';

/** What a page, its export and the overview are narrowed by; the same names stand in the address. */
export type Filter = Pick<InputOf<typeof listProjects>, keyof typeof ProjectFilter.shape>;

/** Names that may stand in the address several times. */
export const MANY = [
  'stage',
  'table',
  'light',
  'exit',
  'district',
  'industry',
  'unit',
  'tier',
  'origin',
  'currency',
] as const;
export type Many = (typeof MANY)[number];
const ONE = ['q', 'amountMin', 'amountMax', 'late', 'importId'] as const;
export type One = (typeof ONE)[number];

/** Takes the filter out of an address; what the contract would refuse, such as a mistyped stage, is left out. */
export function filterIn(search: Search): Filter {
  const filter: Record<string, unknown> = {};
  for (const name of MANY) {
    const known = listIn(search, name).filter((value) => ProjectFilter.shape[name].safeParse([value]).success);
    if (known.length > 0) filter[name] = known;
  }
  for (const name of ONE) {
    const value = oneIn(search, name);
    if (value !== undefined && ProjectFilter.shape[name].safeParse(value).success) filter[name] = value;
  }
  return filter as Filter;
}

/** Every name of the filter taken out, to be merged into an address. */
export const NO_FILTER: Search = Object.fromEntries([...MANY, ...ONE].map((name) => [name, undefined]));

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
