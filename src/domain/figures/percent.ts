import { decimalOfScaled, money } from '../money.ts';

/** Half a last figure up, as bulletins are to round; or what is beyond it left out (截位), as some do. */
export type Rounding = 'half-up' | 'down';

/**
 * A share as bulletins print it: per cent with so many decimals, half rounded up, worked out on whole numbers so that no
 * float decides a digit. Both sides are decimal texts of the same unit. Null where there is nothing to divide by.
 */
export function percentOf(
  numerator: string,
  denominator: string,
  places = 1,
  rounding: Rounding = 'half-up',
): string | null {
  const [over, under] = [parts(numerator), parts(denominator)];
  if (under === 0n) return null;
  const scale = 10n ** BigInt(places);
  const doubled = (2n * 100n * scale * over) / under;
  const half = rounding === 'down' ? 0n : over < 0n ? -1n : 1n;
  const [whole = '0', fraction = ''] = decimalOfScaled((doubled + half) / 2n, places).split('.');
  return `${places > 0 ? `${whole}.${fraction.padEnd(places, '0')}` : whole}%`;
}

/** In ten-thousandths, as money is kept; a count is read as one too. */
const parts = (decimal: string): bigint => money(decimal, 'CNY')?.parts ?? 0n;

/** A published share against its parts: rounded, cut off, or not what they give; and what they give with as many decimals. */
export interface PublishedShare {
  readonly how: 'rounded' | 'cut-off' | 'differs';
  readonly shouldBe: string;
}

/** Holds a published share (98.8%) against what was divided; undefined when it is no share, or nothing was divided. */
export function checkPublished(published: string, numerator: string, denominator: string): PublishedShare | undefined {
  const found = /^-?\d+(?:\.(\d+))?%$/.exec(published.trim());
  if (!found || numerator === '') return undefined;
  const places = found[1]?.length ?? 0;
  const shouldBe = percentOf(numerator, denominator, places);
  if (shouldBe === null) return undefined;
  const cutOff = percentOf(numerator, denominator, places, 'down');
  const said = published.trim();
  return { how: said === shouldBe ? 'rounded' : said === cutOff ? 'cut-off' : 'differs', shouldBe };
}
