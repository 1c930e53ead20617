import type { Reason, Standing } from '../standing.ts';
import type { Regime } from './format.ts';
import type { Condition } from './predicate.ts';
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

/**
 * The first rule that holds. The view then keeps what that rule looked at; where it looked at nothing, because it holds for
 * all that is left, what the rules before it looked for in vain.
 */
export function firstHolding<T extends { readonly holds: Condition }>(rules: readonly T[], view: View): T | undefined {
  view.forgetUses();
  for (const rule of rules) {
    const before = view.usesSoFar;
    if (!rule.holds(view)) continue;
    if (view.usesSoFar > before) view.forgetUses(before);
    return rule;
  }
  return undefined;
}
