import { z } from 'zod';
import { VISIT_KINDS } from '../domain/visit.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const VisitKindName = z.enum(VISIT_KINDS);
const Reason = z.string().trim().min(2).max(500);

const Fields = z.object({
  kind: VisitKindName,
  on: DayText,
  who: z.string().trim().min(1).max(200),
  whom: z.string().trim().min(1).max(200),
  where: z.string().trim().min(1).max(200),
  result: z.string().trim().max(2000).nullish(),
  /** The project on which the visit gave or furthered a lead. */
  projectId: Id.nullish(),
});

/** What a list of visits can be narrowed by; the same words are the URL of the page and the export. */
const VisitFilter = z.object({
  asOf: DayText.optional(),
  kind: manyOf(VisitKindName),
  unit: manyOf(Id), // the unit and everything below it
  from: DayText.optional(),
  until: DayText.optional(),
  q: z.string().trim().max(100).optional(),
});

export const listVisits = route({
  method: 'GET',
  path: '/visits',
  summary: 'Visits to investors and invitations of investors, newest first, with counts by unit',
  tag: 'visits',
  input: VisitFilter.extend({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    asOf: DayText,
    total: z.number(),
    /** Every unit with any that match. */
    byUnit: z.array(z.object({ unit: Named, visits: z.number(), invitations: z.number() })),
    /** Units this person may record for. */
    mayRecordFor: z.array(Named),
    rows: z.array(
      z.object({
        id: Id,
        kind: VisitKindName,
        unit: Named,
        on: DayText,
        who: z.string(),
        whom: z.string(),
        where: z.string(),
        result: z.string().nullable(),
        /** Null too where this person may not see the project. */
        project: Named.nullable(),
        version: z.number(),
        may: z.object({ revise: z.boolean() }),
      }),
    ),
  }),
});

export const exportVisits = route({
  method: 'GET',
  path: '/visits/export',
  summary: 'The visits that match, as a file',
  tag: 'visits',
  file: true,
  input: VisitFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

export const recordVisit = route({
  method: 'POST',
  path: '/visits',
  summary: 'Record a visit to an investor or an invitation of one',
  tag: 'visits',
  input: Fields.extend({ unitId: Id }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match. What it was before is kept. */
export const reviseVisit = route({
  method: 'PATCH',
  path: '/visits/:id',
  summary: 'Correct what was recorded of a visit, with a reason',
  tag: 'visits',
  input: Fields.partial().extend({ id: Id, reason: Reason }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match. A withdrawn visit counts for nothing any more; it stays in the journal. */
export const withdrawVisit = route({
  method: 'POST',
  path: '/visits/:id/withdrawal',
  summary: 'Take a visit back that was recorded by mistake, with a reason',
  tag: 'visits',
  input: z.object({ id: Id, reason: Reason }),
  reply: z.object({ id: Id }),
});
