import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InputOf, ReplyOf, Route } from '../contract/route.ts';
import { type CallOptions, call } from './call.ts';
import type { Problem } from './problem.ts';
import { keyOf } from './queries.ts';

interface AnswerOptions<R> {
  readonly enabled?: boolean;
  readonly staleTime?: number;
  /** Show the last answer, dimmed, while the next one comes: for lists that page and filter. */
  readonly keepPrevious?: boolean;
  readonly refetchInterval?: (answer: R | undefined) => number | false;
}

/** What the server answers to a route with this input, kept and refreshed. */
export function useAnswer<T extends Route>(route: T, input: InputOf<T>, options: AnswerOptions<ReplyOf<T>> = {}) {
  const { refetchInterval, keepPrevious, ...rest } = options;
  return useQuery<ReplyOf<T>, Problem, ReplyOf<T>>({
    queryKey: keyOf(route, input),
    queryFn: ({ signal }) => call(route, input, { signal }),
    ...rest,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(refetchInterval
      ? { refetchInterval: (query) => refetchInterval(query.state.data as ReplyOf<T> | undefined) }
      : {}),
  } as Parameters<typeof useQuery<ReplyOf<T>, Problem, ReplyOf<T>>>[0]);
}

type Act<T> = { readonly input: InputOf<T> } & Pick<CallOptions, 'ifMatch' | 'idempotencyKey'>;

/**
 * An act on the server. What it may have changed is asked again: everything but who I am and the sign-in page, because a
 * fact moves stages, totals, tables and charts alike.
 */
export function useAct<T extends Route>(route: T) {
  const queries = useQueryClient();
  return useMutation<ReplyOf<T>, Problem, Act<T>>({
    mutationFn: ({ input, ...options }) => call(route, input, options),
    onSuccess: () => refreshAll(queries),
  });
}

/** Asks again for everything that an act may have changed. */
export const refreshAll = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: (query) => !STEADY.has(String(query.queryKey[0])) });

const STEADY = new Set(['/me', '/tenants', '/imports/fields']);
