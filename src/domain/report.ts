import { type Day, endOf, startOf } from './day.ts';
import { AMOUNT_KINDS, type FactKind, type FactState, type Precision } from './fact.ts';
import { type Currency, money } from './money.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a person says happened. */
export interface Report {
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly amount: { readonly value: string; readonly currency: Currency } | null;
  readonly stepId: string | null;
  readonly remark: string | null;
  /** The recognised fact that this one corrects. */
  readonly supersedes: string | null;
}

/** What is known of the project a report is about. */
export interface ReportedProject {
  readonly facts: readonly KnownFact[];
  readonly stepIds: readonly string[];
}

export interface KnownFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly state: FactState;
  readonly supersedes: string | null;
}

/**
 * The report as it is kept, or why it cannot be true. What is merely odd is accepted and pointed out to whoever recognises it:
 * a start before the signing, more money than the contract.
 */
export function report(said: Report, project: ReportedProject, today: Day): Report | Refusal {
  return (
    dayFault(said, today) ??
    amountFault(said) ??
    stepFault(said, project) ??
    (said.supersedes === null ? exitFault(said, project) : correctionFault(said, project, said.supersedes)) ?? {
      ...said,
      on: lastDayOf(said, today),
    }
  );
}

/** A month or a year is kept as its last day, and the present one as today: it has surely happened by then. */
function lastDayOf({ on, precision }: Report, today: Day): Day {
  if (precision === 'day') return on;
  const last = endOf(precision, on);
  return last < today ? last : today;
}

function dayFault({ on, precision }: Report, today: Day): Refusal | undefined {
  const first = precision === 'day' ? on : startOf(precision, on);
  return first > today ? refuse('invalid', 'day-in-future', { field: 'on', on, today }) : undefined;
}

function amountFault({ kind, amount }: Report): Refusal | undefined {
  if (!amount) {
    return AMOUNT_KINDS.includes(kind) ? refuse('invalid', 'amount-missing', { field: 'amount', kind }) : undefined;
  }
  const exact = money(amount.value, amount.currency);
  return exact && exact.parts > 0n ? undefined : refuse('invalid', 'amount-not-positive', { field: 'amount.value' });
}

function stepFault({ kind, stepId }: Report, { stepIds }: ReportedProject): Refusal | undefined {
  if (kind === 'step-done' && stepId === null) return refuse('invalid', 'step-missing', { field: 'stepId' });
  if (kind !== 'step-done' && stepId !== null) return refuse('invalid', 'step-not-asked', { field: 'stepId' });
  return stepId === null || stepIds.includes(stepId)
    ? undefined
    : refuse('invalid', 'no-such-step', { field: 'stepId' });
}

function exitFault({ kind, on }: Report, { facts }: ReportedProject): Refusal | undefined {
  const exit = facts.find((fact) => fact.kind === 'exited' && fact.state === 'recognised');
  return exit && on >= exit.on ? refuse('conflict', 'project-exited', { kind, exitedOn: exit.on }) : undefined;
}

function correctionFault({ kind }: Report, { facts }: ReportedProject, id: string): Refusal | undefined {
  const wrong = facts.find((fact) => fact.id === id && fact.state !== 'withdrawn');
  if (!wrong) return refuse('invalid', 'no-such-fact', { field: 'supersedes' });
  if (wrong.state !== 'recognised') return refuse('conflict', 'not-recognised-yet', { field: 'supersedes' });
  if (wrong.kind !== kind) return refuse('invalid', 'correction-of-other-kind', { field: 'kind', kind: wrong.kind });
  const pending = facts.some((fact) => fact.supersedes === id && fact.state === 'reported');
  return pending ? refuse('conflict', 'being-corrected', { field: 'supersedes' }) : undefined;
}
