import { decimalOfScaled, MONEY_PLACES } from './money.ts';

/**
 * A quantity that is not money (亩, 人, 千伏安 …): exact, never negative, with as many places as money has. What it is counted in
 * stands beside it; quantities in different units are never added.
 */
export type Quantity = bigint;

const ONE = 10n ** BigInt(MONEY_PLACES);

/** Reads '120' or '0.35'; undefined where it is not a number, negative, or finer than four places. */
export function quantityOf(text: string): Quantity | undefined {
  const found = /^(\d{1,15})(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, whole = '0', fraction = ''] = found;
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(MONEY_PLACES, '0'));
}

export const quantityText = (quantity: bigint): string => decimalOfScaled(quantity, MONEY_PLACES);
