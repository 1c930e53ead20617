import { type Day, day, dayOf, daysInMonth } from './day.ts';

/** The last day of each month of a year, up to today; of the month that is running, today. */
export function monthEnds(year: number, today: Day): Day[] {
  const ends = Array.from({ length: 12 }, (_, place) => dayOf(year, place + 1, daysInMonth(year, place + 1)) ?? today);
  const past = ends.filter((end) => end <= today);
  return past.length < ends.length && today >= day(`${String(year).padStart(4, '0')}-01-01`) && past.at(-1) !== today
    ? [...past, today]
    : past;
}
