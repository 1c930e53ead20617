import type { Reason, Standing } from '../standing.ts';
import type { Regime } from './format.ts';
import type { View } from './view.ts';

export type Changing<T> = { -readonly [K in keyof T]: T[K] };
/** One kind of verdict: looks at the view, fills its place in the standing and says why. */
export type Part = (view: View, standing: Changing<Standing>, because: Reason[]) => void;

export const clauseOf = (cites: string | readonly string[] | undefined): string =>
  cites === undefined ? '' : typeof cites === 'string' ? cites : cites.join(' ');

export function reason(
  regime: Regime,
  about: Reason['about'],
  rule: string,
  clause: string,
  says: string,
  values: Reason['values'],
  view: View,
): Reason {
  return { about, regime: regime.id, rule, clause, says, values, uses: view.takeUses() };
}
