import { z } from 'zod';
import { problem } from '../domain/matter/lives/problem.ts';
import { LADDER, LOOK_BACK, PROBLEM_CLASSES } from '../domain/matter/problem.ts';
import { MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { PlacedDay } from './placed-day.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 问题 (XC-2, DT-1): what stands in a project's way, through the levels, until the company says it is solved. */
const ProblemLine = z.object({
  id: Id,
  state: z.enum(problem.states),
  title: z.string(),
  class: z.enum(PROBLEM_CLASSES),
  urgent: z.boolean(),
  level: z.enum(LADDER),
  project: Named.nullable(),
  raisedBy: Named.nullable(),
  unit: Named.nullable(),
  person: z.string().nullable(),
  /** 责任领导 (XC-2.1). */
  leader: z.string().nullable(),
  watchUnit: Named.nullable(),
  watchPerson: z.string().nullable(),
  raisedOn: DayText,
  due: DayText.nullable(),
  closedOn: DayText.nullable(),
  /** When it last went a step, and what was said then. */
  movedOn: DayText,
  lastNote: z.string().nullable(),
  /** Why the office should take it up a level; nothing when there is no reason. */
  whyUp: z.enum(['late', 'stuck', 'asked']).optional(),
  /** What 回头看 (XC-5) still misses. */
  lacks: z.array(z.enum(LOOK_BACK)),
  /** What the office proposes; null before it was pre-coordinated, and once it went up. */
  proposal: z.string().nullable(),
  /** The rung that has answered and handed it back. */
  answered: z.enum(LADDER).nullable(),
  /** Who follows it at the city (XC-2.2). */
  follower: z.string().nullable(),
  partOf: Id.nullable(),
  /** How many problems of the same cause are gathered into it. */
  parts: z.number(),
  version: z.number(),
});

const ProblemFilter = z.object({
  state: manyOf(z.enum(problem.states)),
  class: manyOf(z.enum(PROBLEM_CLASSES)),
  level: manyOf(z.enum(LADDER)),
  unit: Id.optional(),
  project: Id.optional(),
  /** The parts of one that was gathered. */
  partOf: Id.optional(),
  /** Open ones whose day has passed; open ones that should go up; open ones that 回头看 would ask about. */
  only: z.enum(['open', 'late', 'up', 'look-back']).optional(),
  q: z.string().trim().max(100).optional(),
});

export const listProblems = route({
  method: 'GET',
  path: '/problems',
  summary: 'Problems this person may see, what falls due first at the top',
  tag: 'problems',
  input: ProblemFilter.extend(MatterPage.shape),
  reply: z.object({
    today: DayText,
    total: z.number(),
    counts: StateCounts,
    byClass: z.array(z.object({ class: z.enum(PROBLEM_CLASSES), n: z.number() })),
    rows: z.array(ProblemLine),
  }),
});

export const showProblem = route({
  method: 'GET',
  path: '/problems/:id',
  summary: 'A problem with its trail, and what this person may do with it',
  tag: 'problems',
  input: z.object({ id: Id }),
  reply: z.object({
    problem: ProblemLine,
    parts: z.array(ProblemLine),
    whole: Named.nullable(),
    /** The dispatch meeting it belongs to, and why that one; null where no regime names a day for handing in. */
    dispatch: z
      .object({
        zh: z.string(),
        en: z.string(),
        clause: z.string(),
        inBy: PlacedDay.nullable(),
        meets: PlacedDay,
        because: z.enum(['in-time', 'after-cut-off', 'urgent']),
      })
      .nullable(),
    watching: z.boolean(),
    trail: z.array(TrailShape),
    moves: z.array(OpenMoveShape),
  }),
});

export const raiseProblem = route({
  method: 'POST',
  path: '/problems',
  summary: 'Raise a problem of a project, or of a unit alone',
  tag: 'problems',
  input: z.object({
    title: z.string().trim().min(1).max(200),
    class: z.enum(PROBLEM_CLASSES),
    urgent: z.boolean().default(false),
    projectId: Id.nullish(),
    note: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const moveProblem = route({
  method: 'POST',
  path: '/problems/:id/moves',
  summary: 'Accept, return, report on, take up a level, decide, solve or close a problem',
  tag: 'problems',
  input: RemarkInput,
  reply: MovedReply,
});

export const gatherProblems = route({
  method: 'POST',
  path: '/problems/gathering',
  summary: 'Gather problems of one cause into one, decided once for all of them',
  tag: 'problems',
  input: z.object({
    title: z.string().trim().min(1).max(200),
    class: z.enum(PROBLEM_CLASSES),
    parts: z.array(Id).min(2).max(500),
    unit: Id,
    person: z.string().trim().min(1).max(100),
    leader: z.string().trim().max(100).nullish(),
    due: DayText,
    note: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number(), parts: z.number() }),
});

export const superviseProblem = route({
  method: 'PATCH',
  path: '/problems/:id/supervision',
  summary: 'Say which unit and person supervise a problem, and which leader answers for it (XC-2.1, XC-5)',
  tag: 'problems',
  input: z.object({
    id: Id,
    watchUnitId: Id,
    watchPerson: z.string().trim().min(1).max(100),
    leader: z.string().trim().max(100).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});
