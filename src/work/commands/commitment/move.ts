import { type ClauseKind, isSupport, type ReviewResult } from '../../../domain/matter/commitment.ts';
import type { Day } from '../../../domain/day.ts';
import { quantityOf, quantityText } from '../../../domain/quantity.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { type MoveInput, movesOf, type Reckoned } from '../matter/move.ts';

/** Beside what every move takes: how much is reached, the legal basis, and what the fair-competition review said and when. */
interface CommitmentInput extends MoveInput {
  readonly reached?: string | null | undefined;
  readonly basis?: string | null | undefined;
  readonly review?: ReviewResult | null | undefined;
  readonly reviewOn?: Day | null | undefined;
}

/** Reached is told with a report, a claim or the decision; basis and review only with their own move. */
const TELLS_REACHED = ['commitment.report', 'commitment.claim', 'commitment.keep', 'commitment.break'];

/** Takes a commitment through its life. */
export const moveCommitment = movesOf(
  'commitment',
  async (_tx, { class: kind, body }, { act, reached, basis, review, reviewOn, note }: CommitmentInput, { today }) => {
    if (act === 'commitment.review')
      return reached
        ? refuse('invalid', 'not-asked', { field: 'reached', act })
        : reviewed(kind as ClauseKind, { basis, review, reviewOn, note }, today);
    const extra = basis ? 'basis' : review ? 'review' : reviewOn ? 'reviewOn' : undefined;
    if (extra) return refuse('invalid', 'not-asked', { field: extra, act });
    if (!reached) return {};
    if (!TELLS_REACHED.includes(act)) return refuse('invalid', 'not-asked', { field: 'reached', act });
    if (body.promised === undefined) return refuse('invalid', 'no-measure', { field: 'reached' });
    const quantity = quantityOf(reached);
    return quantity === undefined
      ? refuse('invalid', 'not-a-quantity', { field: 'reached' })
      : { body: { reached: quantityText(quantity), reachedOn: today } };
  },
);

/** What a review said is kept with its words; a refusal names its day. */
function reviewed(
  kind: ClauseKind,
  { basis, review, reviewOn, note }: Pick<CommitmentInput, 'basis' | 'review' | 'reviewOn' | 'note'>,
  today: Day,
): Reckoned | Refusal {
  if (!isSupport(kind)) return refuse('invalid', 'no-support', { field: 'review' });
  if (!review) return refuse('invalid', 'review-missing', { field: 'review' });
  if (review === 'refused' && !reviewOn) return refuse('invalid', 'review-day-missing', { field: 'reviewOn' });
  return {
    body: {
      ...(basis ? { basis } : {}),
      review,
      reviewOn: reviewOn ?? today,
      reviewReason: note ?? null,
    },
  };
}
