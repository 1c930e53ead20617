import { addWorkdays, type Calendar, moveRestDay, workdaysBetween } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { planOf, settledOn } from '../domain/procedures/plan.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { countedBack, type Dated, type Progress, slippage } from '../domain/schedule/backward.ts';
import { earliest } from '../domain/schedule/forward.ts';
import type { Task } from '../domain/schedule/graph.ts';
import { gathered, type Slip } from '../domain/schedule/slips.ts';
import type { ProcedureShown } from './views/procedure-shown.ts';

/** The target itself, as the last line of a schedule: it comes after everything else. */
export const TARGET = 'target';

/** The tasks of a project with its target at the end. */
export function tasksOf(rows: readonly ProcedureShown[]) {
  const plan = planOf(rows);
  const target: Task = { id: TARGET, takes: 0, after: plan.tasks.map(({ id }) => id) };
  return { ...plan, withTarget: [...plan.tasks, target] };
}

interface Looked {
  readonly calendar: Calendar;
  readonly asOf: Day;
}

/** The days of a schedule: counted back from the target, the target's own line among them. */
export const datesBack = (rows: readonly ProcedureShown[], target: Day, calendar: Calendar): Dated[] | Refusal =>
  countedBack(calendar, tasksOf(rows).withTarget, target);

export interface Slipping {
  readonly slips: readonly Slip[];
  /** Days that lines can be done by now, where that is later than planned. */
  readonly now: ReadonlyMap<string, Day>;
  readonly because: ReadonlyMap<string, string>;
  readonly targetNow: Day | null;
  readonly targetLate: number;
}

/** What slips of these days by a day, with what that moves. */
export function slippingOf(
  rows: readonly ProcedureShown[],
  lines: readonly Dated[],
  looked: Looked,
): Slipping | Refusal {
  const { calendar, asOf } = looked;
  const progress = new Map<string, Progress>();
  for (const row of rows) {
    const one = progressOf(row, looked);
    if (isRefusal(one)) return one;
    progress.set(row.id, one);
  }
  const slipped = slippage(calendar, tasksOf(rows).withTarget, lines, progress, asOf);
  if (isRefusal(slipped)) return slipped;
  const slips = gathered(calendar, slipped);
  if (isRefusal(slips)) return slips;
  const target = slipped.find(({ id }) => id === TARGET);
  const targetLate = target ? workdaysBetween(calendar, target.planned, target.now) : 0;
  if (isRefusal(targetLate)) return targetLate;
  return {
    slips,
    now: new Map(slipped.map(({ id, now }) => [id, now])),
    because: new Map(slipped.map(({ id, because }) => [id, because])),
    targetNow: target?.now ?? null,
    targetLate,
  };
}

/** How far a procedure is: settled, under way until the day of its clock, or not begun and then ended no sooner than its limit. */
function progressOf(row: ProcedureShown, { calendar, asOf }: Looked): Progress | Refusal {
  const doneOn = settledOn(row);
  if (doneOn) return { doneOn };
  const { reading, limitDays } = row;
  if (reading?.due) return { expected: reading.due };
  const left = reading?.state === 'stopped' ? Math.max(1, reading.left ?? 1) : limitDays;
  if (left === null) return {};
  const counted = addWorkdays(calendar, asOf, left);
  return isRefusal(counted) ? counted : { expected: counted.due };
}

/** The earliest day on which everything can be done, begun today. */
export function earliestEnd(rows: readonly ProcedureShown[], { calendar, asOf }: Looked): Day | Refusal {
  const progress = new Map(
    rows.map((row): [string, Progress] => {
      const doneOn = settledOn(row);
      if (doneOn) return [row.id, { doneOn }];
      return [row.id, row.reading?.due ? { expected: row.reading.due } : {}];
    }),
  );
  const ends = earliest(calendar, tasksOf(rows).withTarget, progress, asOf);
  return isRefusal(ends) ? ends : (ends.get(TARGET) ?? asOf);
}

/** The line of the target in a schedule that was filed: the workday on or before it. */
export function targetLine(calendar: Calendar, target: Day): Dated | Refusal {
  const last = moveRestDay(calendar, target, 'before');
  return isRefusal(last) ? last : { id: TARGET, startBy: last, doneBy: last, critical: true };
}
