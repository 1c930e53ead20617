import { addWorkdays, type Calendar, moveRestDay } from '../calendar.ts';
import type { Day } from '../day.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { inParallel, type Task } from './graph.ts';

/** One line of a schedule counted back from its target (倒排工期, DS-7). */
export interface Dated {
  readonly id: string;
  /** The last day it may begin after: its first workday is the one that follows. */
  readonly startBy: Day;
  /** The last day it may be done by without moving the target. */
  readonly doneBy: Day;
  readonly critical: boolean;
}

/**
 * Counts back from the target day in workdays, or from the workday before it when it is a rest day: everything as late as it
 * may be, so that whatever slips past its `doneBy` moves the target. In the order of the plan. Refuses with `mutual-prerequisites` { groups } when tasks wait for each other
 * and with `calendar-year-missing` { year } when the count leaves the years whose holidays are known.
 */
export function countedBack(calendar: Calendar, tasks: readonly Task[], target: Day): Dated[] | Refusal {
  const plan = inParallel(tasks);
  if (plan.cycles) return refuse('invalid', 'mutual-prerequisites', { groups: plan.cycles });
  const last = moveRestDay(calendar, target, 'before');
  if (isRefusal(last)) return last;
  const dated: Dated[] = [];
  for (const { id, start, end, slack, critical } of plan.tasks) {
    const doneBy = back(calendar, last, plan.length - end - slack);
    const startBy = back(calendar, last, plan.length - start - slack);
    if (isRefusal(doneBy)) return doneBy;
    if (isRefusal(startBy)) return startBy;
    dated.push({ id, startBy, doneBy, critical });
  }
  return dated;
}

function back(calendar: Calendar, from: Day, workdays: number): Day | Refusal {
  if (workdays === 0) return from;
  const counted = addWorkdays(calendar, from, -workdays);
  return isRefusal(counted) ? counted : counted.due;
}

/** What is known of a task by a day: done on it, or expected by a day later than planned. */
export interface Progress {
  readonly doneOn?: Day;
  readonly expected?: Day;
}

export interface Slipped {
  readonly id: string;
  readonly planned: Day;
  /** The earliest day it can be done by now, seeing what came before it. */
  readonly now: Day;
  /** The task whose lateness moves it; itself when it is late by itself. */
  readonly because: string;
}

/**
 * What moves when something slips (DS-7): each task that is not done begins after the latest of its prerequisites and after
 * the day one looks, and those that end after their planned day are named with what moved them. Refuses as {@link countedBack}.
 */
export function slippage(
  calendar: Calendar,
  tasks: readonly Task[],
  planned: readonly Dated[],
  progress: ReadonlyMap<string, Progress>,
  asOf: Day,
): Slipped[] | Refusal {
  const plan = inParallel(tasks);
  if (plan.cycles) return refuse('invalid', 'mutual-prerequisites', { groups: plan.cycles });
  const known = new Map(tasks.map((task) => [task.id, task]));
  const lines = new Map(planned.map((line) => [line.id, line]));
  const ends = new Map<string, { on: Day; because: string }>();
  const slipped: Slipped[] = [];
  for (const { id } of plan.tasks) {
    const [task, line] = [known.get(id), lines.get(id)];
    if (!task || !line) continue;
    const now = endOf(calendar, { task, line, progress: progress.get(id), ends, asOf });
    if (isRefusal(now)) return now;
    ends.set(id, now);
    if (now.on > line.doneBy) slipped.push({ id, planned: line.doneBy, now: now.on, because: now.because });
  }
  return slipped;
}

interface Ending {
  readonly task: Task;
  readonly line: Dated;
  readonly progress: Progress | undefined;
  readonly ends: ReadonlyMap<string, { on: Day; because: string }>;
  readonly asOf: Day;
}

function endOf(
  calendar: Calendar,
  { task, line, progress, ends, asOf }: Ending,
): { on: Day; because: string } | Refusal {
  if (progress?.doneOn) return { on: progress.doneOn, because: task.id };
  let from = { on: line.startBy, because: task.id };
  for (const id of task.after) {
    const before = ends.get(id);
    if (before && before.on > from.on) from = before;
  }
  // What has not been done by today takes at least until the next workday; it cannot have begun earlier than its plan.
  const counted = addWorkdays(calendar, from.on, task.takes);
  if (isRefusal(counted)) return counted;
  const soonest = task.takes === 0 ? from.on : counted.due;
  const stated = progress?.expected;
  if (stated && stated > soonest) return { on: stated, because: task.id };
  if (soonest > asOf) return { on: soonest, because: from.because };
  const next = addWorkdays(calendar, asOf, 1);
  return isRefusal(next) ? next : { on: next.due, because: task.id };
}
