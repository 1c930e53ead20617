import { z } from 'zod';
import { EvidenceShape } from './evidence.ts';
import { WORDS_ON_FACTS } from '../domain/company.ts';
import { route } from './route.ts';
import { Amount, DayText, Empty, FactKindName, Id, Named, PrecisionName } from './shapes.ts';

export const FactShape = z.object({
  id: Id,
  kind: FactKindName,
  on: DayText,
  precision: PrecisionName,
  amount: Amount.nullable(),
  stepId: Id.nullable(),
  remark: z.string().nullable(),
  state: z.enum(['reported', 'recognised', 'returned', 'superseded', 'withdrawn']),
  basis: z.enum(['report', 'ledger']),
  reportedBy: z.string().nullable(),
  reportedAt: z.string(),
  verdictBy: z.string().nullable(),
  verdictAt: z.string().nullable(),
  verdictReason: z.string().nullable(),
  /** Where its reporter has taken it back: when, and why. */
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  supersedes: Id.nullable(),
  evidence: z.array(EvidenceShape),
  /** What the company says of it, beside it. */
  companyWord: z
    .object({ says: z.enum(WORDS_ON_FACTS), note: z.string().nullable(), by: z.string(), at: DayText })
    .nullable(),
  /** What this person may do with this fact now. */
  may: z.object({ judge: z.boolean(), correct: z.boolean(), attach: z.boolean(), withdraw: z.boolean() }),
});

export const reportFact = route({
  method: 'POST',
  path: '/projects/:id/facts',
  summary: 'Report that something happened to a project',
  tag: 'facts',
  input: z.object({
    id: Id,
    kind: FactKindName,
    on: DayText,
    precision: PrecisionName.default('day'),
    amount: Amount.nullish(),
    stepId: Id.nullish(),
    remark: z.string().trim().max(1000).nullish(),
    /** The recognised fact that this one corrects. */
    supersedes: Id.nullish(),
  }),
  reply: z.object({ id: Id }),
});

/** Who reported a fact can never judge it. A return needs a reason. */
export const judgeFact = route({
  method: 'POST',
  path: '/facts/:id/verdict',
  summary: 'Recognise or return a reported fact',
  tag: 'facts',
  input: z.object({
    id: Id,
    verdict: z.enum(['recognised', 'returned']),
    reason: z.string().trim().max(500).nullish(),
  }),
  reply: Empty,
});

/** Only who reported it, and only until somebody has judged it. It stays on record with the reason. */
export const withdrawFact = route({
  method: 'POST',
  path: '/facts/:id/withdrawal',
  summary: 'Take back what one reported oneself, with the reason',
  tag: 'facts',
  input: z.object({ id: Id, reason: z.string().trim().min(1).max(500) }),
  reply: Empty,
});

export const listWaitingFacts = route({
  method: 'GET',
  path: '/facts/waiting',
  summary: 'Reported facts that wait for this person to recognise or return them, oldest first',
  tag: 'facts',
  input: z.object({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({
    total: z.number(),
    rows: z.array(z.object({ fact: FactShape, project: Named, unit: Named })),
  }),
});
