import { type Currency, decimalOfScaled, MONEY_PLACES, money } from '../../domain/money.ts';

/** `1.5` at four places up (万) → `15000`; exact, because an amount is never a float. Undefined when it is no amount. */
export function scaledUp(typed: string, places: number): string | undefined {
  const found = /^(\d{1,14})(?:\.(\d{1,8}))?$/.exec(typed.trim().replace(/[,，\s]/g, ''));
  if (!found) return undefined;
  const [, whole = '', fraction = ''] = found;
  const decimal = decimalOfScaled(BigInt(whole + fraction) * 10n ** BigInt(places), fraction.length);
  return money(decimal, 'CNY') ? decimal : undefined;
}

/** The stored decimal text as it is typed in the unit: `15000` at 万 → `1.5`. */
export function scaledDown(value: string, currency: Currency, places: number): string {
  const exact = money(value, currency);
  return exact ? decimalOfScaled(exact.parts, MONEY_PLACES + places) : '';
}
