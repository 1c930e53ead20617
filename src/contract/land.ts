import { z } from 'zod';
import { land } from '../domain/matter/lives/exit.ts';
import { LAND_RESULTS } from '../domain/regime/land-shape.ts';
import { LimitShape } from './exits.ts';
import { MatterHead, MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, ReasonShape } from './shapes.ts';

const LandFilter = z.object({
  asOf: DayText.optional(),
  period: z.string().max(10).optional(),
  state: manyOf(z.enum(land.states)),
  unit: Id.optional(),
  project: Id.optional(),
});

/** One project on the list, as it was on the day of the list, with its result. */
const LandLine = MatterHead.extend({
  zh: z.string(),
  en: z.string(),
  ruleZh: z.string(),
  ruleEn: z.string(),
  clause: z.string(),
  asOf: DayText,
  results: z.array(z.enum(LAND_RESULTS)),
  uses: ReasonShape.shape.uses.optional(),
  limits: z.array(LimitShape),
  /** What was found on the spot, where a person listed it. */
  found: z.string().optional(),
  outcome: z.string().optional(),
  area: z.string().optional(),
});

export const listLand = route({
  method: 'GET',
  path: '/land',
  summary: 'The land lists: each project with what was found, the limits and its result',
  tag: 'land',
  input: LandFilter.extend(MatterPage.shape),
  reply: z.object({
    asOf: DayText,
    periods: z.array(z.string()),
    /** Regimes in force that have a clean-up, and what may still be done for the running period. */
    reviews: z.array(
      z.object({
        regime: z.string(),
        zh: z.string(),
        en: z.string(),
        every: z.enum(['half-year', 'year']),
        /** Kinds that a person lists, found on the spot. */
        byHand: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
        /** Periods whose list can be made now, as of which day, and how far it is while somebody makes it. */
        open: z.array(
          z.object({
            period: z.string(),
            asOf: DayText,
            making: z.object({ done: z.number(), of: z.number() }).nullable(),
          }),
        ),
      }),
    ),
    counts: StateCounts,
    total: z.number(),
    rows: z.array(LandLine),
  }),
});

export const exportLand = route({
  method: 'GET',
  path: '/land/export',
  summary: 'The land list that matches, as a file',
  tag: 'land',
  file: true,
  input: LandFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

/** Once for a period: what is on the list then stays on it. */
export const makeLandList = route({
  method: 'POST',
  path: '/land/lists',
  summary: 'Make the land list of a half-year as of a day',
  tag: 'land',
  input: z.object({ regime: z.string().max(100), asOf: DayText }),
  reply: z.object({ period: z.string(), listed: z.number() }),
});

export const addLand = route({
  method: 'POST',
  path: '/land',
  summary: 'Put a project on the list that no rule finds, with the reason',
  tag: 'land',
  input: z.object({
    regime: z.string().max(100),
    kind: z.string().max(100),
    projectId: Id,
    reason: z.string().trim().min(2).max(2000),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const showLand = route({
  method: 'GET',
  path: '/land/:id',
  summary: 'A project of the land list with its whole trail, and what this person may do with it',
  tag: 'land',
  input: z.object({ id: Id, asOf: DayText.optional() }),
  reply: z.object({ parcel: LandLine, trail: z.array(TrailShape), moves: z.array(OpenMoveShape) }),
});

/** Needs If-Match; the act decides what else is needed (`moves` tell). */
export const moveLand = route({
  method: 'POST',
  path: '/land/:id/moves',
  summary: 'Explain a project of the land list, give its result, or open it again',
  tag: 'land',
  input: RemarkInput.extend({
    /** With the result: the part of the land that is built on, as found on the spot (28 %, 1/3). */
    area: z.string().trim().max(20).nullish(),
  }),
  reply: MovedReply,
});
