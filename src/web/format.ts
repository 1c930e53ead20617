import { type Currency, CURRENCIES, decimalOfScaled, MONEY_PLACES, money } from '../domain/money.ts';
import { type Language, WORDS } from '../contract/words/words.ts';

export const NONE = '—';

/** How large one unit of the column is: 元, 万元, 百万 (English readers), 亿元. */
export const SCALES = { one: 0, wan: 4, million: 6, yi: 8 } as const;
export type Scale = keyof typeof SCALES;

/** The scales a reader of the language knows, the usual one first. */
export const SCALES_OF: Readonly<Record<Language, readonly Scale[]>> = {
  'zh-CN': ['wan', 'yi', 'one'],
  en: ['million', 'wan', 'one'],
};

const PLACES_SHOWN = 2;

/** `1234567.5` → `1,234,567.5` */
export const grouped = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
};

export const count = (n: number): string => grouped(String(n));

interface AmountLike {
  readonly value: string;
  readonly currency: string;
}

/**
 * The amount in the scale with thousands separators and at most two decimals, rounded half away from zero; `—` for none.
 * Calculated on whole numbers: what is stored is never touched by a float.
 */
export function amountIn(amount: AmountLike | null | undefined, scale: Scale): string {
  const exact = amount && money(amount.value, amount.currency as Currency);
  if (!exact) return NONE;
  const dropped = MONEY_PLACES + SCALES[scale] - PLACES_SHOWN;
  const divisor = 10n ** BigInt(dropped);
  const size = exact.parts < 0n ? -exact.parts : exact.parts;
  const rounded = (size + divisor / 2n) / divisor;
  return grouped(decimalOfScaled(exact.parts < 0n ? -rounded : rounded, PLACES_SHOWN));
}

/** An amount with its unit, in running words: `39,400 万元`, `CNY 394 million`. */
export function amountText(amount: AmountLike, scale: Scale, language: Language): string {
  const unit = unitOf(amount.currency, scale, language);
  if (language !== 'en') return `${amountIn(amount, scale)} ${unit}`;
  const [name = '', ...scaled] = unit.split(' ');
  return [name, amountIn(amount, scale), ...scaled.map((word) => (/^\d/.test(word) ? `× ${word}` : word))].join(' ');
}

/** The exact amount in the currency's own unit, for a title: `394,000,000 元`. */
export function exactAmount(amount: AmountLike, language: Language): string {
  const words = [grouped(amount.value), unitOf(amount.currency, 'one', language)];
  return (language === 'en' ? words.toReversed() : words).join(' ');
}

/** Totals of several currencies in one order everywhere: 人民币 first. */
export const inOrder = <T extends { readonly currency: string }>(totals: readonly T[]): T[] => {
  const place = (total: T): number => (CURRENCIES as readonly string[]).indexOf(total.currency);
  return totals.toSorted((a, b) => place(a) - place(b));
};

const SCALE_WORDS: Readonly<Record<Language, Readonly<Record<Scale, string>>>> = {
  'zh-CN': { one: '', wan: '万', million: '百万', yi: '亿' },
  en: { one: '', wan: '10k', million: 'million', yi: '100m' },
};

/** What a column of amounts bears in its head: 万元, 万美元; CNY million. */
export function unitOf(currency: string, scale: Scale, language: Language): string {
  const known = CURRENCIES.find((c) => c === currency);
  const name = known ? WORDS[language].names.currencyUnit[known] : currency;
  const scaled = SCALE_WORDS[language][scale];
  return language === 'en' ? `${name} ${scaled}`.trim() : scaled + name;
}

/** A share 0–1 as per cent with one decimal; `—` while there is nothing to divide by, which is not 0 %. */
export const percent = (share: number | null): string => (share === null ? NONE : `${(share * 100).toFixed(1)}%`);

/** A day, as exactly as it is known: 2018-03-07, 2018-03, 2018. */
export const dayText = (day: string | null | undefined, precision: 'day' | 'month' | 'year' = 'day'): string =>
  day ? day.slice(0, { day: 10, month: 7, year: 4 }[precision]) : NONE;

const MOMENT = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** A moment of the server as the office's clock shows it: 2018-03-07 16:30. */
export const momentText = (at: string | null | undefined): string => (at ? MOMENT.format(new Date(at)) : NONE);

export const orNone = (text: string | null | undefined): string => text || NONE;
