import { type Day, daysBetween } from '../day.ts';
import { quantityOf } from '../quantity.ts';

/** What an agreement binds its two sides to (DS-6); each clause belongs to one of them. */
export const CLAUSES = {
  intensity: 'investor',
  schedule: 'investor',
  investment: 'investor',
  energy: 'investor',
  tax: 'investor',
  jobs: 'investor',
  service: 'government',
  land: 'government',
  factors: 'government',
  subsidy: 'government',
} as const satisfies Readonly<Record<string, Party>>;
export type ClauseKind = keyof typeof CLAUSES;
export const CLAUSE_KINDS = Object.keys(CLAUSES) as [ClauseKind, ...ClauseKind[]];

/** 投资方、政府方. */
export const PARTIES = ['investor', 'government'] as const;
export type Party = (typeof PARTIES)[number];
export const partyOf = (kind: ClauseKind): Party => CLAUSES[kind];
export const clausesOf = (party: Party): ClauseKind[] => CLAUSE_KINDS.filter((kind) => CLAUSES[kind] === party);

/** Promised with a legal basis and after a fair-competition review (公平竞争审查条例 §5, §8): land, factors, money. A service is not support. */
const SUPPORTS: readonly ClauseKind[] = ['land', 'factors', 'subsidy'];
export const isSupport = (kind: ClauseKind): boolean => SUPPORTS.includes(kind);

export const REVIEW_RESULTS = ['passed', 'not-needed', 'pending', 'refused'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

/** What a promised support still lacks before it may be relied on; nothing of a promise that is no support. */
export function lacksOf(it: {
  readonly class: ClauseKind;
  readonly basis: string | null;
  readonly review: ReviewResult | null;
}): ('basis' | 'review' | 'review-refused')[] {
  if (!isSupport(it.class)) return [];
  return [
    ...(it.basis === null ? (['basis'] as const) : []),
    ...(it.review === null || it.review === 'pending' ? (['review'] as const) : []),
    ...(it.review === 'refused' ? (['review-refused'] as const) : []),
  ];
}

/** Of energy little is promised, of everything else much. */
export const isAtMost = (kind: ClauseKind): boolean => kind === 'energy';

/** Whether what is reached comes up to what was promised; undefined where either is not known as a number. */
function isReached(kind: ClauseKind, promised: string | null, reached: string | null): boolean | undefined {
  const [goal, now] = [promised, reached].map((text) => (text === null ? undefined : quantityOf(text)));
  if (goal === undefined || now === undefined) return undefined;
  return isAtMost(kind) ? now <= goal : now >= goal;
}

/** With so many days left, what is not reached is at risk; the texts name no number. */
export const RISK_DAYS = 30;

export const COMMITMENT_STANDINGS = ['kept', 'kept-late', 'broken', 'released', 'late', 'at-risk', 'on-track'] as const;
export type CommitmentStanding = (typeof COMMITMENT_STANDINGS)[number];

export interface Promised {
  readonly class: ClauseKind;
  readonly state: string;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly promised: string | null;
  readonly reached: string | null;
}

/** How a commitment stands on the day. Kept and broken were said by a person; late and at risk follow from the day. */
export function commitmentStanding(it: Promised, asOf: Day): CommitmentStanding {
  const { state, due, closedOn } = it;
  if (state === 'kept') return due !== null && closedOn !== null && closedOn > due ? 'kept-late' : 'kept';
  if (state === 'broken' || state === 'released') return state;
  if (due === null) return 'on-track';
  if (due < asOf) return 'late';
  const near = daysBetween(asOf, due) <= RISK_DAYS;
  return near && isReached(it.class, it.promised, it.reached) !== true ? 'at-risk' : 'on-track';
}

/** Days since the day that was promised: until it was kept, or until now. None when it was not late. */
export function lateDays({ state, due, closedOn }: Promised, asOf: Day): number {
  if (due === null || state === 'released') return 0;
  return Math.max(0, daysBetween(due, closedOn ?? asOf));
}

/** What came of the commitments that had to be kept by now; those that are released count nowhere. */
export interface KeptShare {
  readonly kept: number;
  readonly keptLate: number;
  readonly broken: number;
  /** Overdue and not yet decided. */
  readonly late: number;
}

/** 兑现率: kept, in time or late, out of all that had to be kept by now. */
export const keptShare = ({ kept, keptLate, broken, late }: KeptShare) => ({
  numerator: kept + keptLate,
  denominator: kept + keptLate + broken + late,
});
