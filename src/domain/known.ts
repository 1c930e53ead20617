import type { Day } from './day.ts';
import type { ProjectCase } from './project.ts';

/**
 * How a project came in: entered by hand on a day, and not known to anybody before; or taken from a ledger, which lists it
 * and does not say since when.
 */
export interface Entry {
  readonly on: Day;
  readonly by: 'hand' | 'ledger';
}

/**
 * The first day on which a project stands among the projects, as everything is known now (ALL-3): the day it was entered,
 * the day of its earliest fact or the day of its earliest plan, whichever comes first. One from a ledger that was planned
 * before anything happened to it, or of which no day is known at all, stands on every day (undefined): it was intended
 * already, nobody can say since when, and the ledger of a past year has to show that year whole. One that begins with a fact
 * begins on that day, and is no lead of the years before.
 */
export function knownSince({ facts, steps }: ProjectCase, { on, by }: Entry): Day | undefined {
  const happened = earliest(facts.map((fact) => fact.on));
  const planned = earliest(steps.flatMap(({ baseline, due }) => [baseline, due]));
  const intended = happened === undefined || (planned !== undefined && planned < happened);
  return by === 'ledger' && intended ? undefined : earliest([on, happened, planned]);
}

/** Whether it stands among the projects of the day; once it does, it does on every later day. */
export function isKnownBy(of: ProjectCase, entry: Entry, asOf: Day): boolean {
  const since = knownSince(of, entry);
  return since === undefined || since <= asOf;
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  let first: Day | undefined;
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day;
  return first;
}
