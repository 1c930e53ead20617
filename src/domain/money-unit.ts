import { type Currency, decimalOfScaled, MONEY_PLACES, type Money } from './money.ts';
import { halfWidth } from './text.ts';

/** A unit of money as a ledger writes it: 亿元, 万美元, 元. `factor` is how many currency units one such unit is. */
export interface MoneyUnit {
  readonly text: string;
  readonly currency: Currency;
  readonly factor: bigint;
}

const SCALES: Readonly<Record<string, bigint>> = {
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

const NAMES: Readonly<Record<Currency, string>> = { CNY: '元', USD: '美元', EUR: '欧元', JPY: '日元', HKD: '港元' };

/** How ledgers name currencies. 美元 and 美金 are one; a ¥ in a Chinese ledger is 元. */
const CURRENCY_WORDS: readonly (readonly [RegExp, Currency])[] = [
  [/^(美元|美金|US\$|USD|\$)$/, 'USD'],
  [/^(欧元|EUR|€)$/, 'EUR'],
  [/^(日元|日币|日圆|JPY)$/, 'JPY'],
  [/^(港元|港币|港幣|HK\$|HKD)$/, 'HKD'],
  [/^(元|圆|元?人民币|人民币元|CNY|RMB|¥)$/, 'CNY'],
];

const currencyNamed = (word: string): Currency | undefined =>
  CURRENCY_WORDS.find(([pattern]) => pattern.test(word))?.[1];

/**
 * Reads 亿元, 万元, 千元, 元, 万美元, 亿港币, 人民币万元, 个亿, （万元） …; undefined for a text that is anything else, so that
 * 元/平方米, 单元 or 万吨 never pass for money. A scale of 万 or more without a currency means CNY.
 */
export function parseUnit(text: string): MoneyUnit | undefined {
  const bare = halfWidth(text)
    .replace(/\s/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .toUpperCase();
  const found = /^(.*?)个?(百亿|十亿|千万|百万|十万|亿|万|千|百|)([^百亿千万十]*)$/.exec(bare);
  if (!found) return undefined;
  const [, before = '', scale = '', after = ''] = found;
  const currency = currencyOf(before, after, scale);
  const factor = SCALES[scale];
  if (!currency || factor === undefined) return undefined;
  return { text: scale + NAMES[currency], currency, factor };
}

/** The name before the scale decides (人民币万元, 港币万元); the one after it must then agree or be the general 元. */
function currencyOf(before: string, after: string, scale: string): Currency | undefined {
  if (before === '' && after === '') return (SCALES[scale] ?? 0n) >= 10_000n ? 'CNY' : undefined;
  const [first, last] = [currencyNamed(before), currencyNamed(after)];
  if (before === '') return last;
  if (after === '' || after === '元') return first;
  return first === last ? first : undefined;
}

/** An amount read in a unit; `exact` is false when it had to be rounded to the ten-thousandth of the currency unit. */
export interface AmountInUnit {
  readonly amount: Money;
  readonly exact: boolean;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Money from a plain decimal text (no separators, no exponent) in a unit: ('3.26', 亿元) = 326 000 000 元. A fraction finer
 * than Money can hold, such as a formula's 0.333333333333333 亿元, is rounded half away from zero and said to be inexact.
 * Undefined when the text is not a decimal.
 */
export function nearestFromUnit(decimal: string, unit: MoneyUnit): AmountInUnit | undefined {
  const found = DECIMAL.exec(decimal.trim());
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  const divisor = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * unit.factor * 10n ** BigInt(MONEY_PLACES);
  const parts = (scaled * 2n + divisor) / (divisor * 2n);
  return {
    amount: { currency: unit.currency, parts: sign ? -parts : parts },
    exact: scaled % divisor === 0n,
  };
}

/** As {@link nearestFromUnit}, but undefined also when the amount cannot be held exactly. */
export function fromUnit(decimal: string, unit: MoneyUnit): Money | undefined {
  const read = nearestFromUnit(decimal, unit);
  return read?.exact ? read.amount : undefined;
}

/** The amount as an exact decimal text in the unit, without trailing zeros; throws when the currencies differ. */
export function inUnit(m: Money, unit: MoneyUnit): string {
  if (m.currency !== unit.currency) throw new Error(`${m.currency} cannot be written in ${unit.text}`);
  const zeros = unit.factor.toString().length - 1; // every factor is a power of ten
  return decimalOfScaled(m.parts, MONEY_PLACES + zeros);
}
