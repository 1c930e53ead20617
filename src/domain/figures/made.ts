import type { Currency, Money } from '../money.ts';
import type { Figure } from './figure.ts';
import type { Part, Recipe } from './parts.ts';

/** What was found of one part in one group: a number under '', or amounts in ten-thousandths by currency. */
export type Found = ReadonlyMap<string, bigint>;
export type Rates = Readonly<Partial<Record<string, string>>>;

/** What a figure needs beside its parts. */
export interface Beside {
  readonly rates: Rates;
  /** The task of the year of the group: a number, or money in ten-thousandths; undefined when it has none. */
  readonly task: bigint | undefined;
  /** Whether the group is one unit, which `each` speaks of. */
  readonly oneUnit: boolean;
}

const RATE_PLACES = 1_000_000n;

/** Puts a figure together from its parts. Without a task, or with nothing in a group, there is nothing to divide by. */
export function figureOf(
  indicator: string,
  { unit, numerator, denominator, apart }: Recipe,
  found: (part: Part) => Found,
  beside: Beside,
): Figure {
  const top = added(found(numerator), beside.rates);
  const rest = apart ? moneyOf(found(apart)) : [];
  return {
    indicator,
    unit,
    numerator: top.parts,
    denominator: bottomOf(denominator, found, beside),
    apart: merged([...top.apart, ...rest]),
  };
}

function bottomOf(denominator: Recipe['denominator'], found: (part: Part) => Found, beside: Beside): bigint | null {
  if (denominator === null) return null;
  if (denominator === 'task') return beside.task ?? 0n;
  if ('each' in denominator) return beside.oneUnit ? BigInt(denominator.each) : 0n;
  return added(found(denominator), beside.rates).parts;
}

/** One sum in 元, half a ten-thousandth rounded up once at the end, and what has no rate beside it. Counts are themselves. */
function added(found: Found, rates: Rates): { parts: bigint; apart: Money[] } {
  let scaled = 0n;
  const apart: Money[] = [];
  for (const [currency, parts] of found) {
    const rate = currency === '' || currency === 'CNY' ? RATE_PLACES : scaledRate(rates[currency]);
    if (rate !== undefined) scaled += parts * rate;
    else if (parts !== 0n) apart.push({ currency: currency as Currency, parts });
  }
  const half = scaled < 0n ? -RATE_PLACES / 2n : RATE_PLACES / 2n;
  return { parts: (scaled + half) / RATE_PLACES, apart };
}

function scaledRate(rate: string | undefined): bigint | undefined {
  if (rate === undefined) return undefined;
  const [whole = '0', fraction = ''] = rate.split('.');
  return BigInt(whole) * RATE_PLACES + BigInt(fraction.padEnd(6, '0'));
}

const moneyOf = (found: Found): Money[] =>
  [...found]
    .filter(([, parts]) => parts !== 0n)
    .map(([currency, parts]) => ({ currency: currency as Currency, parts }));

function merged(amounts: readonly Money[]): Money[] {
  const totals = new Map<Currency, bigint>();
  for (const { currency, parts } of amounts) totals.set(currency, (totals.get(currency) ?? 0n) + parts);
  return [...totals].map(([currency, parts]) => ({ currency, parts }));
}
