import { type Calendar, workdaysBetween } from '../calendar.ts';
import { type Day, daysBetween } from '../day.ts';
import { isRefusal } from '../refusal.ts';

/** How a due stands on a day (任务状态), gravest first. */
export const DUE_STATES = ['late', 'due-soon', 'owed', 'late-done', 'done', 'excused'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** What became of a due: done or excused on a day. It keeps the due day it had then, whatever moves later. */
export interface Settled {
  readonly how: 'done' | 'excused';
  readonly on: Day;
  readonly due: Day;
}

/** The due day itself is still in time. What was settled after the day one looks is not settled yet. */
export function dueState(
  { due, remindOn }: { readonly due: Day; readonly remindOn: Day },
  settled: Settled | undefined,
  asOf: Day,
): DueState {
  if (settled && settled.on <= asOf) {
    if (settled.how === 'excused') return 'excused';
    return settled.on <= settled.due ? 'done' : 'late-done';
  }
  if (asOf > due) return 'late';
  return asOf >= remindOn ? 'due-soon' : 'owed';
}

/** How late a due is, or how late it was done: in days, and in workdays where the calendar knows them. */
export interface Lateness {
  readonly days: number;
  readonly workdays: number | null;
}

/** Counted from the day after the due day to `on`, which is included; none on the due day or before it. */
export function lateness(calendar: Calendar, due: Day, on: Day): Lateness {
  if (on <= due) return { days: 0, workdays: 0 };
  const workdays = workdaysBetween(calendar, due, on);
  return { days: daysBetween(due, on), workdays: isRefusal(workdays) ? null : workdays };
}
