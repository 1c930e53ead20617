import { z } from 'zod';
import { procedure } from '../domain/matter/lives/procedure.ts';
import { LIMIT_KINDS } from '../domain/procedures/template.ts';
import { MatterPage, MovedReply, MoveInput, OpenMoveShape, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 手续 (DS-1 to DS-3, XC-3.3, TQ-6): approvals of a project, each with one department and its clock. */
const State = z.enum(procedure.states);

/** The clock, with all that is needed to count it again by hand. */
const Reading = z.object({
  state: z.enum(['not-started', 'running', 'stopped', 'ended']),
  /** `from` is not counted, `to` is; without `to` it runs. */
  runs: z.array(z.object({ from: DayText, to: DayText.optional(), workdays: z.number() })),
  used: z.number(),
  /** Null where a higher level decides and it is only followed. */
  limit: z.number().nullable(),
  left: z.number().nullable(),
  due: DayText.nullable(),
  late: z.boolean(),
  skipped: z.array(
    z.object({ from: DayText, to: DayText, why: z.enum(['weekend', 'holiday']), name: z.string().optional() }),
  ),
  makeUp: z.array(z.object({ on: DayText, name: z.string() })),
});

/** 回执单 (DS-2). Its number is the day and the number of the journal entry that proves it. */
const ReceiptShape = z.object({
  no: z.string(),
  on: DayText,
  by: z.string(),
  used: z.number(),
  limit: z.number().nullable(),
  due: DayText.nullable(),
  inTime: z.boolean().nullable(),
});

const ProcedureLine = z.object({
  id: Id,
  /** The line of the template it came from. */
  key: z.string().nullable(),
  title: z.string(),
  state: State,
  unit: Named,
  project: Named,
  raisedOn: DayText,
  due: DayText.nullable(),
  closedOn: DayText.nullable(),
  limitDays: z.number().nullable(),
  papers: z.array(z.string()),
  after: z.array(Id),
  /** The day by which missing papers were promised (容缺). */
  promise: DayText.nullable(),
  /** A joint meeting lets it go on beside what it waits for. */
  joint: z.boolean(),
  /** Nothing when it reaches into a year whose holidays are not known. */
  reading: Reading.nullable(),
  receipt: ReceiptShape.nullable(),
  version: z.number(),
});

export const listProcedures = route({
  method: 'GET',
  path: '/procedures',
  summary: 'Procedures this person may see, with their clocks, and how many each department has',
  tag: 'procedures',
  input: MatterPage.extend({
    state: manyOf(State),
    unit: Id.optional(),
    project: Id.optional(),
    /** Only those whose limit has passed. */
    late: z.enum(['true']).optional(),
    asOf: DayText.optional(),
  }),
  reply: z.object({
    asOf: DayText,
    total: z.number(),
    departments: z.array(
      Named.extend({
        waiting: z.number(),
        running: z.number(),
        stopped: z.number(),
        late: z.number(),
        done: z.number(),
      }),
    ),
    rows: z.array(ProcedureLine),
  }),
});

const Gathered = z.array(Named.extend({ inTime: z.number(), late: z.number(), followed: z.number() }));

export const gatherReceipts = route({
  method: 'GET',
  path: '/procedures/receipts',
  summary: 'Receipts of procedures, gathered by department and by project (DS-2)',
  tag: 'procedures',
  input: z.object({ unit: Id.optional(), project: Id.optional(), asOf: DayText.optional() }),
  reply: z.object({ byUnit: Gathered, byProject: Gathered }),
});

export const showProcedure = route({
  method: 'GET',
  path: '/procedures/:id',
  summary: 'A procedure with its clock and trail, and what this person may do with it',
  tag: 'procedures',
  input: z.object({ id: Id }),
  reply: z.object({
    procedure: ProcedureLine,
    /** What it waits for that is not done. */
    waitsFor: z.array(z.string()),
    trail: z.array(TrailShape),
    moves: z.array(OpenMoveShape),
  }),
});

export const moveProcedure = route({
  method: 'POST',
  path: '/procedures/:id/moves',
  summary: 'Hand in, start, stop, go on with, finish, refuse or drop a procedure',
  tag: 'procedures',
  input: MoveInput,
  reply: MovedReply,
});

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
    rows: z.array(ProcedureLine.extend({ place: Placed.nullable(), waitsFor: z.array(z.string()) })),
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
  input: z.object({ id: Id, template: z.string().max(50).nullish(), lines: z.array(Line).min(1).max(60) }),
  reply: z.object({ ids: z.array(Id) }),
});
