import { type Money, money } from '../money.ts';
import { parseUnit } from '../money-unit.ts';

/** Reads "5 亿元" or "300 万美元" exactly; undefined when it is not an amount with its unit. */
export function parseThreshold(text: string): Money | undefined {
  const found = /^(\d+(?:\.\d{1,4})?)\s*(\D+)$/.exec(text.trim());
  const unit = found?.[2] ? parseUnit(found[2]) : undefined;
  const number = found?.[1] ? money(found[1], unit?.currency ?? 'CNY') : undefined;
  return unit && number ? { currency: unit.currency, parts: number.parts * unit.factor } : undefined;
}
