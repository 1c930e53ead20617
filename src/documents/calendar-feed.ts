import ical from 'ical-generator';
import type { Day } from '../domain/day.ts';

/** A day in somebody's calendar. */
export interface FeedEntry {
  /** The same as long as it is about the same, wherever its day moves. */
  readonly uid: string;
  readonly on: Day;
  readonly text: string;
  readonly url: string | undefined;
  /** Since when it is there. */
  readonly since: Day;
  /** Higher each time it has changed. */
  readonly sequence: number;
}

/** Either clock the library may read it by is on the same day then. */
const noonless = (on: Day): Date => new Date(`${on}T00:00:00Z`);

/** An iCalendar (RFC 5545) of all-day events; the same entries give the same text. */
export function calendarFeed(name: string, language: string, entries: readonly FeedEntry[]): string {
  const calendar = ical({ name, prodId: { company: 'luodi', product: 'luodi', language } });
  for (const { uid, on, text, url, since, sequence } of entries)
    calendar.createEvent({
      id: uid,
      start: noonless(on),
      allDay: true,
      summary: text,
      stamp: noonless(since),
      sequence,
      ...(url === undefined ? {} : { url }),
    });
  return calendar.toString();
}
