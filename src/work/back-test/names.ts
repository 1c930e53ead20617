import type { Regime } from '../../domain/regime/format.ts';
import { titled } from '../views/regime-shown.ts';

type Rule = { readonly id: string; readonly zh: string; readonly en: string };

/** What the ids of verdicts are called; of two rules with one id, the first of the rules there are. */
export function verdictNames(regimes: readonly Regime[]) {
  const named = (rules: readonly Rule[]) =>
    [...new Map(rules.toReversed().map((rule) => [rule.id, titled(rule.id, rule)])).values()].toReversed();
  return {
    table: named(regimes.flatMap(({ tables }) => tables?.list ?? [])),
    tier: named(regimes.flatMap(({ tiers }) => tiers ?? [])),
    exit: named(regimes.flatMap(({ exit }) => exit?.rules ?? [])),
  };
}
