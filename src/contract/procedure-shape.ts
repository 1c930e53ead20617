import { z } from 'zod';
import { procedure } from '../domain/matter/lives/procedure.ts';
import { DayText, Id, Named } from './shapes.ts';

/** 手续 (DS-1 to DS-3, XC-3.3, TQ-6): approvals of a project, each with one department and its clock. */
export const ProcedureState = z.enum(procedure.states);

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

export const ProcedureLine = z.object({
  id: Id,
  /** The line of the template it came from. */
  key: z.string().nullable(),
  title: z.string(),
  state: ProcedureState,
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
  /** What it may go on beside. */
  jointWith: z.array(Id),
  /** short: papers are promised and have not come; followed: a higher level decides; verify-later: built first; joint. */
  marks: z.array(z.string()),
  /** The group of procedures that wait for each other it belongs to (互为前置). */
  circle: Id.nullable(),
  /** The day by which it is verified after building (先建后验). */
  verifyBy: DayText.nullable(),
  /** Who handles it free of charge for the company (代办, XC-3.3). */
  agent: z.string().nullable(),
  /** Who found the papers complete, of which unit, at what moment: there the clock starts. */
  stamped: z.object({ by: z.string(), unit: z.string(), at: z.string() }).nullable(),
  /** What the project secretary wrote on the receipt. */
  filled: z.object({ note: z.string(), asks: z.string().nullable(), by: z.string(), on: DayText }).nullable(),
  /** When the receipt was reported to the leader. */
  reportedOn: DayText.nullable(),
  /** Nothing when it reaches into a year whose holidays are not known. */
  reading: Reading.nullable(),
  receipt: ReceiptShape.nullable(),
  /** What its company said of it, one to five. */
  rating: z.object({ stars: z.number(), words: z.string().nullable(), on: DayText }).nullable(),
  version: z.number(),
});
