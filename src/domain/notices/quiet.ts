import { type Calendar, isWorkday } from '../calendar.ts';
import { addDays, type Day, weekday } from '../day.ts';

/** A moment on the clock of the government: its day and the minute of it. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
}

/** When somebody does not want to be written to (免打扰). Minutes of the day; from 20:00 to 8:00 runs over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
  /** Weekends and holidays by the workday calendar are quiet from morning to night. */
  readonly restDays: boolean;
  /** Urgent matters are told all the same. */
  readonly urgentBreaks: boolean;
}

/** Nobody is written to at night and on days off, unless they say so. */
export const QUIET: QuietHours = { from: 20 * 60, to: 8 * 60, restDays: true, urgentBreaks: false };

/** No run of holidays is longer; a calendar that knew none but rest days would otherwise never be done with. */
const MOST_DAYS = 40;

/**
 * The moment from which one may be told: this one, or the end of the quiet time it falls into. Whoever sets the same minute for
 * both ends has no quiet hours. In a year whose holidays are not known, Saturday and Sunday are days of rest.
 */
export function speakFrom(now: Moment, quiet: QuietHours, calendar: Calendar, urgent: boolean): Moment {
  if (urgent && quiet.urgentBreaks) return now;
  let at = now;
  for (let n = 0; n < MOST_DAYS; n++) {
    const later = endOfQuiet(at, quiet, calendar);
    if (later === undefined) return at;
    at = later;
  }
  return at;
}

function endOfQuiet({ day, minute }: Moment, { from, to, restDays }: QuietHours, calendar: Calendar) {
  if (restDays && !(isWorkday(calendar, day) ?? weekday(day) <= 5)) return { day: addDays(day, 1), minute: 0 };
  if (from === to) return undefined;
  if (from < to) return minute >= from && minute < to ? { day, minute: to } : undefined;
  if (minute >= from) return { day: addDays(day, 1), minute: to };
  return minute < to ? { day, minute: to } : undefined;
}
