import { refuse } from '../../../domain/refusal.ts';
import { shareOf } from '../../../domain/regime/scalars.ts';
import { type MoveInput, movesOf } from '../matter/move.ts';

/** Beside what every move takes, the part of the land that is built on; the law asks for it and no ledger has it. */
interface LandInput extends MoveInput {
  readonly area?: string | null | undefined;
}

/** Explains parcels, gives each its result, and opens one again. Only results that the regime knows are given. */
export const moveLand = movesOf('land', async (_tx, { body }, { act, outcome, area }: LandInput) => {
  const { results } = body;
  if (outcome && Array.isArray(results) && !results.includes(outcome))
    return refuse('invalid', 'result-not-in-regime', { field: 'outcome' });
  if (!area) return {};
  if (act !== 'land.settle') return refuse('invalid', 'not-asked', { field: 'area', act });
  return shareOf(area) ? { body: { area } } : refuse('invalid', 'not-a-share', { field: 'area' });
});
