import { parseDuration } from '../day.ts';
import { type Currency, decimalOf, type Money } from '../money.ts';
import { inUnit, parseUnit } from '../money-unit.ts';
import type { Lang } from './terms.ts';

const DIGITS = '零一二三四五六七八九十';

/** 3 → 三, 30 → 三十, 45 → 四十五; from 100 on in figures, as offices write; before a measure word 2 is 两. */
function chineseNumber(n: number): string {
  if (n === 2) return '两';
  if (n <= 10) return DIGITS[n] ?? '';
  if (n >= 100) return ` ${n} `;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

/** P3M → 三个月 / 3 months; P30D → 三十天 / 30 days. What is not a duration stays as it is. */
export function durationWords(text: string, lang: Lang): string {
  const found = parseDuration(text);
  if (!found) return text;
  const parts = [
    { n: Math.floor(found.months / 12), zh: '年', en: 'year' },
    { n: found.months % 12, zh: '个月', en: 'month' },
    { n: found.days, zh: '天', en: 'day' },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return lang === 'zh' ? '零天' : '0 days';
  return lang === 'zh'
    ? parts
        .map(({ n, zh }) => chineseNumber(n) + zh)
        .join('零')
        .trim()
    : parts.map(({ n, en }) => `${n} ${en}${n === 1 ? '' : 's'}`).join(' and ');
}

const CHINESE_SCALES = ['亿', '万', ''];
const CURRENCY: Readonly<Record<Currency, string>> = { CNY: '元', USD: '美元', EUR: '欧元', JPY: '日元', HKD: '港元' };

/** An exact amount in the largest unit that needs at most four decimals: 5 亿元, 1500 万美元; 500 million CNY. */
export function amountWords(m: Money, lang: Lang): string {
  if (lang === 'en') {
    const millions = inUnitOf(m, '百万');
    return millions !== undefined
      ? `${grouped(millions)} million ${m.currency}`
      : `${grouped(decimalOf(m))} ${m.currency}`;
  }
  for (const scale of CHINESE_SCALES) {
    const text = inUnitOf(m, scale);
    if (text !== undefined) return `${text} ${scale}${CURRENCY[m.currency]}`;
  }
  return `${decimalOf(m)} ${CURRENCY[m.currency]}`;
}

/** The amount in the unit, if it reads well there: at least one, and no more than four decimals. */
function inUnitOf(m: Money, scale: string): string | undefined {
  const unit = parseUnit(scale + CURRENCY[m.currency]);
  const size = m.parts < 0n ? -m.parts : m.parts;
  if (!unit || size < unit.factor * 10_000n) return undefined;
  const text = inUnit(m, unit);
  return (text.split('.')[1] ?? '').length <= 4 ? text : undefined;
}

function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
