import type { Day } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { StepKind } from './step.ts';

/** A step's plan as it is kept. */
export interface Plan {
  readonly kind: StepKind;
  readonly name: string;
  readonly baseline: Day | null;
  readonly due: Day | null;
  readonly unitId: string | null;
  readonly person: string | null;
  readonly projectUnit: string | null;
}

export type Replan = Partial<Omit<Plan, 'kind' | 'baseline'>>;

/** The first due day is the promise (责任书) and stays; moving it later moves the plan only. */
export const firstPlan = (plan: Omit<Plan, 'baseline'>): Plan => ({ ...plan, baseline: plan.due });

export function replan(now: Plan, change: Replan): Plan | Refusal {
  const next: Plan = { ...now, ...given(change), baseline: now.baseline ?? change.due ?? null };
  const same = Object.entries(next).every(([name, value]) => value === now[name as keyof Plan]);
  return same ? refuse('invalid', 'nothing-changed') : next;
}

/** What was said, without what was left out; saying nothing (null) is saying something. */
export const given = <T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
