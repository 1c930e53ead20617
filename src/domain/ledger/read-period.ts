import { type Cell, isDate } from './grid.ts';
import { type DateContext, plainDate, readDate } from './read-date.ts';
import type { DateReading, StatedDay } from './stated-day.ts';
import { readDateCell } from './read-date-cell.ts';
import { isPlaceholder } from './placeholder.ts';

/** Start and end of construction as one cell states them. */
export interface PeriodReading {
  readonly start?: StatedDay;
  readonly end?: StatedDay;
  readonly remark?: DateReading['remark'];
}

/** 24个月, 3年, 720天: how long, but not from when. */
const DURATION = /^(约|共)?\d+(\.\d+)?(个月|个?年|天|日历天|月|周|个工作日)(左右|内)?$/;

/** Reads 2007.10-2010.12, 2011.01-, 2009年至2011年, 2020.5-12, 2021-25; a single year is both start and end. */
export function readPeriod(cell: Cell, context: DateContext): PeriodReading {
  if (typeof cell !== 'string') return single(readDateCell(cell, context), isDate(cell));
  const text = plainDate(cell)
    .replace(/\([^)]*\)/g, '')
    .replace(/(建设期?|实施期?|期间|工期[:：]?)/g, '')
    .replace(/[.,;，；]$/, '');
  if (text === '') return {};
  if (isPlaceholder(text)) return { remark: { kind: 'placeholder' } };
  if (DURATION.test(text) && !/^(19|20)\d\d年$/.test(text)) return { remark: { kind: 'duration' } };
  const [first, second] = split(text);
  if (second === undefined) return byVerb(text, cell, context) ?? single(readDate(text, context), false, cell);
  return joined(first, second, cell, context);
}

function single(reading: DateReading, fullDay: boolean, from?: string): PeriodReading {
  const { stated, remark } = reading;
  if (!stated) return remark ? { remark } : {};
  const day = from === undefined ? stated : { ...stated, from };
  const both = !fullDay && stated.precision === 'year' ? { start: day, end: day } : { end: day };
  return remark ? { ...both, remark } : both;
}

/** 2021年开工 names only one end. */
function byVerb(text: string, from: string, context: DateContext): PeriodReading | undefined {
  const starts = /(开工|动工|启动|起)$/.test(text);
  const ends = /(竣工|完工|建成|完成|投产|止)$/.test(text);
  if (!starts && !ends) return undefined;
  const { stated, remark } = readDate(text.replace(/[起止启动]+$/, ''), context);
  if (!stated) return remark ? { remark } : {};
  return starts ? { start: { ...stated, from } } : { end: { ...stated, from } };
}

/** The two ends, cut at 至, 到, a semicolon or the dash that is not inside a date. */
function split(text: string): [string, string?] {
  const word =
    /^(.*?\d[年月日号.]?底?)[-]?(?:至|到|起至)[-]?(.*)$/.exec(text) ?? /^(.+?(?:开工|动工))[,，;；、](.+)$/.exec(text);
  if (word) return [word[1] ?? '', word[2] ?? ''];
  const open = /^至(.+)$/.exec(text);
  if (open) return ['', open[1] ?? ''];
  const parts = text.split(/-+/);
  if (parts.length === 2) {
    const [a = '', b = ''] = parts;
    // 2021-12 is a month, 2021-25 a period of years
    const isMonth = /^\d{4}$/.test(a) && /^\d{1,2}$/.test(b) && Number(b) >= 1 && Number(b) <= 12;
    return isMonth ? [text] : [a, b];
  }
  if (parts.length === 4) return [parts.slice(0, 2).join('-'), parts.slice(2).join('-')];
  if (parts.length === 6) return [parts.slice(0, 3).join('-'), parts.slice(3).join('-')];
  return [text];
}

function joined(first: string, second: string, from: string, context: DateContext): PeriodReading {
  const a = first === '' ? {} : readDate(first.replace(/起$/, ''), context);
  const b = isOpen(second) ? {} : readDate(completed(first, second), context);
  const remark = a.remark ?? b.remark;
  return {
    ...(a.stated ? { start: { ...a.stated, from } } : {}),
    ...(b.stated ? { end: { ...b.stated, from } } : {}),
    ...(remark ? { remark } : {}),
  };
}

/** Nothing, an ellipsis or 至今 after the dash: no end is known. */
const isOpen = (text: string): boolean => /^(|[.…·]+|今|现在|目前|未定|待定)$/.test(text);

/** The end may leave out what it shares with the start: 2020.5-12, 2021-25, 2021年3月至10月. */
function completed(first: string, second: string): string {
  const year = /^(\d{4})/.exec(first)?.[1];
  if (year === undefined) return second;
  const month = /^(\d{1,2})月?$/.exec(second)?.[1];
  if (month !== undefined && /^\d{4}[年./-]\d/.test(first)) return `${year}年${month}月`;
  if (month !== undefined && Number(month) > 12) return `${year.slice(0, 2)}${month}年`;
  return /^\d{1,2}月\d{1,2}[日号]$/.test(second) ? `${year}年${second}` : second;
}
