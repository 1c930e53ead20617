import { type Day, daysBetween } from './day.ts';
import { type FactKind, PROVEN_BY } from './fact.ts';
import { FULFILS, type StepKind } from './step.ts';

interface Happened {
  readonly kind: FactKind;
  readonly on: Day;
  readonly stepId?: string | null | undefined;
}

/** The day a planned step was reached, from facts not later than the as-of day; undefined while it is open. */
export function actualOf(step: { id: string; kind: StepKind }, facts: readonly Happened[]): Day | undefined {
  const direct = facts.filter((fact) =>
    step.kind === 'preliminary'
      ? fact.kind === 'step-done' && fact.stepId === step.id
      : FULFILS[step.kind].includes(fact.kind),
  );
  const proofs = FULFILS[step.kind].flatMap((kind) => PROVEN_BY[kind] ?? []);
  const counted = direct.length > 0 ? direct : facts.filter((fact) => proofs.includes(fact.kind));
  return counted.map((fact) => fact.on).sort()[0];
}

/**
 * Days past due: of a reached step by the day it was reached, of an open one by the as-of day, or 0 when it is not looked
 * at any more; 0 when in time or without a due day.
 */
export function daysLate(due: Day | null | undefined, actual: Day | undefined, asOf: Day | undefined): number {
  const reached = actual ?? asOf;
  return due && reached ? Math.max(0, daysBetween(due, reached)) : 0;
}
