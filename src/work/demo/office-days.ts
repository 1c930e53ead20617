import { isWorkday } from '../../domain/calendar.ts';
import { addDays, type Day, weekday } from '../../domain/day.ts';
import { stateCouncil } from '../../domain/state-council.ts';
import type { Chance } from './chance.ts';

/** In a year whose holidays are not yet announced the demo works Monday to Friday; no figure of a regime rests on it. */
const worked = (day: Day): boolean => isWorkday(stateCouncil, day) ?? weekday(day) <= 5;

/** The day itself when the office is open, else the next day on which it is. */
export function openFrom(day: Day): Day {
  let open = day;
  while (!worked(open)) open = addDays(open, 1);
  return open;
}

/** The day itself when the office is open, else one of the next days on which it is: not everything waits for Monday. */
export function openSoon(chance: Chance, day: Day): Day {
  let open = day;
  while (!worked(open)) open = addDays(open, chance.whole(1, 5));
  return open;
}

/** The day itself when the office is open, else the last day on which it was. */
export function openBy(day: Day): Day {
  let open = day;
  while (!worked(open)) open = addDays(open, -1);
  return open;
}
