import { addWorkdays, type Calendar, type MakeUpDay, type RestRun, workdaysBetween } from '../calendar.ts';
import type { Day } from '../day.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';

/**
 * The clock of a matter with a limit in workdays (限时办结, DS-3): it starts when papers are complete, stops while papers are
 * asked for and goes on when they have come. The day it starts or goes on is not counted, the day it stops is: so every
 * workday on which the office could work from its morning on counts once (民法典 art. 201; 行政许可法 art. 82).
 */

/** A day on which the clock was started, stopped or set going again; in order of time. */
export interface ClockEvent {
  readonly on: Day;
  readonly what: 'start' | 'stop' | 'go-on' | 'end';
}

/** A stretch in which it ran: `from` is not counted, `to` is; without `to` it is still running. */
export interface ClockRun {
  readonly from: Day;
  readonly to?: Day;
  readonly workdays: number;
}

export interface ClockReading {
  readonly state: 'not-started' | 'running' | 'stopped' | 'ended';
  readonly runs: readonly ClockRun[];
  /** Workdays counted up to the day one looks, or up to its end. */
  readonly used: number;
  readonly limit: number;
  /** Workdays left; negative when it is over time. */
  readonly left: number;
  /** The last day in time: known while it runs and when the limit was passed before it stopped; unknown while it is stopped in time. */
  readonly due: Day | undefined;
  /** The first day after the last one in time has come, and it had not ended by then. */
  readonly late: boolean;
  /** Rest days and made-up days between the last start and the due day, for checking by hand. */
  readonly skipped: readonly RestRun[];
  readonly makeUp: readonly MakeUpDay[];
}

const NEXT: Readonly<Record<ClockEvent['what'], readonly (ClockEvent['what'] | undefined)[]>> = {
  start: [undefined],
  stop: ['start', 'go-on'],
  'go-on': ['stop'],
  end: ['start', 'stop', 'go-on'],
};

/**
 * Reads the clock on a day. Refuses with `clock-order` { on, what } when the events do not follow each other (stopped twice,
 * going on without a stop, back in time) and with `calendar-year-missing` { year } when it runs into a year whose holidays
 * are not known.
 */
export function readClock(
  calendar: Calendar,
  limit: number,
  events: readonly ClockEvent[],
  asOf: Day,
): ClockReading | Refusal {
  const fault = orderFault(events);
  if (fault) return fault;
  const past = events.filter(({ on }) => on <= asOf);
  const last = past.at(-1);
  if (!last)
    return {
      state: 'not-started',
      runs: [],
      used: 0,
      limit,
      left: limit,
      due: undefined,
      late: false,
      skipped: [],
      makeUp: [],
    };
  const runs = runsOf(calendar, past, asOf);
  if (isRefusal(runs)) return runs;
  const used = runs.reduce((sum, { workdays }) => sum + workdays, 0);
  const state = last.what === 'end' ? 'ended' : last.what === 'stop' ? 'stopped' : 'running';
  const reached = dueIn(calendar, limit, runs, state === 'running');
  if (isRefusal(reached)) return reached;
  const { due, skipped = [], makeUp = [] } = reached ?? {};
  const until = state === 'running' ? asOf : last.on;
  return { state, runs, used, limit, left: limit - used, due, late: due !== undefined && until > due, skipped, makeUp };
}

function orderFault(events: readonly ClockEvent[]): Refusal | undefined {
  for (const [place, { on, what }] of events.entries()) {
    const before = events[place - 1];
    if (!NEXT[what].includes(before?.what) || (before && on < before.on))
      return refuse('invalid', 'clock-order', { on, what });
  }
  return undefined;
}

function runsOf(calendar: Calendar, events: readonly ClockEvent[], asOf: Day): ClockRun[] | Refusal {
  const runs: ClockRun[] = [];
  for (const [place, { on, what }] of events.entries()) {
    if (what === 'stop' || what === 'end') continue;
    const stopped = events[place + 1]?.on;
    const workdays = workdaysBetween(calendar, on, stopped ?? asOf);
    if (isRefusal(workdays)) return workdays;
    runs.push(stopped === undefined ? { from: on, workdays } : { from: on, to: stopped, workdays });
  }
  return runs;
}

/** Counts the limit through the runs; past the last one only if it still runs. */
function dueIn(calendar: Calendar, limit: number, runs: readonly ClockRun[], running: boolean) {
  let left = limit;
  for (const [place, run] of runs.entries()) {
    const open = running && place === runs.length - 1;
    if (open || left <= run.workdays) return addWorkdays(calendar, run.from, left);
    left -= run.workdays;
  }
  return undefined;
}
