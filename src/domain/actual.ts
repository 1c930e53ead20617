import { type Day, daysBetween } from './day.ts';
import { type FactKind, type Precision, PROVEN_BY } from './fact.ts';
import { FULFILS, type StepKind } from './step.ts';

interface Happened {
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly stepId?: string | null | undefined;
}

/**
 * The fact by which a planned step was reached, of facts not later than the as-of day; undefined while it is open. Of two on
 * one day the one whose day is known more exactly.
 */
export function actualOf<F extends Happened>(step: { id: string; kind: StepKind }, facts: readonly F[]): F | undefined {
  const direct = facts.filter((fact) =>
    step.kind === 'preliminary'
      ? fact.kind === 'step-done' && fact.stepId === step.id
      : FULFILS[step.kind].includes(fact.kind),
  );
  const proofs = FULFILS[step.kind].flatMap((kind) => PROVEN_BY[kind] ?? []);
  const counted = direct.length > 0 ? direct : facts.filter((fact) => proofs.includes(fact.kind));
  return counted.toSorted((a, b) =>
    a.on === b.on ? EXACT[a.precision] - EXACT[b.precision] : a.on < b.on ? -1 : 1,
  )[0];
}

const EXACT: Readonly<Record<Precision, number>> = { day: 0, month: 1, year: 2 };

/**
 * Days past due: of a reached step by the day it was reached, of an open one by the as-of day, or 0 when it is not looked
 * at any more; 0 when in time or without a due day.
 */
export function daysLate(due: Day | null | undefined, actual: Day | undefined, asOf: Day | undefined): number {
  const reached = actual ?? asOf;
  return due && reached ? Math.max(0, daysBetween(due, reached)) : 0;
}
