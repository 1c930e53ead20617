import { addDays, type Day, dayOf, daysBetween, daysInMonth, monthOf, parseDuration, plus, yearOf } from '../day.ts';
import { type ABOUT, type Due, WEEKDAYS } from '../regime/duty-shape.ts';
import { type Period, type PeriodKind, periodOf, type Span, spanAround, startOfNext } from './period.ts';

export type About = (typeof ABOUT)[number];

/** One time that a duty falls due, before any rest day is looked at. */
export interface Occurrence {
  readonly period: Period;
  /** The period that is reported on: the same one, the one before or the one after. */
  readonly about: Period;
  /** The day from which it can be done. */
  readonly opens: Day;
  readonly asWritten: Day;
}

/** Every time the duty falls due as written in the span of days, both ends included, in order of time. */
export function occurrencesIn(due: Due, about: About, span: Span): Occurrence[] {
  if ('on' in due) return within(span, due.on) ? [onOneDay(due.on)] : [];
  if ('every' in due) return everySoOften(due, about, span);
  return byCalendar(formOf(due), about, span);
}

const within = ({ from, to }: Span, day: Day): boolean => from <= day && day <= to;

export const onOneDay = (day: Day): Occurrence => ({ period: day, about: day, opens: day, asWritten: day });

const STEP: Record<About, number> = { 'last-period': -1, 'this-period': 0, 'next-period': 1 };

/** A due day in every week, month, quarter, half-year or year: which period, and its day there. */
interface Form {
  readonly kind: PeriodKind;
  readonly dayIn: (period: Span) => Day;
}

function formOf(due: Exclude<Due, { on: unknown } | { every: unknown }>): Form {
  if ('weekly' in due) return { kind: 'week', dayIn: ({ from }) => addDays(from, WEEKDAYS.indexOf(due.weekly)) };
  if ('monthly' in due) return { kind: 'month', dayIn: ({ to }) => dated(to, due.monthly) };
  if ('quarterly' in due) return { kind: 'quarter', dayIn: ({ to }) => dated(to, due.quarterly) };
  if ('half-yearly' in due) return { kind: 'half-year', dayIn: ({ to }) => dated(to, due['half-yearly']) };
  const [month, date] = due.yearly.split('-').map(Number) as [number, number];
  return { kind: 'year', dayIn: ({ to }) => inMonth(yearOf(to), month, date) };
}

/** That date of the month; a date the month does not have is its last day. */
const dated = (inThatMonth: Day, date: number | 'last'): Day =>
  inMonth(yearOf(inThatMonth), monthOf(inThatMonth), date === 'last' ? 31 : date);

function inMonth(year: number, month: number, date: number): Day {
  const day = dayOf(year, month, Math.min(date, daysInMonth(year, month)));
  if (!day) throw new Error(`no such month: ${year}-${month}`);
  return day;
}

function byCalendar({ kind, dayIn }: Form, about: About, span: Span): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = spanAround(kind, span.from).from; start <= span.to; start = startOfNext(kind, start, 1)) {
    const period = spanAround(kind, start);
    const asWritten = dayIn(period);
    if (!within(span, asWritten)) continue;
    found.push({
      period: periodOf(kind, start),
      about: periodOf(kind, startOfNext(kind, start, STEP[about])),
      opens: start,
      asWritten,
    });
  }
  return found;
}

/** The day it counts from is none itself: every 30 days since 04-13 falls due on 05-13 first. */
function everySoOften({ every, since }: { every: string; since: Day }, about: About, span: Span): Occurrence[] {
  const step = parseDuration(every);
  const longest = step ? step.months * 31 + step.days : 0;
  if (!step || longest === 0) return [];
  const nth = (n: number): Day => plus(since, { months: step.months * n, days: step.days * n });
  const found: Occurrence[] = [];
  for (let n = Math.max(1, Math.floor(daysBetween(since, span.from) / longest)); nth(n) <= span.to; n++) {
    const asWritten = nth(n);
    if (asWritten < span.from) continue;
    found.push({
      period: asWritten,
      about: nth(Math.max(0, n + STEP[about])),
      opens: addDays(nth(n - 1), 1),
      asWritten,
    });
  }
  return found;
}
