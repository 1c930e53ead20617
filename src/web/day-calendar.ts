import { halfWidth } from '../domain/text.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  dayOfMonth,
  daysInMonth,
  monthOf,
  weekday,
  yearOf,
} from '../domain/day.ts';

/** The picker wants an object for a date. */
export interface Picked {
  readonly day: Day;
}

const picked = (day: Day): Picked => ({ day });
const on = (year: number, month: number, date: number): Picked => {
  const y = Math.min(Math.max(year, 1), 9999);
  return picked(dayOf(y, month, Math.min(date, daysInMonth(y, month))) ?? ('1970-01-01' as Day));
};
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const isChinese = (locale: string): boolean => locale.startsWith('zh');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const noTime = (): number => 0;
const unchanged = (value: Picked): Picked => value;

const COMPLETE: Readonly<Record<string, RegExp>> = {
  'YYYY-MM-DD': /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{2})|(\d{2})(\d{2})|年(\d{1,2})月(\d{1,2})日)$/,
  'YYYY-MM': /^(\d{4})(?:[-/.]?(\d{2})|年(\d{1,2})月)$/,
  YYYY: /^(\d{4})年?$/,
};

/**
 * Reads what people type: 2018-03-07, 2018/3/07, 2018.03.07, 20180307, 2018年3月7日. Only what is complete counts: the picker
 * writes a day into the field as soon as it reads one, under the fingers of whoever is still typing.
 */
export const readDay = (text: string, format = 'YYYY-MM-DD'): Day | undefined => read(COMPLETE[format], text);

const FINISHED: Readonly<Record<string, RegExp>> = {
  'YYYY-MM-DD': /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
  'YYYY-MM': /^(\d{4})[-/.年](\d{1,2})月?$/,
};

/** What was typed when whoever typed it is done: 2018-3-7 is complete then, and no 2018-3-17 that is on its way. */
export const readFinishedDay = (text: string, format = 'YYYY-MM-DD'): Day | undefined =>
  readDay(text, format) ?? read(FINISHED[format], text);

function read(form: RegExp | undefined, text: string): Day | undefined {
  const [year, month = '1', date = '1'] = (form?.exec(halfWidth(text).trim()) ?? []).slice(1).filter((it) => it);
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date));
}

function write(locale: string, { day }: Picked, format: string): string {
  const month = monthOf(day);
  const parts: Record<string, string | number> = {
    YYYY: day.slice(0, 4),
    MMM: isChinese(locale) ? `${month}月` : (MONTHS[month - 1] ?? ''),
    MM: day.slice(5, 7),
    M: month,
    DD: day.slice(8, 10),
    D: dayOfMonth(day),
  };
  return format.replace(/YYYY|MMM|MM|M|DD|D/g, (token) => String(parts[token]));
}

/** Our Day as the calendar of Ant Design's picker: no date library, no time zone, nothing but days. */
export const dayCalendar = {
  getWeekDay: ({ day }: Picked) => weekday(day) % 7,
  getMillisecond: noTime,
  getSecond: noTime,
  getMinute: noTime,
  getHour: noTime,
  getDate: ({ day }: Picked) => dayOfMonth(day),
  getMonth: ({ day }: Picked) => monthOf(day) - 1,
  getYear: ({ day }: Picked) => yearOf(day),
  getNow: () => picked(TODAY.format(new Date()) as Day),
  getFixedDate: (text: string) => picked(readDay(text) ?? ('1970-01-01' as Day)),
  getEndDate: ({ day }: Picked) => on(yearOf(day), monthOf(day), 31),
  addYear: ({ day }: Picked, n: number) => on(yearOf(day) + n, monthOf(day), dayOfMonth(day)),
  addMonth: ({ day }: Picked, n: number) => picked(addMonths(day, n)),
  addDate: ({ day }: Picked, n: number) => picked(addDays(day, n)),
  setYear: ({ day }: Picked, year: number) => on(year, monthOf(day), dayOfMonth(day)),
  setMonth: ({ day }: Picked, month: number) => on(yearOf(day), month + 1, dayOfMonth(day)),
  setDate: ({ day }: Picked, date: number) => on(yearOf(day), monthOf(day), date),
  setHour: unchanged,
  setMinute: unchanged,
  setSecond: unchanged,
  setMillisecond: unchanged,
  isAfter: (a: Picked, b: Picked) => a.day > b.day,
  isValidate: () => true,
  locale: {
    getWeekFirstDay: (locale: string) => (isChinese(locale) ? 1 : 0),
    getWeekFirstDate: (locale: string, { day }: Picked) =>
      picked(addDays(day, isChinese(locale) ? 1 - weekday(day) : -(weekday(day) % 7))),
    getWeek: (_: string, { day }: Picked) => Math.ceil((dayOfMonth(day) + 6) / 7),
    format: write,
    parse: (_: string, text: string, formats: readonly string[]) => {
      const day = readDay(text, formats[0]);
      return day ? picked(day) : null;
    },
    getShortWeekDays: (locale: string) =>
      isChinese(locale) ? ['日', '一', '二', '三', '四', '五', '六'] : ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
    getShortMonths: (locale: string) => (isChinese(locale) ? MONTHS.map((_, index) => `${index + 1}月`) : MONTHS),
  },
};
