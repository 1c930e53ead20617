import { decimalOf } from '../money.ts';
import type { Reason } from '../standing.ts';
import { conditionWords } from './condition-words.ts';
import type { Regime } from './format.ts';
import { clauseOf, firstHolding, type Part, reason } from './part.ts';
import { condition } from './predicate.ts';
import { currenciesAsked } from './tier-currencies.ts';
import type { View } from './view.ts';

type Rule = NonNullable<Regime['tiers']>[number] | NonNullable<Regime['marks']>[number];

const ready = (rule: Rule) => ({
  id: rule.id,
  clause: clauseOf(rule.cites),
  holds: condition(rule.when),
  values: {
    zh: rule.zh,
    en: rule.en,
    ruleZh: conditionWords(rule.when, 'zh'),
    ruleEn: conditionWords(rule.when, 'en'),
  },
});

/** The amount the rule was judged by stands beside the rule, in the currency it was given in. */
function withAmount(values: Reason['values'], view: View): Reason['values'] {
  const { amount } = view.of.project;
  return amount ? { ...values, amount: decimalOf(amount), currency: amount.currency } : values;
}

/**
 * 层级: the first tier that holds, so the highest is written first where a text lets tiers overlap. A project that is in none
 * because its amount is not known, or is in a currency in which no tier is written, is told so: no rate is ever implied.
 */
export function tierPart(regime: Regime): Part | undefined {
  const tiers = regime.tiers?.map(ready);
  if (!tiers) return undefined;
  const currencies = currenciesAsked((regime.tiers ?? []).map(({ when }) => when));
  const clause = [...new Set(tiers.map((tier) => tier.clause))].join(' ');
  const values = { currencies: currencies.join(' ') };
  return (view, standing, because) => {
    const found = firstHolding(tiers, view);
    if (!found) {
      const { amount } = view.of.project;
      const judged = currencies.length === 0 || (amount && currencies.includes(amount.currency));
      if (judged) return;
      view.forgetUses();
      const says = amount ? 'no-tier-currency' : 'no-tier-amount';
      because.push(reason(regime, 'tier', 'none', clause, says, withAmount(values, view), view));
      return;
    }
    standing.tier = found.id;
    because.push(reason(regime, 'tier', found.id, found.clause, 'tier', withAmount(found.values, view), view));
  };
}

/** Marks beside the tier, any number of them; each stands among the reasons. */
export function markPart(regime: Regime): Part | undefined {
  const marks = regime.marks?.map(ready);
  if (!marks) return undefined;
  return (view, _standing, because) => {
    for (const mark of marks) {
      view.forgetUses();
      if (!mark.holds(view)) continue;
      because.push(reason(regime, 'tier', mark.id, mark.clause, 'mark', withAmount(mark.values, view), view));
    }
  };
}
