import { type Currency, CURRENCIES, decimalOfScaled, MONEY_PLACES, type Money } from '../domain/money.ts';

/** The unit a column of amounts is in: how many figures of the currency unit it stands for, and what the heading calls it. */
export interface AmountUnit {
  readonly zeros: number;
  readonly nameOf: (currency: Currency) => string;
}

/** The exact amount in the unit; null where there is none. */
export const amountIn = (amount: Money | null, currency: Currency, { zeros }: AmountUnit): string | null =>
  amount?.currency === currency ? decimalOfScaled(amount.parts, MONEY_PLACES + zeros) : null;

/** The currencies that need a column: the home currency always, others where they occur. No column ever mixes two. */
export function currenciesOf(amounts: Iterable<Money | null>, home: Currency = 'CNY'): Currency[] {
  const found = new Set<Currency>([home]);
  for (const amount of amounts) if (amount) found.add(amount.currency);
  return CURRENCIES.filter((currency) => found.has(currency));
}

/** The exact sum of a currency in the unit. */
export function totalIn(amounts: Iterable<Money | null>, currency: Currency, unit: AmountUnit): string {
  let parts = 0n;
  for (const amount of amounts) if (amount?.currency === currency) parts += amount.parts;
  return decimalOfScaled(parts, MONEY_PLACES + unit.zeros);
}

/** A spreadsheet keeps fifteen figures; an amount with more is written as text, so that none is lost. */
export function fitsNumber(decimal: string): boolean {
  const figures = decimal.replace(/^-?[0.]*/, '').replace('.', '');
  return (decimal.includes('.') ? figures : figures.replace(/0+$/, '')).length <= 15;
}

const MOST_PLACES = 6; // one fen in 万元

/** How many decimals a column needs, so that all its amounts stand with the points below each other. */
export function placesOf(decimals: Iterable<string | null>): number {
  let most = 0;
  for (const decimal of decimals) most = Math.max(most, decimal?.split('.')[1]?.length ?? 0);
  return Math.min(most, MOST_PLACES);
}
