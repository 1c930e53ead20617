import { movesOf } from '../matter/move.ts';

/** Takes a pre-review through its life. The day it passed, its conditions and why it was refused are kept beside its trail. */
export const moveReview = movesOf('review', async (_tx, _review, { act, note, reason }, { today }) => {
  if (act === 'review.pass') return { body: { passedOn: today } };
  if (act === 'review.condition') return { body: { passedOn: today, conditions: note ?? null } };
  if (act === 'review.refuse') return { body: { passedOn: null, refusedFor: reason ?? null } };
  return {};
});
