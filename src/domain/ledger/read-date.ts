import { halfWidth } from '../text.ts';
import { chineseNumeral } from './money-words.ts';
import { isPlaceholder } from './placeholder.ts';
import { type DateReading, ofDay, ofMonth, ofYear } from './stated-day.ts';
import { readWesternDate } from './western-date.ts';

/** The year that 今年 and a date without a year refer to; without it they stay unclear. */
export interface DateContext {
  readonly baseYear?: number;
}

/** 未开工 in a column of days says that there is none yet. */
const NOT_YET =
  /^(尚|还|暂)?未(能|正式)?(开工|动工|开建|建设|签约|签订|注册|供地|摘牌|交地|竣工|完工|建成|投产|投用|运营|开业|达产|启动)?$/;

/** Chinese figures, full width and loose spacing brought into one form: 二〇一八年三月 → 2018年3月. */
export function plainDate(raw: string): string {
  const text = halfWidth(raw)
    .replace(/[\s\u200b]+/g, '')
    .replace(/[．。]/g, '.')
    .replace(/[–—−~～]/g, '-')
    .toLowerCase();
  if (!/[〇零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (t) => String(chineseNumeral(t) ?? t))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (t) => String(chineseNumeral(t) ?? t));
}

const YEAR = '(\\d{4}|\\d{2}(?=年))';
/** 18.3 can only be March 2018; 12.31 may be the last day of some year. */
const SHORT = /^(1[3-9]|[2-4]\d)[./-](\d{1,2})$/;
/** 22.2.8 is a day of 2022 wherever years stand first. */
const SHORT_FULL = /^(0[3-9]|[1-4]\d)[./-](0?[1-9]|1[0-2])[./-](0?[1-9]|[12]\d|3[01])$/;
const FULL = new RegExp(
  `^${YEAR}(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})(?:日|号)?(?:t?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?$`,
);
const MONTH = new RegExp(`^${YEAR}(?:年|[./-])(\\d{1,2})(?:月份?)?(底|末|初|上旬|中旬|下旬)?$`);
const YEAR_ONLY = new RegExp(`^${YEAR}(?:年度?)?$`);
const PART_OF_YEAR = new RegExp(`^${YEAR}(?:年度?)?[-./]?(.+)$`);

/** Last month of the parts of a year. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(年?底|年?末|下半年底?|第?四季度[末底]?|第?4季度[末底]?|q4)$/, 12],
  [/^(上半年[末底]?|年?中|第?二季度[末底]?|第?2季度[末底]?|q2)$/, 6],
  [/^(第?三季度[末底]?|第?3季度[末底]?|q3|前三季度)$/, 9],
  [/^(年?初|第?一季度[末底]?|第?1季度[末底]?|q1)$/, 3],
  [/^(下半年|秋季?|冬季?)$/, 12],
  [/^(春季?)$/, 5],
  [/^(夏季?)$/, 8],
];

/** Reads one date text; words around it (计划, 预计, 前, 左右) do not matter here. */
export function readDate(raw: string, context: DateContext = {}): DateReading {
  const text = plainDate(raw)
    .replace(/^(计划|预计|拟|定于|约|于|在|力争|预期|已于|已)+/, '')
    .replace(/(前|之前|以前|左右|开工|动工|竣工|完工|建成|投产|签约|完成|\(.*\)|[.,;、，；])+$/, '')
    .replace(/^(\d{4}年)以?内$/, '$1');
  if (text === '') return raw.trim() === '' ? {} : { remark: { kind: 'date-unclear' } };
  if (isPlaceholder(text) || NOT_YET.test(text)) return { remark: { kind: 'placeholder' } };
  return (
    numeric(text, raw) ??
    full(text, raw) ??
    month(text, raw) ??
    readWesternDate(text, raw) ??
    partOfYear(text, raw, context) ?? {
      remark: {
        kind: /^\d{1,2}[月日号]|今年|明年|去年|本月|下月|年内|近日|日前|月底|年底/.test(text)
          ? 'date-relative'
          : 'date-unclear',
      },
    }
  );
}

/** 20180305, 201803 and 2018. */
function numeric(text: string, from: string): DateReading | undefined {
  const found = /^(\d{4})(\d{2})?(\d{2})?$/.exec(text);
  if (!found) return undefined;
  const [, y, m, d] = found;
  if (m === undefined) return ofYear(Number(y), from);
  return d === undefined ? ofMonth(Number(y), Number(m), from) : ofDay(Number(y), Number(m), Number(d), from);
}

function full(text: string, from: string): DateReading | undefined {
  const brief = SHORT_FULL.exec(text);
  if (brief) return remarked(ofDay(2000 + Number(brief[1]), Number(brief[2]), Number(brief[3]), from), true);
  const found = FULL.exec(text);
  if (!found) return undefined;
  const [year, short] = wholeYear(found[1] ?? '');
  return remarked(ofDay(year, Number(found[2]), Number(found[3]), from), short);
}

function month(text: string, from: string): DateReading | undefined {
  const brief = SHORT.exec(text);
  if (brief) return remarked(ofMonth(2000 + Number(brief[1]), Number(brief[2]), from), true);
  const found = MONTH.exec(text);
  if (!found) {
    const only = YEAR_ONLY.exec(text);
    if (!only) return undefined;
    const [year, short] = wholeYear(only[1] ?? '');
    return remarked(ofYear(year, from), short);
  }
  const [year, short] = wholeYear(found[1] ?? '');
  return remarked(ofMonth(year, Number(found[2]), from), short);
}

const wholeYear = (text: string): [number, boolean] =>
  text.length === 4 ? [Number(text), false] : [2000 + Number(text), true];

/** 18年3月 is 2018 in any ledger of our days; it is said all the same. */
function remarked(reading: DateReading, short: boolean): DateReading {
  if (!short || !reading.stated) return reading;
  return { ...reading, remark: { kind: 'date-short-year', understood: reading.stated.day } };
}

function partOfYear(text: string, from: string, context: DateContext): DateReading | undefined {
  const relative = /^(今年|本年度|本年|当年|明年|后年|去年|上年)?的?(.*)$/.exec(text);
  const explicit = PART_OF_YEAR.exec(text);
  const year = explicit ? wholeYear(explicit[1] ?? '')[0] : relativeYear(relative?.[1], context);
  const rest = explicit ? (explicit[2] ?? '') : (relative?.[2] ?? '');
  if (!explicit && !relative?.[1] && !/^(\d{1,2}月|年[底末]$|[上下]半年$)/.test(rest)) return undefined;
  if (year === undefined) return { remark: { kind: 'date-relative' } };
  const part = PARTS.find(([pattern]) => pattern.test(rest));
  if (part) return period(ofMonth(year, part[1], from));
  const date = /^(\d{1,2})(?:月份?)?(?:(\d{1,2})(?:日|号)|底|末|初|[上中下]旬)?$/.exec(rest);
  if (!date || explicit) return explicit ? undefined : { remark: { kind: 'date-relative' } };
  return date[2] ? ofDay(year, Number(date[1]), Number(date[2]), from) : ofMonth(year, Number(date[1]), from);
}

const period = (reading: DateReading): DateReading =>
  reading.stated ? { ...reading, remark: { kind: 'date-period', understood: reading.stated.day } } : reading;

function relativeYear(word: string | undefined, { baseYear }: DateContext): number | undefined {
  if (baseYear === undefined) return undefined;
  const shift = word === '明年' ? 1 : word === '后年' ? 2 : word === '去年' || word === '上年' ? -1 : 0;
  return baseYear + shift;
}
