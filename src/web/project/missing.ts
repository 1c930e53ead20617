import type { showProject } from '../../contract/projects.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { STEP_KINDS, type StepKind } from '../../domain/step.ts';

export type Detail = ReplyOf<typeof showProject>;
export type FactOf = Detail['facts'][number];
export type StepOf = Detail['steps'][number];

/** The three responsibilities (三责任). */
export const RESPONSIBILITIES = ['unit', 'person', 'projectUnit'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** Something that has to come before the project can go on, and where it is put right. */
export type Missing =
  | { readonly about: 'node'; readonly kind: StepKind }
  | { readonly about: 'late'; readonly step: StepOf }
  | { readonly about: 'due'; readonly step: StepOf }
  | { readonly about: 'responsible'; readonly step: StepOf; readonly what: readonly Responsibility[] }
  | { readonly about: 'waiting'; readonly fact: FactOf }
  | { readonly about: 'returned'; readonly fact: FactOf }
  | { readonly about: 'amount' };

const missingOf = (step: StepOf): Responsibility[] => RESPONSIBILITIES.filter((what) => !step[what]);

/**
 * What is missing to go on: nodes that a regime requires and nobody planned, open steps that are late, have
 * no day or nobody responsible, facts that wait or came back. What is done asks for nothing any more.
 */
export function missing(detail: Detail): Missing[] {
  if (detail.project.stage === 'exited') return [];
  const open = detail.steps.filter((step) => !step.actual);
  const unplanned = STEP_KINDS.filter(
    (kind) => detail.project.missing.includes(`${kind}.due`) && !detail.steps.some((step) => step.kind === kind),
  );
  const resent = new Set(detail.facts.flatMap((fact) => fact.supersedes ?? []));
  return [
    ...detail.facts
      .filter((fact) => fact.state === 'returned' && !resent.has(fact.id) && !replaced(detail, fact))
      .map((fact): Missing => ({ about: 'returned', fact })),
    ...detail.facts.filter((fact) => fact.state === 'reported').map((fact): Missing => ({ about: 'waiting', fact })),
    ...open.filter((step) => step.lateDays > 0).map((step): Missing => ({ about: 'late', step })),
    ...unplanned.map((kind): Missing => ({ about: 'node', kind })),
    ...open.filter((step) => !step.due).map((step): Missing => ({ about: 'due', step })),
    ...open
      .map((step) => ({ about: 'responsible' as const, step, what: missingOf(step) }))
      .filter((one) => one.what.length > 0),
    ...(detail.project.amount ? [] : [{ about: 'amount' as const }]),
  ];
}

/** A returned report is settled once the same kind was reported again after the return. */
const replaced = (detail: Detail, returned: FactOf): boolean =>
  detail.facts.some(
    (fact) =>
      fact.id !== returned.id &&
      fact.kind === returned.kind &&
      fact.stepId === returned.stepId &&
      (fact.state === 'reported' || fact.state === 'recognised') &&
      fact.reportedAt > (returned.verdictAt ?? returned.reportedAt),
  );
