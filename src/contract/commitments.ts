import { z } from 'zod';
import { CLAUSE_KINDS, COMMITMENT_STANDINGS, PARTIES, REVIEW_RESULTS } from '../domain/matter/commitment.ts';
import { commitment } from '../domain/matter/lives/commitment.ts';
import { MatterPage, MovedReply, RemarkInput, OpenMoveShape, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 承诺 (DS-6): what both sides of an agreement promised, how far it has come, and what was decided of it. */
const CommitmentLine = z.object({
  id: Id,
  state: z.enum(commitment.states),
  /** Kept, broken and released were said by a person; the others follow from the day. */
  standing: z.enum(COMMITMENT_STANDINGS),
  party: z.enum(PARTIES),
  class: z.enum(CLAUSE_KINDS),
  title: z.string(),
  project: Named,
  /** The unit that owes it, or that answers for the investor's. */
  unit: Named.nullable(),
  promised: z.string().nullable(),
  measure: z.string().nullable(),
  reached: z.string().nullable(),
  reachedOn: DayText.nullable(),
  evidence: z.string().nullable(),
  basis: z.string().nullable(),
  review: z.enum(REVIEW_RESULTS).nullable(),
  reviewOn: DayText.nullable(),
  reviewReason: z.string().nullable(),
  /** What a promised support still lacks. */
  lacks: z.array(z.enum(['basis', 'review', 'review-refused'])),
  due: DayText.nullable(),
  lateDays: z.number(),
  raisedOn: DayText,
  closedOn: DayText.nullable(),
  version: z.number(),
});

const CommitmentFilter = z.object({
  party: z.enum(PARTIES).optional(),
  class: manyOf(z.enum(CLAUSE_KINDS)),
  standing: manyOf(z.enum(COMMITMENT_STANDINGS)),
  state: manyOf(z.enum(commitment.states)),
  unit: Id.optional(),
  project: Id.optional(),
  /** Promised support without its legal basis or its review. */
  lacking: z.enum(['true']).optional(),
  q: z.string().trim().max(100).optional(),
});

const Kept = z.object({
  kept: z.number(),
  keptLate: z.number(),
  broken: z.number(),
  late: z.number(),
  open: z.number(),
  numerator: z.number(),
  denominator: z.number(),
});

export const listCommitments = route({
  method: 'GET',
  path: '/commitments',
  summary: 'Commitments of both sides that this person may see, late ones first, with the share kept by side and unit',
  tag: 'commitments',
  input: CommitmentFilter.extend(MatterPage.shape),
  reply: z.object({
    today: DayText,
    total: z.number(),
    standings: z.array(z.object({ standing: z.enum(COMMITMENT_STANDINGS), n: z.number() })),
    claimed: z.number(),
    lacking: z.number(),
    byParty: z.array(Kept.extend({ party: z.enum(PARTIES) })),
    byUnit: z.array(Kept.extend({ party: z.enum(PARTIES), unit: Named.nullable() })),
    rows: z.array(CommitmentLine),
  }),
});

export const exportCommitments = route({
  method: 'GET',
  path: '/commitments/export',
  summary: 'The commitments that match, as a file',
  tag: 'commitments',
  file: true,
  input: CommitmentFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

export const showCommitment = route({
  method: 'GET',
  path: '/commitments/:id',
  summary: 'A commitment with its trail, and what this person may do with it',
  tag: 'commitments',
  input: z.object({ id: Id }),
  reply: z.object({ commitment: CommitmentLine, trail: z.array(TrailShape), moves: z.array(OpenMoveShape) }),
});

const Number4 = z.string().trim().max(20).nullish();

export const promiseCommitment = route({
  method: 'POST',
  path: '/commitments',
  summary: 'Record what the agreement of a project binds one of its sides to',
  tag: 'commitments',
  input: z.object({
    projectId: Id,
    class: z.enum(CLAUSE_KINDS),
    title: z.string().trim().min(1).max(200),
    due: DayText,
    /** Who owes it on the government's side; of the investor's, the project's own unit when left out. */
    unitId: Id.nullish(),
    promised: Number4,
    measure: z.string().trim().max(50).nullish(),
    evidence: z.string().trim().max(500).nullish(),
    basis: z.string().trim().max(500).nullish(),
    note: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match; beside what every move takes, how much is reached, and what the fair-competition review said. */
export const moveCommitment = route({
  method: 'POST',
  path: '/commitments/:id/moves',
  summary: 'Report on a commitment, say that it is kept, decide it, or record its basis and review',
  tag: 'commitments',
  input: RemarkInput.extend({
    reached: Number4,
    basis: z.string().trim().max(500).nullish(),
    review: z.enum(REVIEW_RESULTS).nullish(),
    reviewOn: DayText.nullish(),
  }),
  reply: MovedReply,
});
