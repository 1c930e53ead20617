import type { Day } from './day.ts';
import type { FactKind } from './fact.ts';

/** The three nodes every regime knows (三节点): start, completion and any number of preliminary ones. */
export const STEP_KINDS = ['preliminary', 'start', 'completion', 'production'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Something planned (节点). The baseline is what was promised (责任书); the due day is the plan of today. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly baseline?: Day;
  readonly due?: Day;
  /** The three responsibilities (三责任, WH-2.3). */
  readonly unitId?: string;
  readonly person?: string;
  readonly projectUnit?: string;
}

/** The fact that fulfils a step of each kind; a preliminary step is fulfilled by its own `step-done`. */
export const FULFILS: Record<StepKind, readonly FactKind[]> = {
  preliminary: ['step-done'],
  start: ['started', 'opened'],
  completion: ['completed'],
  production: ['producing'],
};
