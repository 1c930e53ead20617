import type { Day } from './day.ts';
import { given } from './plan.ts';
import { changedIn } from './project-values.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** What is recorded of a visit to an investor (拜访客商) or an invitation of one (邀请客商), TQ-5; `held` figures count them. */
export const VISIT_KINDS = ['outbound-visit', 'invitation'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export interface Visit {
  readonly kind: VisitKind;
  readonly on: Day;
  /** Who went or invited, as the office says it. */
  readonly who: string;
  /** The company or person visited or invited. */
  readonly whom: string;
  readonly where: string;
  /** What came of it; a visit may be recorded before that is known. */
  readonly result: string | null;
  /** The project on which it gave or furthered a lead. */
  readonly projectId: string | null;
}

/** A visit has happened: what is only intended is no visit yet, and would be counted before it was paid. */
export function soundVisit(visit: Visit, today: Day): Visit | Refusal {
  if (visit.on > today) return refuse('invalid', 'day-in-future', { field: 'on', on: visit.on, today });
  return { ...visit, result: visit.result?.trim() || null };
}

/** The visit with the change, or that nothing differs. */
export function reviseVisit(now: Visit, change: { readonly [K in keyof Visit]?: Visit[K] | undefined }, today: Day) {
  const next = soundVisit({ ...now, ...given(change) }, today);
  if (isRefusal(next)) return next;
  return changedIn(now, next).length === 0 ? refuse('invalid', 'nothing-changed') : next;
}
