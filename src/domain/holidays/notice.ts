import { type Day, daysBetween, weekday } from '../day.ts';
import { dayIn, type Holiday, type HolidayYear, type MakeUp } from './holiday-year.ts';

/** A line of a notice that holds days and could not be understood, or whose weekdays are those of another year. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly why: 'not-understood' | 'other-weekday' | 'other-count';
}

export interface ReadNotice extends HolidayYear {
  readonly unread: readonly UnreadLine[];
}

const HEAD = /^\s*(?:[一二三四五六七八九十]+[、．.]|[（(]?\d+[）)、．.])?\s*([^：:\d\s，。]{1,20})\s*[：:]\s*/;
const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;
const WEEKDAY = /(?:周|星期)([一二三四五六日天])/;
const NAMES = '一二三四五六日';
/** A table row: `春节 02-15/02-23`, `春节 2026-02-15 2026-02-23`, `春节 上班 02-14`. */
const ROW =
  /^\s*(\S{1,20})\s+(上班|调休|work)?\s*(?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?:(?:\s*[/~至]\s*|\s+)(?:(\d{4})-)?(\d{1,2})-(\d{1,2}))?\s*$/;

/**
 * Reads the State Council's notice as it is published, line by line ("二、春节：2月15日（周日）至23日（周一）放假调休，共9天。
 * 2月14日（周六）、2月28日（周六）上班。"), or rows of a table. Nothing is guessed: a line with days that cannot be read, or
 * whose weekdays or number of days do not agree with the year, is told.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const holidays: Holiday[] = [];
  const makeUp: MakeUp[] = [];
  const unread: UnreadLine[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (!/\d/.test(line)) return;
    const read = readRow(line, year) ?? readSentence(line, year);
    if (typeof read === 'string') unread.push({ line: at + 1, text: line.trim(), why: read });
    else {
      holidays.push(...read.holidays);
      makeUp.push(...read.makeUp);
    }
  });
  return { year, holidays, makeUp, unread };
}

type Read = Pick<HolidayYear, 'holidays' | 'makeUp'>;

function readRow(line: string, year: number): Read | UnreadLine['why'] | undefined {
  const found = ROW.exec(line);
  if (!found) return undefined;
  const [, name = '', worked, fromYear, month = '', date = '', toYear, toMonth = month, toDate = date] = found;
  const from = dayIn(Number(fromYear ?? year), month, date);
  const to = dayIn(Number(toYear ?? fromYear ?? year), toMonth, toDate);
  if (!from || !to) return 'not-understood';
  if (!worked) return { holidays: [{ name, from, to }], makeUp: [] };
  return from === to ? { holidays: [], makeUp: [{ name, on: from }] } : 'not-understood';
}

function readSentence(line: string, year: number): Read | UnreadLine['why'] {
  const head = HEAD.exec(line);
  if (!head) return 'not-understood';
  const name = head[1] ?? '';
  const holidays: Holiday[] = [];
  const makeUp: MakeUp[] = [];
  for (const sentence of line.slice(head[0].length).split(/[。；;]/)) {
    const days = daysIn(sentence, year);
    if (typeof days === 'string') return days;
    if (days.length === 0) continue;
    if (/上班/.test(sentence)) makeUp.push(...days.flatMap(({ from }) => ({ name, on: from })));
    else if (/放假|休息|调休/.test(sentence)) {
      const off = days.map(({ from, to }) => ({ name, from, to }));
      if (!hasCount(sentence, off)) return 'other-count';
      holidays.push(...off);
    } else return 'not-understood';
  }
  return holidays.length + makeUp.length > 0 ? { holidays, makeUp } : 'not-understood';
}

/** "共9天" must be how many days there are. */
function hasCount(sentence: string, off: readonly Holiday[]): boolean {
  const [, count] = /共\s*(\d+)\s*天/.exec(sentence) ?? [];
  if (count === undefined) return true;
  const days = off.reduce((n, { from, to }) => n + daysBetween(from, to) + 1, 0);
  return days === Number(count);
}

/** Days and spans of a sentence; a month or a year that is left out is that of the day before it. */
function daysIn(sentence: string, year: number): { from: Day; to: Day }[] | UnreadLine['why'] {
  const found: { from: Day; to: Day }[] = [];
  let [lastYear, lastMonth, lastEnd] = [year, '', 0];
  for (const match of sentence.matchAll(DATE)) {
    const [whole, yearText, month = lastMonth, date = ''] = match;
    lastYear = Number(yearText ?? lastYear);
    lastMonth = month;
    const on = dayIn(lastYear, month, date);
    if (!on) return 'not-understood';
    const after = /^（[^）]*）|^\([^)]*\)/.exec(sentence.slice(match.index + whole.length))?.[0] ?? '';
    const stated = WEEKDAY.exec(after)?.[1]?.replace('天', '日');
    if (stated !== undefined && NAMES.indexOf(stated) !== weekday(on) - 1) return 'other-weekday';
    const between = sentence.slice(lastEnd, match.index);
    const before = found.at(-1);
    if (before && /^\s*(?:至|到|—|-|～|~)\s*$/.test(between)) before.to = on;
    else found.push({ from: on, to: on });
    lastEnd = match.index + whole.length + after.length;
  }
  return found;
}
