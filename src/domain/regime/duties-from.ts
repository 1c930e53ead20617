import type { Day } from '../day.ts';
import type { Term } from './adopting.ts';

interface Asking extends Pick<Term, 'regime' | 'from'> {
  readonly dutiesFrom: Day | null;
}

/**
 * The first day for which an adoption asks reports: nobody owes what was not asked before it was decided. Only where it goes
 * on with the same regime, which asked already, does it ask on from its own first day; that is null.
 */
export function dutiesFrom(regime: string, from: Day, instead: Asking | undefined, today: Day): Day | null {
  if (instead?.regime !== regime) return from < today ? today : null;
  const asked = instead.dutiesFrom ?? instead.from;
  return asked > from ? asked : null;
}
