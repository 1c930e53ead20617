import type { FactState } from './fact.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Judgement {
  readonly verdict: 'recognised' | 'returned';
  readonly reason: string | null;
}

/** A reported fact before its judge, with the state of the fact it corrects, when it corrects one. */
export interface Judged {
  readonly state: FactState;
  readonly corrects: { readonly id: string; readonly state: FactState } | null;
}

/** The judgement as it is kept, with the fact it ends; or why it cannot be given. Nobody edits what was reported. */
export function judge(
  { verdict, reason }: Judgement,
  { state, corrects }: Judged,
): (Judgement & { readonly ends: string | null }) | Refusal {
  if (state !== 'reported') return refuse('conflict', 'already-judged', { verdict: state });
  if (verdict === 'returned')
    return reason ? { verdict, reason, ends: null } : refuse('invalid', 'reason-missing', { field: 'reason' });
  if (corrects && corrects.state !== 'recognised') return refuse('conflict', 'already-superseded', {});
  return { verdict, reason, ends: corrects?.id ?? null };
}
