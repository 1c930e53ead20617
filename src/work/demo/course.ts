import { addDays, addMonths, type Day, daysBetween, dayOf, monthOf, yearOf } from '../../domain/day.ts';
import type { Chance } from './chance.ts';
import type { Intent } from './intents.ts';
import { openFrom, openSoon } from './office-days.ts';
import { papersOf, type Plan, type Turns } from './plan.ts';

/** What became of a project, whatever day it is looked at. */
export interface Course {
  readonly talks?: Day;
  readonly signed?: Day;
  readonly reached: Turns;
  readonly atCapacity?: Day;
  readonly suspended?: Day;
  readonly resumed?: Day;
  readonly exited?: Day;
}

/** What came after signing: most start, some late, some never, and a part of those leaves. */
export function courseAfter(chance: Chance, intent: Intent, plan: Plan, talks: Day): Course {
  const { manner } = intent.place.county;
  const { signed } = plan;
  const promised = daysBetween(signed, plan.due.started ?? signed);
  if (chance.happens(manner.stalls)) return stalled(chance, intent, plan, talks);
  const lag = chance.happens(manner.onTime)
    ? Math.round(promised * chance.between(0.55, 1))
    : promised + Math.max(2, Math.round(chance.skewed(34 * (1 + 5 * manner.slow), 0.8)));
  const started = onStartDay(chance, openSoon(chance, addDays(signed, lag)));
  const reached: Turns = { ...papersBefore(chance, intent, plan, started, 1), started };
  const built = Math.max(45, Math.round(plan.buildDays * chance.skewed(1 + manner.slow, 0.16)));
  const halt = chance.happens(0.045) ? haltOf(chance, started, built) : undefined;
  if (halt && !halt.resumed) return { talks, signed, reached, suspended: halt.suspended };
  const pause = halt?.resumed ? daysBetween(halt.suspended, halt.resumed) : 0;
  const completed = openSoon(chance, addDays(started, built + pause));
  const producing = openSoon(chance, addDays(completed, chance.whole(8, 75)));
  const course = { talks, signed, reached: { ...reached, completed, producing }, ...halt };
  if (!chance.happens(0.7)) return course;
  return { ...course, atCapacity: openSoon(chance, addDays(producing, chance.whole(100, 330))) };
}

/** Nothing more after some paper; after a year or so the contract is ended, or nobody has decided yet. */
function stalled(chance: Chance, intent: Intent, plan: Plan, talks: Day): Course {
  const { signed } = plan;
  const never = addDays(signed, chance.whole(220, 420));
  const reached = papersBefore(chance, intent, plan, never, chance.between(0.1, 0.85));
  if (!chance.happens(0.6)) return { talks, signed, reached };
  return { talks, signed, reached, exited: openSoon(chance, addDays(signed, chance.whole(190, 480))) };
}

/** Papers come one after the other between signing and start; `until` is the part of that way that is gone at all. */
function papersBefore(chance: Chance, intent: Intent, plan: Plan, start: Day, until: number): Turns {
  const span = daysBetween(plan.signed, start);
  const reached: Turns = {};
  let last = plan.signed;
  for (const [turn, at] of papersOf(intent)) {
    if (at > until) break;
    const on = openSoon(chance, addDays(plan.signed, Math.round(span * at * chance.between(0.8, 1.07))));
    last = on < last ? last : on;
    if (last > start) last = start;
    reached[turn] = last;
  }
  return reached;
}

function haltOf(chance: Chance, started: Day, built: number): { suspended: Day; resumed?: Day } {
  const suspended = openSoon(chance, addDays(started, Math.round(built * chance.between(0.25, 0.65))));
  if (!chance.happens(0.55)) return { suspended };
  return { suspended, resumed: openSoon(chance, addDays(suspended, chance.whole(50, 170))) };
}

/** Many wait for the start day (开工日) of the month, the 7th, when it is near. */
function onStartDay(chance: Chance, day: Day): Day {
  const here = dayOf(yearOf(day), monthOf(day), 7) ?? day;
  const next = here >= day ? here : addMonths(here, 1);
  const wait = daysBetween(day, next);
  return wait <= 14 && chance.happens(0.6) ? openFrom(next) : day;
}
