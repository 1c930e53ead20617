import { decimalOfFloat, type Currency, type Money } from '../money.ts';
import { type MoneyUnit, nearestFromUnit, parseUnit } from '../money-unit.ts';
import { halfWidth } from '../text.ts';
import type { FindingKind } from './finding.ts';
import { chineseNumeral } from './money-words.ts';
import { isPlaceholder } from './placeholder.ts';

/** An amount as the ledger writes it, in its own unit, and as exact money. */
export interface Amount {
  readonly value: string;
  readonly currency: Currency;
  readonly unit: string;
  readonly money: Money;
}

/** What a cell of an amount column says; a remark tells how sure that is. */
export interface AmountReading {
  readonly amount?: Amount;
  readonly remark?: { readonly kind: FindingKind; readonly understood?: string };
  /** The cell itself names a unit. */
  readonly ownUnit?: boolean;
}

const NOTHING: AmountReading = {};

/** Reads a number stored as one. */
export function readNumber(n: number, unit: MoneyUnit): AmountReading {
  if (!Number.isFinite(n)) return { remark: { kind: 'amount-unreadable' } };
  const value = Number.isSafeInteger(n) ? String(n) : decimalOfFloat(n);
  return amountOf(value, unit);
}

function amountOf(value: string, unit: MoneyUnit, ownUnit = false): AmountReading {
  const read = nearestFromUnit(value, unit);
  if (!read) return { remark: { kind: 'amount-unreadable' } };
  const amount = { value, currency: unit.currency, unit: unit.text, money: read.amount };
  const remark = remarkOn(value, read.exact, unit);
  return { amount, ...(remark ? { remark } : {}), ...(ownUnit ? { ownUnit } : {}) };
}

function remarkOn(value: string, exact: boolean, unit: MoneyUnit): AmountReading['remark'] {
  if (!exact) return { kind: 'amount-rounded', understood: `${value} ${unit.text}` };
  if (value.startsWith('-')) return { kind: 'amount-negative' };
  return Number(value) === 0 ? { kind: 'amount-zero' } : undefined;
}

const SCALE = '百亿|十亿|亿|千万|百万|十万|万|千|百|million|billion|thousand|mn|bn';
const NAME = '人民币|美元|美金|欧元|日元|日圆|日币|港元|港币|港幣|元|块|usd|rmb|cny|eur|jpy|hkd';
/** A figure with what may stand around it: 人民币3.8亿元, 4个多亿, 1500(万美元), US$3亿, 五千万元. */
const FIGURE = new RegExp(
  `(人民币|美元|美金|us\\$|usd|\\$|¥|欧元|€|港币|hk\\$|rmb)?(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+(?=[亿万]))(个)?(多|余|来|几)?(?:\\((${SCALE})?(${NAME})?\\)|(${SCALE})?(多|余)?(${NAME})?)(?:人民币)?`,
  'g',
);
/** 亩, 吨, 平方米 …: 万 before them counts things, not money. */
const MEASURE =
  /^(平方|平米|㎡|m2|m²|吨|亩|公顷|公里|千米|米|千瓦|瓦|kw|mw|件|片|台|套|辆|户|人|头|只|条|座|个|名|家|宗|项|栋|间|支|瓶|箱|升|立方|方|颗|粒|万|年|月|日|%|号|期|#|床|张|万?t\b)/i;

interface Figure {
  readonly value: string;
  readonly unit: MoneyUnit | undefined;
  readonly label: string;
  readonly rough: boolean;
  readonly end: number;
  readonly start: number;
}

/** The figures of contracts and bank papers. */
const FORMAL_FIGURES = '壹贰叁肆伍陆柒捌玖拾佰仟萬億圆';
const PLAIN = '一二三四五六七八九十百千万亿元';
const FORMAL = new RegExp(`[${FORMAL_FIGURES}]`, 'g');

/** Reads the text of an amount cell; `columnUnit` is the unit of its column. */
export function readAmount(raw: string, columnUnit: MoneyUnit): AmountReading {
  const text = halfWidth(raw)
    .replace(/[\s\u200b]+/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[,]$/, '')
    .replace(FORMAL, (t) => PLAIN[FORMAL_FIGURES.indexOf(t)] ?? t)
    .toLowerCase();
  if (text === '' || text === "'") return NOTHING;
  if (isPlaceholder(text)) return { remark: { kind: 'placeholder' } };
  const bare = /^[-−–]?\d+(?:\.\d+)?$/.exec(text) ?? /^\((\d+(?:\.\d+)?)\)$/.exec(text);
  if (bare) return amountOf(bare[1] ? `-${bare[1]}` : text.replace(/^[−–]/, '-'), columnUnit);
  const exponent = /^-?\d+(?:\.\d+)?e[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(exponent)) return readNumber(exponent, columnUnit);
  if (/(\d|亿|万|元)[-~—–至到]{1,2}(\d|[一二三四五六七八九十])/.test(text) && !/一期|二期|\d{4}年/.test(text))
    return { remark: { kind: 'amount-range' } };
  if (/(^|[^\d.十百千])(数|几|上|若干|近百|近千|近十)(十|百|千)?(亿|万|千万)/.test(text) && !/\d/.test(text))
    return { remark: { kind: 'amount-vague' } };
  if (/^[^\p{Script=Han}$¥€]*$/u.test(text) && !/usd|rmb|cny|eur|jpy|hkd|illion/.test(text))
    return { remark: { kind: 'amount-unreadable' } };
  return choose(figuresIn(text, columnUnit), text);
}

function figuresIn(text: string, columnUnit: MoneyUnit): Figure[] {
  const figures: Figure[] = [];
  let labelFrom = 0;
  for (const m of text.matchAll(FIGURE)) {
    const [whole, before = '', digits = '', , some, scaleInside, nameInside, scaleAfter, more, nameAfter] = m;
    const scale = scaleInside ?? scaleAfter ?? '';
    const name = nameInside ?? nameAfter ?? '';
    const start = m.index;
    const end = start + whole.length;
    if (!name && !before && MEASURE.test(text.slice(end)) && !/[)]$/.test(whole)) continue;
    const value = /\d/.test(digits) ? digits : String(chineseNumeral(digits) ?? '');
    if (value === '') continue;
    const label = text.slice(labelFrom, start);
    const unit = unitOf(before, scale, name) ?? (scale || name || before ? undefined : columnUnit);
    if (!unit) continue;
    const compound = joinCompound(figures.at(-1), { value, unit, start });
    if (compound) figures[figures.length - 1] = { ...compound, end };
    else figures.push({ value, unit, label, rough: Boolean(some ?? more), end, start });
    labelFrom = end;
  }
  return figures.filter((f) => f.unit !== columnUnit || isAlone(f, text) || labelled(f.label));
}

