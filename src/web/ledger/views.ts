import { useState } from 'react';
import { FLAGS, MANY, NO_FILTER } from '../filter/filter-in.ts';
import { useMe } from '../me.tsx';
import { recall, remember } from '../remember.ts';
import { listIn, type Search, usePageSearch } from '../search.ts';
import type { ledgerText } from './messages.ts';

export interface View {
  readonly id: string;
  /** What the person called it; the built-in ones have a word instead. */
  readonly name?: string;
  readonly word?: keyof typeof ledgerText.zh;
  readonly search: Search;
}

/** Views everybody has. */
export const BUILT_IN: readonly View[] = [
  { id: 'all', word: 'allProjects', search: {} },
  { id: 'late', word: 'lateProjects', search: { late: 'true', sort: 'lateDays' } },
  { id: 'red', word: 'redProjects', search: { light: 'red', sort: 'lateDays' } },
  { id: 'exit', word: 'exitProjects', search: { exit: ['warning', 'over'], sort: 'signedOn' } },
  { id: 'large', word: 'largeProjects', search: { currency: 'CNY', amountMin: '500000000' } },
];

/** What of the address makes a view; the page and the open panel do not. */
const NAMES = [
  ...MANY,
  'q',
  'amountMin',
  'amountMax',
  ...FLAGS,
  'importId',
  'sort',
  'order',
  'columns',
  'size',
] as const;

const part = (search: Search): Search =>
  Object.fromEntries(NAMES.filter((name) => search[name] !== undefined).map((name) => [name, search[name]]));

const same = (a: Search, b: Search): boolean =>
  NAMES.every((name) => listIn(a, name).toSorted().join('\n') === listIn(b, name).toSorted().join('\n'));

const NOTHING: Search = { ...NO_FILTER, sort: undefined, order: undefined, columns: undefined, size: undefined };

/** Views: those everybody has and those this person saved on this machine. */
export function useViews() {
  const { tenant, person } = useMe();
  const place = `views.${tenant.slug}.${person.id}`;
  const [mine, setMine] = useState<readonly View[]>(() => read(recall(place)));
  const [search, change] = usePageSearch();
  const all = [...BUILT_IN, ...mine];
  const named = all.find(({ id }) => id === search.view);
  const exact = named && same(named.search, search) ? named : all.find((view) => same(view.search, search));
  const keep = (views: readonly View[]) => {
    setMine(views);
    remember(place, views.length > 0 ? JSON.stringify(views) : undefined);
  };
  return {
    mine,
    /** The view one looks at, and whether something was changed since it was chosen. */
    current: exact ?? named,
    changed: exact === undefined,
    open: (view: View) => change({ ...NOTHING, ...view.search, view: view.id, page: undefined, open: undefined }),
    save: (name: string) => {
      const view = { id: `mine-${Date.now().toString(36)}`, name, search: part(search) };
      keep([...mine.filter((it) => it.name !== name), view]);
      change({ view: view.id });
    },
    remove: (id: string) => keep(mine.filter((it) => it.id !== id)),
  };
}

export type Views = ReturnType<typeof useViews>;

/** Storage may hold anything; what is not a list of views is as good as none. */
function read(kept: string | undefined): readonly View[] {
  try {
    const views: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(views)
      ? views.filter((it: View) => typeof it?.id === 'string' && typeof it.search === 'object')
      : [];
  } catch {
    return [];
  }
}
