import type { ReplyOf } from '../../contract/route.ts';
import type { listVisits } from '../../contract/visits.ts';
import { type Day, isDay } from '../../domain/day.ts';
import { VISIT_KINDS, type VisitKind } from '../../domain/visit.ts';
import { listIn, oneIn, type Search, usePageSearch } from '../search.ts';

export type Visits = ReplyOf<typeof listVisits>;
export type VisitRow = Visits['rows'][number];

interface VisitFilter {
  readonly kind?: VisitKind[];
  readonly unit?: string[];
  readonly from?: Day;
  readonly until?: Day;
  readonly q?: string;
}

/** What the address narrows the list by. */
function visitFilterIn(search: Search): VisitFilter {
  const dayIn = (name: 'from' | 'until') => {
    const text = oneIn(search, name);
    return text !== undefined && isDay(text) ? { [name]: text } : {};
  };
  const kind = VISIT_KINDS.filter((it) => listIn(search, 'kind').includes(it));
  const unit = listIn(search, 'unit');
  const q = oneIn(search, 'q');
  return {
    ...(kind.length > 0 ? { kind } : {}),
    ...(unit.length > 0 ? { unit: [...unit] } : {}),
    ...dayIn('from'),
    ...dayIn('until'),
    ...(q ? { q } : {}),
  };
}

const NAMES = ['kind', 'unit', 'from', 'until', 'q'] as const;

export function useVisitFilter() {
  const [search, change] = usePageSearch();
  const filter = visitFilterIn(search);
  return {
    filter,
    narrowed: Object.keys(filter).length > 0,
    page: Math.max(1, Number(oneIn(search, 'page') ?? 1) || 1),
    set: (changes: Search) => change({ ...changes, page: undefined }, { replace: true }),
    reset: () => change({ ...Object.fromEntries(NAMES.map((name) => [name, undefined])), page: undefined }),
  };
}
