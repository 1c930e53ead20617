import type { FactState } from './fact.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Takes one's own report back, with the reason that stays beside it. Only what nobody has judged: what was recognised is
 * corrected, what was returned is reported anew.
 */
export const takeBack = (state: FactState, reason: string): { readonly reason: string } | Refusal =>
  state === 'reported' ? { reason } : refuse('conflict', 'already-judged', { verdict: state });
