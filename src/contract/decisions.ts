import { z } from 'zod';
import { decision } from '../domain/matter/lives/decision.ts';
import { MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 议定事项 (DS-5, WH-4.2, TQ-7): what a meeting decided somebody is to do, followed to the end. */
export const DecisionLine = z.object({
  id: Id,
  state: z.enum(decision.states),
  title: z.string(),
  unit: Named.nullable(),
  person: z.string().nullable(),
  project: Named.nullable(),
  /** The meeting that decided it, and its day. */
  meeting: Id.nullable(),
  metOn: DayText.nullable(),
  /** Asked by a regime of units without a breakthrough; none where a meeting simply decided. */
  regime: z.string().nullable(),
  raisedOn: DayText,
  due: DayText.nullable(),
  closedOn: DayText.nullable(),
  movedOn: DayText,
  lastNote: z.string().nullable(),
  version: z.number(),
});

const DecisionFilter = z.object({
  state: manyOf(z.enum(decision.states)),
  unit: Id.optional(),
  project: Id.optional(),
  meeting: Id.optional(),
  only: z.enum(['open', 'late', 'asked']).optional(),
  q: z.string().trim().max(100).optional(),
});

export const listDecisions = route({
  method: 'GET',
  path: '/decisions',
  summary: 'Decisions of meetings this person may see, what falls due first at the top',
  tag: 'decisions',
  input: DecisionFilter.extend(MatterPage.shape),
  reply: z.object({ today: DayText, total: z.number(), counts: StateCounts, rows: z.array(DecisionLine) }),
});

export const showDecision = route({
  method: 'GET',
  path: '/decisions/:id',
  summary: 'A decision with its trail, and what this person may do with it',
  tag: 'decisions',
  input: z.object({ id: Id }),
  reply: z.object({
    decision: DecisionLine,
    watching: z.boolean(),
    trail: z.array(TrailShape),
    moves: z.array(OpenMoveShape),
  }),
});

export const giveDecision = route({
  method: 'POST',
  path: '/decisions',
  summary: 'Give a unit something to do that a meeting decided',
  tag: 'decisions',
  input: z.object({
    title: z.string().trim().min(1).max(200),
    unit: Id,
    person: z.string().trim().max(100).nullish(),
    due: DayText,
    note: z.string().trim().max(2000).nullish(),
    projectId: Id.nullish(),
    meetingId: Id.nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const moveDecision = route({
  method: 'POST',
  path: '/decisions/:id/moves',
  summary: 'Explain, report on, extend, settle, send back or drop a decision',
  tag: 'decisions',
  input: RemarkInput,
  reply: MovedReply,
});
