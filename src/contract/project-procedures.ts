import { z } from 'zod';
import { LIMIT_KINDS } from '../domain/procedures/template.ts';
import { ProcedureLine } from './procedure-shape.ts';
import { route } from './route.ts';
import { DayText, Id } from './shapes.ts';

/** Where a procedure stands in the plan: workdays after its start, and counted back from the target. */
const Placed = z.object({
  start: z.number(),
  end: z.number(),
  slack: z.number(),
  critical: z.boolean(),
  startBy: DayText.optional(),
  doneBy: DayText.optional(),
  /** The day it can be done by now, where that is later than planned, and the procedure that moves it. */
  slipsTo: DayText.optional(),
  because: z.string().optional(),
});

export const projectProcedures = route({
  method: 'GET',
  path: '/projects/:id/procedures',
  summary: 'The procedures of a project in the order of what waits for what, with the parallel plan (DS-1, DS-7)',
  tag: 'procedures',
  input: z.object({ id: Id, asOf: DayText.optional() }),
  reply: z.object({
    /** When the project is to start, by its plan. */
    target: DayText.nullable(),
    /** Workdays of the longest chain of limits; what is only followed counts none. */
    length: z.number(),
    /** The count back, or what slips, runs into this year, whose holidays are not known: those days are left out. */
    unknownYear: z.number().nullable(),
    /** Groups that wait for each other and that no joint meeting has decided (DS-1). */
    circles: z.array(z.array(z.string())),
    /** Promised papers that have not come: 未补齐不得开工. */
    owed: z.array(z.object({ id: Id, title: z.string(), promise: DayText, late: z.boolean() })),
    rows: z.array(
      ProcedureLine.extend({
        place: Placed.nullable(),
        waitsFor: z.array(z.string()),
        /** Ids it stands after, with what was planned anew in place of the old. */
        follows: z.array(Id),
      }),
    ),
  }),
});

const Line = z.object({
  key: z.string().trim().min(1).max(50),
  title: z.string().trim().min(1).max(100),
  unit: Id,
  limit: z.enum(LIMIT_KINDS),
  papers: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
  after: z.array(z.string().max(50)).max(50).default([]),
});

export const planProcedures = route({
  method: 'POST',
  path: '/projects/:id/procedures',
  summary: 'Plan the procedures of a project, all or none of them; those that wait for each other are named',
  tag: 'procedures',
  input: z.object({
    id: Id,
    template: z.string().max(50).nullish(),
    /** The version of the list it was made with; 0 is the one that ships with the program. */
    templateVersion: z.number().int().min(0).nullish(),
    /** What waits for each other is planned all the same and goes to a joint meeting (DS-1). */
    toMeeting: z.boolean().optional(),
    lines: z.array(Line).min(1).max(60),
  }),
  reply: z.object({ ids: z.array(Id) }),
});
