import type { dutyMatrix, listDuties } from '../../contract/duties.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { addDays, type Day } from '../../domain/day.ts';

export type Due = ReplyOf<typeof listDuties>['rows'][number];
export type Matrix = ReplyOf<typeof dutyMatrix>;

/** What identifies a due for good. */
export const nameOf = ({ regime, duty, unit, period }: Due) => ({
  regime: regime.id,
  duty: duty.id,
  unitId: unit.id,
  period,
});
/** The same as one text; it serves as the line's id on the page too. */
export const keyOf = (due: Due): string => Object.values(nameOf(due)).join('/');

export const URGENCIES = ['late', 'today', 'soon', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How soon an open due is wanted. A week is seven days from the day one looks: on a Sunday Monday is not later. */
export function urgencyOf({ due }: Pick<Due, 'due'>, asOf: Day): Urgency {
  if (due < asOf) return 'late';
  if (due === asOf) return 'today';
  return due <= addDays(asOf, 7) ? 'soon' : 'later';
}

export const OPEN = ['late', 'due-soon', 'owed'] as const;
export const SETTLED = ['late-done', 'done', 'excused'] as const;
