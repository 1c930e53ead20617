import { decimalOf, money } from '../../domain/money.ts';

/**
 * A typed number with its point moved by so many places, to the right when positive: 1.5 by 4 is 15000. Undefined for what is
 * no number, is negative or, once moved, has more than the four decimals that are kept.
 */
export function shifted(typed: string, places: number): string | undefined {
  const found = /^(\d{1,18})(?:\.(\d{1,18}))?$/.exec(typed.replaceAll(',', '').trim());
  if (!found) return undefined;
  const [, whole = '', fraction = ''] = found;
  const point = whole.length + places;
  const before = '0'.repeat(Math.max(0, -point)) + whole + fraction;
  const digits = before.padEnd(point, '0');
  const at = Math.max(0, point);
  const [left, right] = [digits.slice(0, at) || '0', digits.slice(at).replace(/0+$/, '')];
  const exact = money(right === '' ? left : `${left}.${right}`, 'CNY');
  return exact && decimalOf(exact);
}
