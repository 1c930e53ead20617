import { z } from 'zod';
import { PredicateShape } from './predicate-shape.ts';
import { Cites, Id, Words } from './scalars.ts';

/** What a half-yearly land clean-up (土地清理) looks for. A kind without a condition is found on the spot, not in the ledger. */
export const LAND_RESULTS = ['rectified', 'revived', 'returned-by-agreement', 'cleared', 'kept'] as const;

const Kind = z.strictObject({ id: Id, ...Words, when: PredicateShape.optional() });

export const LandReviewShape = z.strictObject({
  every: z.enum(['half-year', 'year']),
  kinds: z.array(Kind).min(1),
  results: z.array(z.enum(LAND_RESULTS)).min(1),
  cites: Cites,
});
