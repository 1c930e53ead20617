import {
  type Calendar,
  isWorkday,
  type MakeUpDay,
  moveRestDay,
  type RestDayRule,
  type RestRun,
  restRuns,
} from '../calendar.ts';
import { addDays, type Day, yearOf } from '../day.ts';
import { isRefusal } from '../refusal.ts';
import type { Span } from './period.ts';

/** Why a due is on its day: all that is needed to check it against the calendar on the wall. */
export type DueReason =
  /** The day as written is worked. */
  | { readonly says: 'workday' }
  /** It is a weekend day that is worked, to make up for the holiday of that name. */
  | { readonly says: 'make-up'; readonly name: string }
  /** It is a rest day; the due went to the workday before or after the rest days named. */
  | {
      readonly says: 'moved';
      readonly rule: 'before' | 'after';
      readonly rest: readonly RestRun[];
      readonly makeUp?: MakeUpDay;
    }
  /** It is a rest day, and the duty stays where it is. */
  | { readonly says: 'kept'; readonly rest: readonly RestRun[] }
  /** The holidays of that year are not loaded: the due stands as written, and nothing is guessed. */
  | { readonly says: 'year-missing'; readonly year: number };

export interface DueDay {
  readonly due: Day;
  readonly reason: DueReason;
}

/** Where a due goes that is written for this day; it stands as written where the calendar does not know. */
export function dueDay(calendar: Calendar, asWritten: Day, rule: RestDayRule): DueDay {
  const worked = isWorkday(calendar, asWritten);
  if (worked === undefined) return missing(asWritten, yearOf(asWritten));
  if (worked) {
    const name = calendar.makeUp.get(asWritten);
    return { due: asWritten, reason: name === undefined ? { says: 'workday' } : { says: 'make-up', name } };
  }
  const due = moveRestDay(calendar, asWritten, rule);
  if (isRefusal(due)) return missing(asWritten, Number(due.detail?.['year']));
  const [first, last] =
    due < asWritten ? [addDays(due, 1), asWritten] : [asWritten, due === asWritten ? due : addDays(due, -1)];
  const runs = restRuns(calendar, first, last);
  const rest = isRefusal(runs) ? [] : runs;
  if (rule === 'same') return { due, reason: { says: 'kept', rest } };
  const name = calendar.makeUp.get(due);
  return { due, reason: { says: 'moved', rule, rest, ...(name === undefined ? {} : { makeUp: { on: due, name } }) } };
}

const missing = (asWritten: Day, year: number): DueDay => ({ due: asWritten, reason: { says: 'year-missing', year } });

/** The days as written whose dues may fall into the span: with the rest days that run up to it and on from it. */
export function reachOfMoves(calendar: Calendar, { from, to }: Span): Span {
  const rests = (day: Day): boolean => isWorkday(calendar, day) === false;
  let first = from;
  while (rests(addDays(first, -1))) first = addDays(first, -1);
  let last = to;
  while (rests(addDays(last, 1))) last = addDays(last, 1);
  return { from: first, to: last };
}
