import { type Day, day } from '../../domain/day.ts';
import type { Moment } from '../../domain/notices/quiet.ts';

const EIGHT_HOURS_MS = 8 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Day and minute in Asia/Shanghai, which has had no summer time since 1991. */
export function momentOf(now: Date): Moment {
  const there = new Date(now.getTime() + EIGHT_HOURS_MS).toISOString();
  return { day: day(there.slice(0, 10)), minute: Number(there.slice(11, 13)) * 60 + Number(there.slice(14, 16)) };
}

/** The first instant of the minute; inverse of {@link momentOf}. */
export const instantOf = ({ day: on, minute }: Moment): Date =>
  new Date(Date.parse(`${on satisfies Day}T00:00:00+08:00`) + minute * MINUTE_MS);
