import { z } from 'zod';
import { exit } from '../domain/matter/lives/exit.ts';
import { CAUSES } from '../domain/matter/life.ts';
import { MatterHead, MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, ExitName, Id, manyOf, Named, ReasonShape, StageName } from './shapes.ts';

/** A limit that warns of a project or that it has passed, with the regime it stands in; `statutory` is the law on idle land. */
export const LimitShape = ReasonShape.extend({
  titleZh: z.string(),
  titleEn: z.string(),
  version: z.string(),
  state: z.enum(['warning', 'over']),
  statutory: z.boolean(),
});

export const listWarned = route({
  method: 'GET',
  path: '/exits/warned',
  summary: 'Projects that a limit warns of or has passed, with every limit and the case that is open about each',
  tag: 'exits',
  input: z.object({
    asOf: DayText.optional(),
    state: manyOf(z.enum(['warning', 'over'])),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    asOf: DayText,
    counts: z.object({ warning: z.number(), over: z.number() }),
    total: z.number(),
    rows: z.array(
      z.object({
        project: Named,
        unit: Named,
        stage: StageName,
        exit: ExitName,
        signedOn: DayText.nullable(),
        limits: z.array(LimitShape),
        case: z.object({ id: Id, state: z.string() }).nullable(),
        may: z.object({ open: z.boolean() }),
      }),
    ),
  }),
});

/** Every limit is kept with the case as it stands today. One case at a time is open about a project. */
export const openExit = route({
  method: 'POST',
  path: '/exits',
  summary: 'Open an exit case about a project that a limit warns of or has passed',
  tag: 'exits',
  input: z.object({ projectId: Id, note: z.string().trim().max(2000).nullish() }),
  reply: z.object({ id: Id, version: z.number() }),
});

const ExitFilter = z.object({
  asOf: DayText.optional(),
  state: manyOf(z.enum(exit.states)),
  unit: Id.optional(),
  project: Id.optional(),
});

const ExitLine = MatterHead.extend({
  /** The limits as they stood when the case was opened. */
  limits: z.array(LimitShape),
  cause: z.enum(CAUSES).optional(),
  outcome: z.string().optional(),
});

export const listExits = route({
  method: 'GET',
  path: '/exits',
  summary: 'Exit cases this person may see, what falls due first at the top, with how many stand in each state',
  tag: 'exits',
  input: ExitFilter.extend(MatterPage.shape),
  reply: z.object({ asOf: DayText, counts: StateCounts, total: z.number(), rows: z.array(ExitLine) }),
});

export const exportExits = route({
  method: 'GET',
  path: '/exits/export',
  summary: 'The exit cases that match, as a file',
  tag: 'exits',
  file: true,
  input: ExitFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

export const showExit = route({
  method: 'GET',
  path: '/exits/:id',
  summary: 'An exit case with its limits then and now, its whole trail, and what this person may do with it',
  tag: 'exits',
  input: z.object({ id: Id, asOf: DayText.optional() }),
  reply: z.object({
    case: ExitLine,
    /** The limits as they stand on the day. */
    now: z.array(LimitShape),
    /** The fact that the project left, as far as it was reported; `wanted` when the outcome asks for it and there is none. */
    exited: z.object({
      wanted: z.boolean(),
      fact: z.object({ id: Id, on: DayText, state: z.enum(['reported', 'recognised']) }).nullable(),
    }),
    trail: z.array(TrailShape),
    moves: z.array(OpenMoveShape),
  }),
});

/** Needs If-Match; the act decides what else is needed (`moves` of the case tell). */
export const moveExit = route({
  method: 'POST',
  path: '/exits/:id/moves',
  summary: 'Give notice, excuse, set a deadline, explain or settle an exit case',
  tag: 'exits',
  input: RemarkInput,
  reply: MovedReply,
});
