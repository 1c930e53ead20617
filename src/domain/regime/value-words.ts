import { FACT_KINDS, type FactKind } from '../fact.ts';
import { conditionWords } from './condition-words.ts';
import { type Predicate, PredicateShape } from './predicate-shape.ts';
import { FACT, type Lang } from './terms.ts';
import { parseThreshold } from './threshold.ts';
import { amountWords, durationWords } from './wording.ts';

/** The value of a setting in words, whatever kind of value it is: a fact, an amount, a duration, a condition. */
export function valueWords(value: unknown, lang: Lang): string {
  if (typeof value === 'string') {
    if (FACT_KINDS.includes(value as FactKind)) return FACT[value as FactKind][lang];
    const limit = parseThreshold(value);
    if (limit) return amountWords(limit, lang);
    if (value === 'always') return lang === 'zh' ? '全部' : 'all';
    return durationWords(value, lang);
  }
  if (PredicateShape.safeParse(value).success) return conditionWords(value as Predicate, lang);
  return JSON.stringify(value);
}
