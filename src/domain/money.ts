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

const SCALE = 4;
const ONE = 10n ** BigInt(SCALE);

/** Money from a decimal text in the currency's own unit, e.g. ('394000000', 'CNY') = 39 400 万元; undefined when it is not a decimal or has more than four places. */
export function money(decimal: string, currency: Currency): Money | undefined {
  const found = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal.trim());
  if (!found) return undefined;
  const [, sign, whole = '0', fraction = ''] = found;
  const parts = BigInt(whole) * ONE + BigInt(fraction.padEnd(SCALE, '0') || '0');
  return { currency, parts: sign ? -parts : parts };
}

/** The amount as a decimal text in the currency's unit, without trailing zeros: '394000000', '0.5'. */
export function decimalOf(m: Money): string {
  const digits = (m.parts < 0n ? -m.parts : m.parts).toString().padStart(SCALE + 1, '0');
  const whole = digits.slice(0, -SCALE);
  const fraction = digits.slice(-SCALE).replace(/0+$/, '');
  return `${m.parts < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** Total per currency, only of the currencies that occur. */
export function sum(amounts: Iterable<Money>): Money[] {
  const totals = new Map<Currency, bigint>();
  for (const m of amounts) totals.set(m.currency, (totals.get(m.currency) ?? 0n) + m.parts);
  return [...totals].map(([currency, parts]) => ({ currency, parts }));
}

/** Compares amounts of one currency; undefined when the currencies differ, because no rate is ever implied. */
export function compare(a: Money, b: Money): number | undefined {
  if (a.currency !== b.currency) return undefined;
  return a.parts === b.parts ? 0 : a.parts < b.parts ? -1 : 1;
}

/** The units ledgers write amounts in: factor to the currency's own unit. 美元 and 美金 are one. */
const UNIT_WORDS: readonly (readonly [RegExp, Currency])[] = [
  [/美元|美金|USD|\$/i, 'USD'],
  [/欧元|EUR|€/i, 'EUR'],
  [/日元|日币|日圆|JPY/i, 'JPY'],
  [/港元|港币|HKD/i, 'HKD'],
  [/元|人民币|CNY|RMB|¥|￥/i, 'CNY'],
];

/** A unit of money as a ledger writes it: 亿元, 万美元, 元. `factor` is how many currency units one such unit is. */
export interface MoneyUnit {
  readonly text: string;
  readonly currency: Currency;
  readonly factor: bigint;
}

/** Reads 亿元, 万元, 千元, 元, 万美元, 亿港币 …; undefined for a text that names no money unit. 万 and 亿 alone mean CNY. */
export function parseUnit(text: string): MoneyUnit | undefined {
  const found = /^(百亿|十亿|千万|百万|十万|亿|万|千|百)?(.*)$/.exec(text.replace(/\s/g, ''));
  if (!found) return undefined;
  const [, scale = '', name = ''] = found;
  const currency = name === '' && scale ? 'CNY' : UNIT_WORDS.find(([pattern]) => pattern.test(name))?.[1];
  if (!currency) return undefined;
  return { text: scale + canonicalName(currency), currency, factor: SCALES[scale] ?? 1n };
}

const SCALES: Record<string, bigint> = {
  '': 1n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
  十亿: 1_000_000_000n,
  百亿: 10_000_000_000n,
};

const CURRENCY_NAMES: Record<Currency, string> = { CNY: '元', USD: '美元', EUR: '欧元', JPY: '日元', HKD: '港元' };
const canonicalName = (currency: Currency): string => CURRENCY_NAMES[currency];
