import { z } from 'zod';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

/** 倒排工期 (DS-7): counted back from the target day, filed with the park, and what slips against it. */

const Slip = z.object({
  /** What is late by itself, and by how many workdays. */
  cause: z.object({ id: z.string(), title: z.string(), late: z.number() }),
  /** What that moves, in the order in which it moves; the last is the target where it moves too. */
  moves: z.array(z.object({ id: z.string(), title: z.string(), planned: DayText, now: DayText, late: z.number() })),
});

const ScheduleLine = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  state: z.string(),
  takes: z.number(),
  startBy: DayText,
  doneBy: DayText,
  critical: z.boolean(),
  doneOn: DayText.nullable(),
  /** When it can be done by now, where that is later than planned. */
  now: DayText.nullable(),
});

export const showSchedule = route({
  method: 'GET',
  path: '/projects/:id/schedule',
  summary: 'The schedule of a project counted back from its target, or as it was filed, with what slips',
  tag: 'procedures',
  input: z.object({
    id: Id,
    /** Count back from this day instead. */
    target: DayText.optional(),
    /** An older baseline; the newest when left out. */
    version: z.coerce.number().int().min(1).optional(),
    asOf: DayText.optional(),
  }),
  reply: z.object({
    asOf: DayText,
    target: DayText.nullable(),
    /** The baseline that is shown; none while the schedule is only counted. */
    baseline: z.number().nullable(),
    baselines: z.array(
      z.object({
        version: z.number(),
        target: DayText,
        filedWith: Named,
        filedOn: DayText,
        by: z.string(),
        note: z.string().nullable(),
      }),
    ),
    rows: z.array(ScheduleLine),
    slips: z.array(Slip),
    /** When the target can be reached by now, and by how many workdays that is later. */
    targetNow: DayText.nullable(),
    targetLate: z.number(),
    /** The earliest day everything can be done on, begun today. */
    earliest: DayText.nullable(),
    /** The target lies before that day. */
    impossible: z.boolean(),
    /** Lines planned since the baseline was filed, or dropped: time for a new version. */
    changed: z.array(z.string()),
    unknownYear: z.number().nullable(),
    circles: z.array(z.array(z.string())),
    mayFile: z.boolean(),
  }),
});

export const fileSchedule = route({
  method: 'POST',
  path: '/projects/:id/schedule',
  summary: 'File the schedule with the park as a new baseline; earlier ones stay',
  tag: 'procedures',
  input: z.object({
    id: Id,
    target: DayText.nullish(),
    /** The park or place that keeps it; the unit of the project when left out. */
    filedWith: Id.nullish(),
    note: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ version: z.number(), target: DayText }),
});

export const listSlipping = route({
  method: 'GET',
  path: '/schedules/slipping',
  summary: 'Projects whose filed schedule is not kept, the worst first (DS-7)',
  tag: 'procedures',
  input: z.object({ asOf: DayText.optional() }),
  reply: z.object({
    asOf: DayText,
    rows: z.array(
      Named.extend({
        unit: z.string(),
        target: DayText,
        version: z.number(),
        filedOn: DayText,
        targetNow: DayText.nullable(),
        targetLate: z.number(),
        slips: z.array(Slip),
      }),
    ),
    more: z.boolean(),
  }),
});
