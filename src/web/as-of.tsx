import { type Day, isDay } from '../domain/day.ts';
import { useMe } from './me.tsx';
import { oneIn, usePageSearch } from './search.ts';

export interface AsOf {
  /** The day everything is shown as of. */
  readonly day: Day;
  readonly today: Day;
  /** Another day than today is chosen: every page is read-only. */
  readonly changed: boolean;
  /** What to send to the server: nothing when the day is today, so that a page left open moves on with the server's day. */
  readonly sent: { readonly asOf?: Day };
  readonly choose: (day: Day | undefined) => void;
}

/** The day in the address, `?asOf=2018-06-30`; it stays when one goes from page to page. */
export function useAsOf(): AsOf {
  const { today } = useMe();
  const [search, change] = usePageSearch();
  const asked = oneIn(search, 'asOf');
  const day = asked !== undefined && isDay(asked) ? asked : today;
  const changed = day !== today;
  return {
    day,
    today,
    changed,
    sent: changed ? { asOf: day } : {},
    choose: (next) => change({ asOf: next === today ? undefined : next, page: undefined }),
  };
}
