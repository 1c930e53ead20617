import { z } from 'zod';
import { review } from '../domain/matter/lives/review.ts';
import { REVIEW_CHECKS } from '../domain/matter/review.ts';
import { ListFile, MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const Check = z.enum(REVIEW_CHECKS);

/** 预审 (DS-8): what a department said of a project before it was signed, with the conditions or the reason. */
const ReviewLine = z.object({
  id: Id,
  state: z.enum(review.states),
  check: Check,
  project: Named,
  unit: Named.nullable(),
  askedOn: DayText,
  due: DayText.nullable(),
  /** When it was passed, with conditions or without. */
  passedOn: DayText.nullable(),
  closedOn: DayText.nullable(),
  conditions: z.string().nullable(),
  refusedFor: z.string().nullable(),
  lastNote: z.string().nullable(),
  version: z.number(),
});

const Against = z.array(
  z.object({ check: Check, why: z.enum(['missing', 'open', 'refused', 'after-signing', 'conditions-late']) }),
);

const ReviewFilter = z.object({
  state: manyOf(z.enum(review.states)),
  check: manyOf(Check),
  unit: Id.optional(),
  project: Id.optional(),
  q: z.string().trim().max(100).optional(),
});

export const listReviews = route({
  method: 'GET',
  path: '/reviews',
  summary: 'Pre-reviews this person may see, what is due first at the top',
  tag: 'reviews',
  input: ReviewFilter.extend(MatterPage.shape),
  reply: z.object({ today: DayText, total: z.number(), counts: StateCounts, rows: z.array(ReviewLine) }),
});

export const exportReviews = route({
  method: 'GET',
  path: '/reviews/export',
  summary: 'The pre-reviews that match, as a file',
  tag: 'reviews',
  file: true,
  input: ReviewFilter.extend(ListFile.shape),
  reply: z.unknown(),
});

export const listUnreviewed = route({
  method: 'GET',
  path: '/reviews/signed-without',
  summary: 'Projects signed without their pre-reviews or against them, the latest signed first',
  tag: 'reviews',
  input: z.object({ unit: Id.optional() }).extend(MatterPage.shape),
  reply: z.object({
    /** From which signing on a running regime asks for pre-reviews; none asks for them where it is null. */
    since: DayText.nullable(),
    total: z.number(),
    rows: z.array(z.object({ project: Named, unit: Named, signedOn: DayText, against: Against })),
  }),
});

export const projectReviews = route({
  method: 'GET',
  path: '/projects/:id/reviews',
  summary: 'The pre-reviews of a project, and what its signing stands without or against',
  tag: 'reviews',
  input: z.object({ id: Id }),
  reply: z.object({
    signedOn: DayText.nullable(),
    /** Whether a running regime asks for them of this project. */
    asked: z.boolean(),
    against: Against,
    rows: z.array(ReviewLine),
  }),
});

export const askReview = route({
  method: 'POST',
  path: '/projects/:id/reviews',
  summary: 'Ask a department to review a project before it is signed',
  tag: 'reviews',
  input: z.object({ id: Id, check: Check, unitId: Id, due: DayText, note: z.string().trim().max(2000).nullish() }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const showReview = route({
  method: 'GET',
  path: '/reviews/:id',
  summary: 'A pre-review with its trail, and what this person may do with it',
  tag: 'reviews',
  input: z.object({ id: Id }),
  reply: z.object({ review: ReviewLine, trail: z.array(TrailShape), moves: z.array(OpenMoveShape) }),
});

export const moveReview = route({
  method: 'POST',
  path: '/reviews/:id/moves',
  summary: 'Pass a project, under conditions or without, refuse it, or ask again',
  tag: 'reviews',
  input: RemarkInput,
  reply: MovedReply,
});
