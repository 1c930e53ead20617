import type { Calendar } from '../calendar.ts';
import { addDays, type Day, daysBetween, minus, parseDuration } from '../day.ts';
import type { Regime } from '../regime/format.ts';
import { type DueReason, dueDay, reachOfMoves } from './due-day.ts';
import type { Occurrence } from './occurrence.ts';
import { type Period, type Span, spanOf } from './period.ts';
import { type DutyRule, dutyRules, type DutyUnit, owingUnits, timesOf } from './rule.ts';

/** That a government runs a regime from a day on, and until one if it has ended. */
export interface RegimeRun {
  readonly regime: Regime;
  readonly from: Day;
  readonly until: Day | null;
}

/** All that decides what is due when: the regimes a government runs, and its workday calendar. */
export interface DutyBook {
  readonly runs: readonly RegimeRun[];
  readonly calendar: Calendar;
}

/** Something that falls due on a day, for every unit that owes it alike. */
export interface PlannedDue extends Occurrence {
  readonly regime: Regime;
  readonly rule: DutyRule;
  readonly due: Day;
  /** The day from which it counts as near. */
  readonly remindOn: Day;
  readonly reason: DueReason;
}

/** What one unit owes. Regime, duty, unit and period name it for good. */
export interface Due {
  readonly regime: string;
  readonly duty: string;
  readonly unit: string;
  readonly period: Period;
  readonly about: Period;
  readonly due: Day;
  readonly dueAsWritten: Day;
  readonly moved: DueReason;
  readonly clause: string;
}

/**
 * Everything that falls due in the span of days, both ends included, by day and then in the order of the regimes. What is in
 * force is asked of the day as written: so a change of the calendar moves dues and never makes or unmakes one.
 */
export function plannedDues(book: DutyBook, span: Span): PlannedDue[] {
  if (span.from > span.to) return [];
  const reach = reachOfMoves(book.calendar, span);
  const found = rulesOf(book.runs).flatMap(({ run, rule }) =>
    timesIn(run, rule, reach)
      .filter((time) => !isAskedBefore(book.runs, run, rule, time.period))
      .map((time) => planned(book.calendar, run.regime, rule, time)),
  );
  const inSpan = found.filter(({ due }) => span.from <= due && due <= span.to);
  return inSpan.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The same for each unit that owes it. */
export const duesIn = (book: DutyBook, units: readonly DutyUnit[], span: Span): Due[] =>
  plannedDues(book, span).flatMap((it) =>
    owingUnits(it.rule, units).map(
      ({ id }): Due => ({
        regime: it.regime.id,
        duty: it.rule.id,
        unit: id,
        period: it.period,
        about: it.about,
        due: it.due,
        dueAsWritten: it.asWritten,
        moved: it.reason,
        clause: it.rule.clause,
      }),
    ),
  );

export interface DueKey {
  readonly regime: string;
  readonly duty: string;
  readonly period: Period;
}

/** The due of that name, wherever the calendar has moved it; undefined when the regimes ask no such thing. */
export function plannedDue(book: DutyBook, key: DueKey): PlannedDue | undefined {
  for (const { run, rule } of rulesOf(book.runs)) {
    if (run.regime.id !== key.regime || rule.id !== key.duty) continue;
    const time = timeOf(run, rule, key.period);
    if (time) return planned(book.calendar, run.regime, rule, time);
  }
  return undefined;
}

const rulesOf = (runs: readonly RegimeRun[]): { run: RegimeRun; rule: DutyRule }[] =>
  runs.flatMap((run) => dutyRules(run.regime).map((rule) => ({ run, rule })));

const latest = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a);
const earliest = (a: Day, b: Day | null | undefined): Day => (b !== undefined && b !== null && b < a ? b : a);

/**
 * The days on which a run asks anything: the adoption within the time the paper gives itself. A government that adopts a
 * paper whose time is over runs it as its own, for as long as the adoption says.
 */
function forceOf({ regime: { inForce }, from, until }: RegimeRun, span: Span): Span {
  const isOver = inForce?.to !== undefined && from > inForce.to;
  const paper = isOver ? undefined : inForce;
  return {
    from: latest(latest(span.from, from), paper?.from),
    to: earliest(earliest(span.to, until), paper?.to),
  };
}

function timesIn(run: RegimeRun, rule: DutyRule, span: Span): Occurrence[] {
  const force = forceOf(run, span);
  return force.from <= force.to ? timesOf(rule, force) : [];
}

/** Every rule falls due within the period it is of. */
function timeOf(run: RegimeRun, rule: DutyRule, period: Period): Occurrence | undefined {
  const span = spanOf(period);
  return span && timesIn(run, rule, span).find((time) => time.period === period);
}

/** Where a regime was adopted anew with another day for the same duty, a period is asked for once, by the adoption before. */
const isAskedBefore = (runs: readonly RegimeRun[], run: RegimeRun, rule: DutyRule, period: Period): boolean =>
  runs
    .slice(0, runs.indexOf(run))
    .some(
      (earlier) =>
        earlier.regime.id === run.regime.id &&
        dutyRules(earlier.regime).some((it) => it.id === rule.id && timeOf(earlier, it, period) !== undefined),
    );

function planned(calendar: Calendar, regime: Regime, rule: DutyRule, time: Occurrence): PlannedDue {
  const { due, reason } = dueDay(calendar, time.asWritten, rule.restDay);
  const ahead = parseDuration(rule.remindBefore);
  // A due that moves to before its period must be open by then: it opens as much earlier.
  const opens = due < time.opens ? addDays(time.opens, daysBetween(time.asWritten, due)) : time.opens;
  return { ...time, opens, regime, rule, due, reason, remindOn: ahead ? minus(due, ahead) : due };
}
