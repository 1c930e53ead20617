import type { Day } from '../day.ts';
import { daysBetween } from '../day.ts';

/** What a problem (问题) is about (XC-2.1). */
export const PROBLEM_CLASSES = [
  'land',
  'planning',
  'eia',
  'funds',
  'power',
  'water',
  'gas',
  'labour',
  'policy',
  'other',
] as const;
export type ProblemClass = (typeof PROBLEM_CLASSES)[number];

/** The rungs a problem may climb (XC-2.2, DT-1). */
export const LADDER = ['unit', 'office', 'leaders', 'city'] as const;
export type Rung = (typeof LADDER)[number];

export const rungAbove = (level: string | null): Rung | undefined =>
  LADDER[LADDER.findIndex((rung) => rung === (level ?? 'unit')) + 1];

/** Without progress for so many days a problem is stuck, whatever its deadline; the texts name no number. */
export const STUCK_AFTER = 14;

export type WhyUp = 'late' | 'stuck' | 'asked';

export interface Climbing {
  readonly state: string;
  readonly level: string | null;
  readonly due: Day | null;
  /** The last day on which anybody reported progress, decided or moved it. */
  readonly movedOn: Day;
  /** Whether whoever owes it asked for the next level since it came to this one. */
  readonly asked: boolean;
}

/**
 * Why the office should take a problem up a level (XC-2.2, DT-1): its day has passed, nobody has moved it for long, or who
 * owes it asks for it. Only proposed: a person decides. Undefined when there is no reason, or no rung above.
 */
export function whyUp({ state, level, due, movedOn, asked }: Climbing, asOf: Day): WhyUp | undefined {
  if (state !== 'in-hand' || rungAbove(level) === undefined) return undefined;
  if (asked) return 'asked';
  if (due !== null && due < asOf) return 'late';
  return daysBetween(movedOn, asOf) >= STUCK_AFTER ? 'stuck' : undefined;
}

/** What 回头看 (XC-2.1, XC-5) asks of every problem: who leads, who answers, who supervises, by when. */
export const LOOK_BACK = ['leader', 'unit', 'person', 'watch-unit', 'watch-person', 'due'] as const;
export type LookBack = (typeof LOOK_BACK)[number];

export interface Answerable {
  readonly unitId: string | null;
  readonly person: string | null;
  readonly leader: string | null;
  readonly watchUnitId: string | null;
  readonly watchPerson: string | null;
  readonly due: Day | null;
}

/** What a problem still lacks of it. */
export const lacking = ({ unitId, person, leader, watchUnitId, watchPerson, due }: Answerable): LookBack[] => {
  const given: Record<LookBack, unknown> = {
    leader,
    unit: unitId,
    person,
    'watch-unit': watchUnitId,
    'watch-person': watchPerson,
    due,
  };
  return LOOK_BACK.filter((what) => !given[what]);
};
