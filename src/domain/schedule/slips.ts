import { type Calendar, workdaysBetween } from '../calendar.ts';
import type { Day } from '../day.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Slipped } from './backward.ts';

export interface Slip {
  /** What is late by itself. */
  readonly cause: string;
  readonly late: number;
  /** What that moves, itself left out, in the order in which it moves. */
  readonly moves: readonly { readonly id: string; readonly planned: Day; readonly now: Day; readonly late: number }[];
}

/**
 * What slips, gathered by what is late by itself: “环评晚 6 个工作日 → 施工许可 → 开工” (DS-7). Lateness in workdays after the
 * planned day. The worst first. Refuses with `calendar-year-missing`.
 */
export function gathered(calendar: Calendar, slipped: readonly Slipped[]): Slip[] | Refusal {
  const late = new Map<string, number>();
  for (const { id, planned, now } of slipped) {
    const days = workdaysBetween(calendar, planned, now);
    if (isRefusal(days)) return days;
    late.set(id, days);
  }
  const lateOf = (id: string): number => late.get(id) ?? 0;
  const causes = [...new Set(slipped.map(({ because }) => because))];
  return causes
    .map((cause) => ({
      cause,
      late: lateOf(cause),
      moves: slipped
        .filter(({ id, because }) => because === cause && id !== cause)
        .map(({ id, planned, now }) => ({ id, planned, now, late: lateOf(id) })),
    }))
    .toSorted((a, b) => b.late - a.late);
}
