import type { Calendar } from '../../domain/calendar.ts';
import { addDays, type Day, day } from '../../domain/day.ts';
import type { DutyBook, PlannedDue } from '../../domain/duties/dues.ts';
import { type MovedDue, movedDues } from '../../domain/duties/moved.ts';
import { owingUnits } from '../../domain/duties/rule.ts';
import { type HolidayYear, tablesOf } from '../../domain/holidays/holiday-year.ts';
import type { Tx } from '../../store/connection.ts';
import { countSettled } from '../../store/duties.ts';
import { ownYears } from '../../store/holiday-years.ts';
import { unitsWithPosts } from '../../store/posts.ts';
import { calendarWith } from '../calendar-for.ts';
import { dutyBookOf } from '../duty-book.ts';

/** A due that a change moves and that some unit still owes. */
export interface OpenMove extends MovedDue {
  readonly open: number;
  readonly units: number;
}

/** The calendar of a government if this year were entered, or given up where `entered` is null. */
export async function calendarIf(
  tx: Tx,
  tenantId: number,
  year: number,
  entered: HolidayYear | null,
): Promise<Calendar> {
  const others = (await ownYears(tx, tenantId)).filter((it) => it.year !== year);
  return calendarWith(entered ? [...others, { year, ...tablesOf(entered) }] : others);
}

/** Rest days at the turn of a year carry dues over it by so much at most. */
const OVER_THE_TURN = 40;

/** Which dues of the year, and about its turns, would move and are still open in some unit. */
export async function movedByYear(tx: Tx, tenantId: number, year: number, calendar: Calendar): Promise<OpenMove[]> {
  const before = await dutyBookOf(tx, tenantId);
  const span = {
    from: addDays(day(`${year}-01-01`), -OVER_THE_TURN),
    to: addDays(day(`${year}-12-31`), OVER_THE_TURN),
  };
  return stillOpen(tx, tenantId, movedDues(before, { ...before, calendar } satisfies DutyBook, span));
}

/** Of moved dues those that some unit still owes; what was done or excused keeps the day it was due then. */
async function stillOpen(tx: Tx, tenantId: number, moved: readonly MovedDue[]): Promise<OpenMove[]> {
  const units = await unitsWithPosts(tx, tenantId);
  const dues = moved.flatMap((it, at) => {
    const planned: PlannedDue | null = it.before ?? it.after;
    if (!planned) return [];
    const unitIds = owingUnits(planned.rule, units).map(({ id }) => id);
    return [{ at, regime: it.regime, rule: it.duty, period: it.period, due: planned.due satisfies Day, unitIds }];
  });
  const settled = new Map((await countSettled(tx, tenantId, dues)).map((it) => [it.at, it]));
  return dues.flatMap(({ at, unitIds }) => {
    const { done = 0, lateDone = 0, excused = 0 } = settled.get(at) ?? {};
    const open = unitIds.length - done - lateDone - excused;
    const it = moved[at];
    return it && open > 0 ? [{ ...it, open, units: unitIds.length }] : [];
  });
}
