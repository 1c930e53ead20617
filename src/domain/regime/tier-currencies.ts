import { CURRENCIES, type Currency } from '../money.ts';
import type { Predicate } from './predicate-shape.ts';
import { parseThreshold } from './threshold.ts';

/** The currencies in which these conditions judge amounts; none when they ask no amount. */
export function currenciesAsked(conditions: readonly Predicate[]): readonly Currency[] {
  const asked = new Set(conditions.flatMap(asksIn));
  return CURRENCIES.filter((currency) => asked.has(currency));
}

function asksIn(p: Predicate): Currency[] {
  if (p === 'always') return [];
  if ('all' in p) return p.all.flatMap(asksIn);
  if ('any' in p) return p.any.flatMap(asksIn);
  if ('not' in p) return asksIn(p.not);
  if (!('amount' in p)) return [];
  return Object.values(p.amount).flatMap((limit) =>
    limit === undefined ? [] : (parseThreshold(limit)?.currency ?? []),
  );
}
