import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { mattersById } from '../../../store/known-matters.ts';
import { type MoveInput, movesOf } from '../matter/move.ts';

/** Beside what every move takes, the decision of a meeting that takes the demand up by itself (一事一议). */
interface FactorInput extends MoveInput {
  readonly decision?: string | null | undefined;
}

/** Moves that allot: they are made for all demands on a quota together, in its plan. */
export const ALLOTS: readonly string[] = ['factor.allot', 'factor.decide'];

/** Takes a demand through its life, but for the allotment. */
export const moveFactor = movesOf(
  'factor',
  async (tx, _demand, { act, decision }: FactorInput, { tenantId, actor }) => {
    if (ALLOTS.includes(act)) return refuse('invalid', 'factor-only-in-plan', { field: 'act', act });
    if (!decision) return {};
    if (act !== 'factor.discuss') return refuse('invalid', 'not-asked', { field: 'decision', act });
    const found = (await mattersById(tx, tenantId, [decision])).get(decision);
    return found?.kind === 'decision' && may(actor, 'matter.read', found)
      ? { body: { decision } }
      : refuse('invalid', 'no-such-decision', { field: 'decision' });
  },
);
