/**
 * Exact money. An amount is a whole number of ten-thousandths of the currency's unit (元, dollar, …), so that 亿元 and 万元
 * with decimals add up without rounding. Currencies are never mixed: a sum keeps one total per currency.
 */
export type Currency = 'CNY' | 'USD' | 'EUR' | 'JPY' | 'HKD';
export const CURRENCIES: readonly Currency[] = ['CNY', 'USD', 'EUR', 'JPY', 'HKD'];

export interface Money {
  readonly currency: Currency;
  /** Ten-thousandths of the currency unit. */
  readonly parts: bigint;
}

/** Decimal places an amount keeps. */
export const MONEY_PLACES = 4;
const ONE = 10n ** BigInt(MONEY_PLACES);

/** Money from a decimal text in the currency's own unit, e.g. ('394000000', 'CNY') = 39 400 万元; undefined when it is not a decimal or has more than four places. */
export function money(decimal: string, currency: Currency): Money | undefined {
  const found = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal.trim());
  if (!found) return undefined;
  const [, sign, whole = '0', fraction = ''] = found;
  const parts = BigInt(whole) * ONE + BigInt(fraction.padEnd(MONEY_PLACES, '0') || '0');
  return { currency, parts: sign ? -parts : parts };
}

/** The amount as a decimal text in the currency's unit, without trailing zeros: '394000000', '0.5'. */
export const decimalOf = (m: Money): string => decimalOfScaled(m.parts, MONEY_PLACES);

/** A whole number of 10^-places as a decimal text without trailing zeros: (15n, 1) = '1.5'. */
export function decimalOfScaled(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/**
 * The decimal text a spreadsheet shows for a number it stores in binary. Excel keeps 15 significant digits, so what lies
 * beyond them is an artefact of the float and not something anybody wrote: 394000000.00000006 → '394000000'. Never an
 * exponent. Throws on NaN and infinities, which no cell holds.
 */
export function decimalOfFloat(n: number): string {
  if (!Number.isFinite(n)) throw new Error(`not a finite number: ${n}`);
  const [, sign = '', lead = '0', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(n.toExponential(14)) ?? [];
  const shift = Number(exponent);
  const scaled = BigInt(sign + lead + rest);
  return shift > 14 ? (scaled * 10n ** BigInt(shift - 14)).toString() : decimalOfScaled(scaled, 14 - shift);
}

/** Total per currency, only of the currencies that occur. */
export function sum(amounts: Iterable<Money>): Money[] {
  const totals = new Map<Currency, bigint>();
  for (const m of amounts) totals.set(m.currency, (totals.get(m.currency) ?? 0n) + m.parts);
  return [...totals].map(([currency, parts]) => ({ currency, parts }));
}

/** What is left of `a` after `b`, negative when `b` is more; undefined when the currencies differ. */
export const subtract = (a: Money, b: Money): Money | undefined =>
  a.currency === b.currency ? { currency: a.currency, parts: a.parts - b.parts } : undefined;

/** Compares amounts of one currency; undefined when the currencies differ, because no rate is ever implied. */
export function compare(a: Money, b: Money): number | undefined {
  if (a.currency !== b.currency) return undefined;
  return a.parts === b.parts ? 0 : a.parts < b.parts ? -1 : 1;
}
