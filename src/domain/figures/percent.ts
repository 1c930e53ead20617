import { decimalOfScaled, money } from '../money.ts';

/**
 * A share as bulletins print it: per cent with so many decimals, half rounded up, worked out on whole numbers so that no
 * float decides a digit. Both sides are decimal texts of the same unit. Null where there is nothing to divide by.
 */
export function percentOf(numerator: string, denominator: string, places = 1): string | null {
  const [over, under] = [parts(numerator), parts(denominator)];
  if (under === 0n) return null;
  const scale = 10n ** BigInt(places);
  const doubled = (2n * 100n * scale * over) / under;
  const rounded = (doubled + (over < 0n ? -1n : 1n)) / 2n;
  const [whole = '0', fraction = ''] = decimalOfScaled(rounded, places).split('.');
  return `${places > 0 ? `${whole}.${fraction.padEnd(places, '0')}` : whole}%`;
}

/** In ten-thousandths, as money is kept; a count is read as one too. */
const parts = (decimal: string): bigint => money(decimal, 'CNY')?.parts ?? 0n;