/** Without a unit of its own a number is the amount only when nothing else stands in the cell, or when it is called so. */
const isAlone = (f: Figure, text: string): boolean =>
  text.length - (f.end - f.start) <= 4 || (f.start === 0 && text.charAt(f.end) === '(');
const labelled = (label: string): boolean => /(投资|总额|金额|约|计)[:：为]?$/.test(label);

const ENGLISH_SCALES: Readonly<Record<string, string>> = {
  thousand: '千',
  million: '百万',
  mn: '百万',
  billion: '十亿',
  bn: '十亿',
};

function unitOf(before: string, written: string, name: string): MoneyUnit | undefined {
  if (!written && !name && !before) return undefined;
  const scale = ENGLISH_SCALES[written] ?? written;
  const currency = name && name !== '元' && name !== '块' ? name : before || (name ? '元' : '');
  return parseUnit(`${scale}${currency === '' ? '元' : currency}`) ?? parseUnit(`${scale}元`);
}

/** 1亿2000万元 is one amount in two units. */
function joinCompound(
  last: Figure | undefined,
  next: { value: string; unit: MoneyUnit; start: number },
): Figure | undefined {
  if (!last?.unit || last.end !== next.start || last.unit.currency !== next.unit.currency) return undefined;
  if (last.unit.factor <= next.unit.factor) return undefined;
  const zeros = last.unit.factor / next.unit.factor;
  const [big, small] = [nearestFromUnit(last.value, { ...last.unit, factor: zeros }), next.value];
  if (!big || !/^\d+$/.test(small)) return undefined;
  return { ...last, value: String(big.amount.parts / 10_000n + BigInt(small)), unit: next.unit };
}

const TOTAL = /总投资|投资总额|总额|投资额|计划投资|概算|估算|注资|投入|投资/;
const PART = /[一二三四五六首]期|第[一二三四五六]期|其中|二级|年度|本年|当年/;
const OTHER = /注册|资本金|产值|销售|税|利润|外资|到位|贷款|年产|营收|收入|地价|土地款/;
const ROUGH = /约|近|超过|超|逾|不低于|不少于|大概|左右|以上|上下|≥|>|＞|～|以内|不超过/;

function choose(figures: readonly Figure[], text: string): AmountReading {
  if (/\d+(个|家|项)[^\d]{0,8}(合计|共计|总计|共)|(合计|共)\d+(个|项)/.test(text))
    return { remark: { kind: 'amount-of-several' } };
  if (figures.length === 0) return { remark: { kind: 'amount-in-words' } };
  const own = figures.filter((f) => !OTHER.test(lastWords(f.label)));
  const whole = own.filter((f) => !PART.test(lastWords(f.label)));
  const chosen = whole.find((f) => TOTAL.test(f.label)) ?? whole[0] ?? own[0];
  if (!chosen?.unit) return { remark: { kind: 'amount-in-words' } };
  const read = amountOf(chosen.value, chosen.unit, true);
  const understood = `${chosen.value} ${chosen.unit.text}`;
  if (!whole.includes(chosen)) return { ...read, remark: { kind: 'amount-of-a-phase', understood } };
  const others = figures.some((f) => f !== chosen && !OTHER.test(lastWords(f.label)) && !sameAmount(f, chosen));
  if (others) return { ...read, remark: { kind: 'amount-chosen', understood } };
  if (chosen.rough || ROUGH.test(text)) return { ...read, remark: { kind: 'amount-approximate', understood } };
  return read;
}

const lastWords = (label: string): string => label.slice(-12);

const sameAmount = (a: Figure, b: Figure): boolean => a.value === b.value && a.unit?.factor === b.unit?.factor;
