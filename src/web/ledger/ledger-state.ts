import { SORT_KEYS } from '../../contract/projects.ts';
import { useFilter } from '../filter/filter.ts';
import { useMe } from '../me.tsx';
import { recall, remember } from '../remember.ts';
import { listIn, oneIn, usePageSearch } from '../search.ts';
import { COLUMNS, type ColumnId, type SortKey, USUAL } from './columns.tsx';

export const SIZES = [50, 100, 200] as const;

const isColumn = (id: string): id is ColumnId => (COLUMNS as readonly string[]).includes(id);
const isSort = (key: string | undefined): key is SortKey =>
  (SORT_KEYS as readonly (string | undefined)[]).includes(key);

/** Sorting one likes to begin with: names and days upward, amounts and lateness downward. */
const firstOrder = (sort: SortKey): 'asc' | 'desc' => (sort === 'amount' || sort === 'lateDays' ? 'desc' : 'asc');

/** Everything that makes this ledger look as it does; it stands in the address, so that a link shows the same to another. */
export function useLedgerState() {
  const filtering = useFilter();
  const [search, change] = usePageSearch();
  const { tenant, person } = useMe();
  const columnsPlace = `columns.${tenant.slug}.${person.id}`;
  const inAddress = listIn(search, 'columns').filter(isColumn);
  const usual = recall(columnsPlace)?.split(',').filter(isColumn) ?? USUAL;
  const chosen = inAddress.length > 0 ? inAddress : usual;
  const sortAsked = oneIn(search, 'sort');
  const sort: SortKey = isSort(sortAsked) ? sortAsked : 'amount';
  const orderAsked = oneIn(search, 'order');
  const order = orderAsked === 'asc' || orderAsked === 'desc' ? orderAsked : firstOrder(sort);
  const sizeAsked = Number(oneIn(search, 'size'));
  return {
    ...filtering,
    // The name is always there: it is the row's own head and the link to its page.
    columns: COLUMNS.filter((id) => id === 'name' || chosen.includes(id)),
    chooseColumns: (next: readonly ColumnId[] | undefined) => {
      remember(columnsPlace, next?.join(','));
      change({ columns: next && next.length > 0 ? [...next] : undefined });
    },
    sort,
    order,
    sortBy: (next: SortKey) =>
      change({
        sort: next,
        order: next === sort ? (order === 'asc' ? 'desc' : 'asc') : firstOrder(next),
        page: undefined,
      }),
    page: Math.max(1, Math.trunc(Number(oneIn(search, 'page')) || 1)),
    goTo: (page: number) => change({ page: page > 1 ? String(page) : undefined }),
    size: SIZES.find((size) => size === sizeAsked) ?? SIZES[0],
    resize: (size: number) => change({ size: size === SIZES[0] ? undefined : String(size), page: undefined }),
    /** The project whose panel is open. */
    open: oneIn(search, 'open'),
    show: (id: string | undefined) => change({ open: id }, { replace: true }),
  };
}

export type LedgerState = ReturnType<typeof useLedgerState>;
