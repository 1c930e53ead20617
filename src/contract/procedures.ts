import { z } from 'zod';
import { MARKS } from '../domain/procedures/marks.ts';
import { MatterPage, MovedReply, RemarkInput, OpenMoveShape, TrailShape } from './matters.ts';
import { ProcedureLine, ProcedureState } from './procedure-shape.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const ProcedureFilter = z.object({
  state: manyOf(ProcedureState),
  unit: Id.optional(),
  project: Id.optional(),
  /** Only those whose limit has passed. */
  late: z.enum(['true']).optional(),
  /** Only those that bear this mark: papers promised, followed, verified later, let go on together. */
  mark: z.enum(MARKS).optional(),
  asOf: DayText.optional(),
});

export const listProcedures = route({
  method: 'GET',
  path: '/procedures',
  summary: 'Procedures this person may see, with their clocks, and how many each department has',
  tag: 'procedures',
  input: MatterPage.extend(ProcedureFilter.shape),
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
        /** Of its receipts: how many, the workdays used in all, how many were in time, how many late. */
        receipts: z.number(),
        used: z.number(),
        inTime: z.number(),
        overdue: z.number(),
        /** How many of its procedures companies have rated, and all stars together; nobody's rating is none. */
        rated: z.number(),
        stars: z.number(),
      }),
    ),
    rows: z.array(ProcedureLine),
  }),
});

/** The list as it is narrowed, the board of departments, or the receipts gathered and one by one. */
export const exportProcedures = route({
  method: 'GET',
  path: '/procedures/export',
  summary: 'Procedures with their clocks, departments or receipts, as a file',
  tag: 'procedures',
  file: true,
  input: ProcedureFilter.extend({
    what: z.enum(['list', 'departments', 'receipts']).default('list'),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

const Gathered = z.array(Named.extend({ inTime: z.number(), late: z.number(), followed: z.number() }));

export const gatherReceipts = route({
  method: 'GET',
  path: '/procedures/receipts',
  summary: 'Receipts of procedures, gathered by department and by project (DS-2)',
  tag: 'procedures',
  input: z.object({ unit: Id.optional(), project: Id.optional(), asOf: DayText.optional() }),
  reply: z.object({
    byUnit: Gathered,
    byProject: Gathered,
    /** Receipts that have not been reported to the leader. */
    unreported: z.number(),
  }),
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
    /** Papers it asks for that have been handed in, for it or for another procedure of the project. */
    handed: z.array(z.object({ name: z.string(), on: DayText, by: z.string() })),
    /** The project secretary, where one is named (DS-4). */
    secretary: z.string().nullable(),
    trail: z.array(TrailShape),
    moves: z.array(OpenMoveShape),
  }),
});

export const moveProcedure = route({
  method: 'POST',
  path: '/procedures/:id/moves',
  summary: 'Hand in, start, stop, go on with, finish, refuse or drop a procedure',
  tag: 'procedures',
  input: RemarkInput,
  reply: MovedReply,
});
