import { addDays, type Day, daysBetween, dayOf, monthOf, yearOf } from '../../domain/day.ts';
import type { Chance } from './chance.ts';
import { openFrom, openSoon } from './office-days.ts';

/** How much is signed in each month: little around the Spring Festival and in high summer, much when there are fairs. */
const SEASON = [0.55, 0.45, 1.15, 1.05, 1.2, 1.1, 0.75, 0.7, 1.2, 1, 1.25, 0.95];
const BUSIEST = Math.max(...SEASON);

/** Days on which many sign at once, and what the city calls them. */
const EVENTS: readonly (readonly [month: number, date: number, name: string])[] = [
  [3, 18, '春季重大项目集中签约活动'],
  [5, 20, '云川投资洽谈会'],
  [9, 16, '云川产业博览会'],
  [11, 9, '秋季重大项目集中签约活动'],
];

export interface Signing {
  readonly on: Day;
  /** The event it was signed at. */
  readonly event?: string;
}

/** A workday between the two days, more often in a busy month, often at an event that is near. */
export function signingBetween(chance: Chance, from: Day, to: Day): Signing {
  for (;;) {
    const on = openSoon(chance, addDays(from, chance.whole(0, daysBetween(from, to))));
    if (on > to || !chance.happens((SEASON[monthOf(on) - 1] ?? 1) / BUSIEST)) continue;
    const event = EVENTS.map(([month, date, name]) => ({
      on: openFrom(dayOf(yearOf(on), month, date) ?? on),
      name,
    })).find((it) => Math.abs(daysBetween(it.on, on)) <= 16 && it.on <= to && it.on >= from);
    return event && chance.happens(0.45) ? { on: event.on, event: event.name } : { on };
  }
}
