import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import { type AdoptionPlan, planAdoption, planEnd, type Term } from './adopting.ts';
import type { SettingValues } from './settings.ts';

/** What one person proposes and another adopts (提请施行): that a text runs with these settings, or that an adoption ends. */
export type Proposal = ProposedText | ProposedEnd;

interface Head {
  readonly regime: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
}

export interface ProposedText extends Head {
  readonly what: 'adopt';
  /** The text as it was when it was proposed; what is adopted is this and nothing later. */
  readonly textId: string;
  readonly settings: SettingValues;
  readonly from: Day;
  readonly until: Day | null;
  readonly instead: string | null;
  readonly rank: number | null;
}

export interface ProposedEnd extends Head {
  readonly what: 'end';
  readonly adoption: string;
  readonly until: Day;
}

/** A proposal as the journal tells it. */
export function toldOf(proposal: Omit<ProposedText, 'textId'> | ProposedEnd): Readonly<Record<string, unknown>> {
  const { what, regime, version } = proposal;
  if (proposal.what === 'end')
    return { what, regime, version, adoption: proposal.adoption, holdsUntil: proposal.until };
  const { settings, from, until, instead, rank } = proposal;
  return { what, regime, version, settings, holdsFrom: from, holdsUntil: until, instead, rank };
}

/** What the proposal would change among the adoptions there are now, or why it cannot be adopted any more. */
export const planOf = (running: readonly Term[], proposal: Proposal): AdoptionPlan | Refusal =>
  proposal.what === 'adopt' ? planAdoption(running, proposal) : planEnd(running, proposal);
