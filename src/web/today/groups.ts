import { addDays, type Day, weekday } from '../../domain/day.ts';

export const GROUPS = ['late', 'today', 'week', 'later', 'open'] as const;
export type Group = (typeof GROUPS)[number];

/** Weeks end on Sunday, as the counts of the server do. */
export function groupOf(due: Day | null, today: Day): Group {
  if (due === null) return 'open';
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= addDays(today, 7 - weekday(today)) ? 'week' : 'later';
}
