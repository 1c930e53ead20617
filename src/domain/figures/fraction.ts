import { decimalOfFloat } from '../money.ts';

/** An exact fraction. What is below is always more than nothing; it need not be in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };
export const whole = (n: number | bigint): Fraction => ({ over: BigInt(n), under: 1n });

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };

export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

/** Throws when `b` is nothing or less: no rule divides by that. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.over <= 0n) throw new Error('divided by nothing');
  return { over: a.over * b.under, under: a.under * b.over };
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const alike = a.under === b.under;
  const left = alike ? a.over : a.over * b.under;
  const right = alike ? b.over : b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A number as it is written in decimal: 0.1 is one tenth, and not what a float makes of it. */
export function fractionOf(n: number): Fraction {
  const [, sign = '', digits = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimalOfFloat(n)) ?? [];
  return { over: BigInt(sign + digits + decimals), under: 10n ** BigInt(decimals.length) };
}

/** For showing, not for comparing. */
export const numberOf = ({ over, under }: Fraction): number =>
  // Both halves may be longer than a float holds, their whole part and the first decimals are not.
  Number((over * 1_000_000_000n) / under) / 1_000_000_000;
