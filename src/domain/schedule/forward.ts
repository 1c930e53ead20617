import { addWorkdays, type Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Progress } from './backward.ts';
import { inParallel, type Task } from './graph.ts';

/**
 * The earliest day on which each task can be done when everything that is not done begins today at the earliest, all of it as
 * early as its prerequisites allow (DS-7). What is under way ends on the day its clock says. Refuses as the count back does.
 */
export function earliest(
  calendar: Calendar,
  tasks: readonly Task[],
  progress: ReadonlyMap<string, Progress>,
  asOf: Day,
): ReadonlyMap<string, Day> | Refusal {
  const plan = inParallel(tasks);
  if (plan.cycles) return refuse('invalid', 'mutual-prerequisites', { groups: plan.cycles });
  const known = new Map(tasks.map((task) => [task.id, task]));
  const ends = new Map<string, Day>();
  for (const { id } of plan.tasks) {
    const task = known.get(id);
    if (!task) continue;
    const { doneOn, expected } = progress.get(id) ?? {};
    if (doneOn) {
      ends.set(id, doneOn);
      continue;
    }
    if (expected && expected >= asOf) {
      ends.set(id, expected);
      continue;
    }
    const before = task.after.flatMap((other) => ends.get(other) ?? []);
    const from = before.reduce((latest, end) => (end > latest ? end : latest), asOf);
    const counted = task.takes === 0 ? undefined : addWorkdays(calendar, from, task.takes);
    if (isRefusal(counted)) return counted;
    ends.set(id, counted?.due ?? from);
  }
  return ends;
}
