import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { whoAmI } from '../contract/session.ts';
import { isProblem } from './problem.ts';

/** A session that has ended answers 401 to whatever is asked; the frame then asks to sign in, once. */
const onError = (error: unknown): void => {
  if (isProblem(error) && error.status === 401) queries.setQueryData(keyOf(whoAmI, {}), null);
};

/** Only silence and the server's own faults are worth a second try; a "no" stays a "no". */
const retry = (failures: number, error: unknown): boolean =>
  failures < 1 && isProblem(error) && (error.status === 0 || error.status >= 502);

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // Asked even without a network, so that a page says so at once; and asked again when the network is back.
    queries: { retry, staleTime: 10_000, refetchOnWindowFocus: false, networkMode: 'always', refetchOnReconnect: true },
    mutations: { networkMode: 'always' },
  },
});

/** The cache key of what a route answered to an input. Forget everything under a path with `[path]` alone. */
export const keyOf = (route: { readonly path: string }, input: unknown): readonly unknown[] => [route.path, input];
