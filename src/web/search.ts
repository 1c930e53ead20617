import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The part of the address behind `?`: every value is a text, one that is repeated a list of texts. */
export type Search = { readonly [name: string]: string | readonly string[] | undefined };

export function parseSearch(text: string): Search {
  const query = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
  const text = query.toString();
  return text && `?${text}`;
}

/** The values of one name as a list, whether it stands there once, several times or not at all. */
export const listIn = (search: Search, name: string): readonly string[] => {
  const value = search[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** The one value of a name. */
export const oneIn = (search: Search, name: string): string | undefined => listIn(search, name)[0];

/** The search of the page one is on, and how to change some names of it; `undefined` takes a name out. */
export function usePageSearch(): readonly [Search, (changes: Search, how?: { readonly replace?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Search, how: { readonly replace?: boolean } = {}) =>
      void navigate({
        to: '.',
        search: (before: Search) => ({ ...before, ...changes }),
        replace: how.replace ?? false,
        resetScroll: false,
      } as never),
    [navigate],
  );
  return [search, change];
}
