import type { Calendar } from '../calendar.ts';
import { type ClockEvent, type ClockReading, readClock } from '../clock/clock.ts';
import type { Day } from '../day.ts';
import { isRefusal, type Refusal } from '../refusal.ts';

export interface Clocked {
  /** Workdays; null where a higher level decides and no limit of ours runs. */
  readonly limitDays: number | null;
  readonly clock: readonly ClockEvent[];
  /** A procedure that was refused stands still from that day. */
  readonly closedOn: Day | null;
}

/** The clock of a procedure: without a limit of ours it is only counted, and nothing is due or late. */
export interface ProcedureReading extends Omit<ClockReading, 'limit' | 'left' | 'due'> {
  readonly limit: number | null;
  readonly left: number | null;
  readonly due: Day | null;
}

/** Reads the clock of a procedure on a day; refuses as {@link readClock}. */
export function readingOf(
  calendar: Calendar,
  { limitDays, clock, closedOn }: Clocked,
  asOf: Day,
): ProcedureReading | Refusal {
  const reading = readClock(calendar, limitDays ?? 1, clock, closedOn !== null && closedOn < asOf ? closedOn : asOf);
  if (isRefusal(reading)) return reading;
  if (limitDays === null)
    return { ...reading, limit: null, left: null, due: null, late: false, skipped: [], makeUp: [] };
  return { ...reading, due: reading.due ?? null };
}

/** 手续办理回执单 (DS-2): what became of a procedure, for its department and its project. */
export interface Receipt {
  readonly on: Day;
  readonly by: string;
  /** Workdays counted and allowed. */
  readonly used: number;
  readonly limit: number | null;
  /** The last day in time; none where nothing was due, or it was done before the clock could tell. */
  readonly due: Day | null;
  /** Null where a higher level decided: no limit of ours was kept or missed. */
  readonly inTime: boolean | null;
}

export const receiptOf = ({ used, limit, due, late }: ProcedureReading, on: Day, by: string): Receipt => ({
  on,
  by,
  used,
  limit,
  due,
  inTime: limit === null ? null : !late,
});
