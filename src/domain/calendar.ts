import { addDays, type Day, weekday, yearOf } from './day.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/**
 * The workday calendar (工作日历): what the State Council's yearly holiday notices (国务院办公厅关于部分节假日安排的通知) change
 * about the plain week of Monday to Friday. A year is in `years` only when its notice is loaded; outside them nothing is
 * known and nothing is guessed. A notice may still move the last days of the December before it (2018-12-29 became a
 * workday by the notice for 2019), so the end of the latest loaded year can change once the next notice comes.
 */
export interface Calendar {
  readonly years: ReadonlySet<number>;
  /** Days off and the name of their holiday, weekends inside the holiday included. */
  readonly holidays: ReadonlyMap<Day, string>;
  /** Weekend days that are worked (调休上班) and the holiday they make up for. */
  readonly makeUp: ReadonlyMap<Day, string>;
}

/** An unbroken run of rest days of one cause; `name` is the holiday's. */
export interface RestRun {
  readonly from: Day;
  readonly to: Day;
  readonly why: 'weekend' | 'holiday';
  readonly name?: string;
}

export interface MakeUpDay {
  readonly on: Day;
  readonly name: string;
}

/** A due date with all that is needed to check it by hand. */
export interface WorkdayCount {
  /** The day the clock started; it is not counted itself. */
  readonly from: Day;
  /** How many workdays were counted; negative when counted back. */
  readonly counted: number;
  readonly due: Day;
  /** Rest days between `from` and `due`, in order of time. */
  readonly skipped: readonly RestRun[];
  /** Weekend days that were counted because they are worked, in order of time. */
  readonly makeUp: readonly MakeUpDay[];
}

/** Where a duty goes that falls on a rest day: to the workday before it, the one after it, or nowhere. */
export type RestDayRule = 'before' | 'after' | 'same';

/** Whether the day is worked; undefined when the notice of its year is not loaded. */
export function isWorkday(calendar: Calendar, day: Day): boolean | undefined {
  if (!calendar.years.has(yearOf(day))) return undefined;
  if (calendar.makeUp.has(day)) return true;
  return !calendar.holidays.has(day) && weekday(day) <= 5;
}

/**
 * The day `n` workdays after `from` (before it when `n` is negative). The day the clock starts is not counted, whether it is
 * worked or not: the first day counted is the first workday after it (民法典 art. 201, before 2021 民法总则 art. 201; workdays
 * leave out statutory holidays, 行政许可法 art. 82). So 3 workdays from Wednesday 2018-02-28 are due on Monday 2018-03-05.
 * Refuses with `calendar-year-missing` { year } when the count runs into a year whose notice is not loaded.
 */
export function addWorkdays(calendar: Calendar, from: Day, n: number): WorkdayCount | Refusal {
  if (!Number.isInteger(n)) throw new Error(`not a whole number of workdays: ${n}`);
  const step = n < 0 ? -1 : 1;
  const rest: Day[] = [];
  const makeUp: MakeUpDay[] = [];
  let due = from;
  for (let left = Math.abs(n); left > 0; ) {
    due = addDays(due, step);
    const worked = isWorkday(calendar, due);
    if (worked === undefined) return yearMissing(due);
    if (!worked) {
      rest.push(due);
      continue;
    }
    left -= 1;
    const name = calendar.makeUp.get(due);
    if (name !== undefined) makeUp.push({ on: due, name });
  }
  if (step < 0) {
    rest.reverse();
    makeUp.reverse();
  }
  return { from, counted: n, due, skipped: joined(calendar, rest), makeUp };
}

/**
 * How many workdays lie after `a` up to and including `b`; negative when `b` is earlier, then those from `b` up to but
 * without `a`. Inverse of {@link addWorkdays}. Refuses with `calendar-year-missing` { year }.
 */
export function workdaysBetween(calendar: Calendar, a: Day, b: Day): number | Refusal {
  const step = b < a ? -1 : 1;
  let count = 0;
  for (let day = a; day !== b; ) {
    day = addDays(day, step);
    const worked = isWorkday(calendar, day);
    if (worked === undefined) return yearMissing(day);
    if (worked) count += step;
  }
  return count;
}

/**
 * The day itself when it is worked or the rule is `same`, else the nearest workday before or after it (民法典 art. 203 moves
 * the end of a period to the day after the holiday; a duty of a regime may say otherwise). Refuses with
 * `calendar-year-missing` { year }.
 */
export function moveRestDay(calendar: Calendar, day: Day, rule: RestDayRule): Day | Refusal {
  if (rule === 'same') return day;
  const worked = isWorkday(calendar, day);
  if (worked) return day;
  if (worked === undefined) return yearMissing(day);
  const moved = addWorkdays(calendar, day, rule === 'before' ? -1 : 1);
  return isRefusal(moved) ? moved : moved.due;
}

/**
 * The rest days from `first` to `last`, both included, joined into runs of one cause; explains a moved or counted date.
 * Refuses with `calendar-year-missing` { year }.
 */
export function restRuns(calendar: Calendar, first: Day, last: Day): RestRun[] | Refusal {
  const rest: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const worked = isWorkday(calendar, day);
    if (worked === undefined) return yearMissing(day);
    if (!worked) rest.push(day);
  }
  return joined(calendar, rest);
}

function joined(calendar: Calendar, rest: readonly Day[]): RestRun[] {
  const runs: RestRun[] = [];
  for (const day of rest) {
    const name = calendar.holidays.get(day);
    const run = runs.at(-1);
    if (run && run.name === name && addDays(run.to, 1) === day) runs[runs.length - 1] = { ...run, to: day };
    else runs.push({ from: day, to: day, ...(name === undefined ? { why: 'weekend' } : { why: 'holiday', name }) });
  }
  return runs;
}

const yearMissing = (day: Day): Refusal => refuse('invalid', 'calendar-year-missing', { year: yearOf(day) });
