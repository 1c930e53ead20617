import { z } from 'zod';
import { InBoth, MeasureShape } from './figures.ts';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

const Year = z.coerce.number().int().min(1900).max(9999);

export const showTasks = route({
  method: 'GET',
  path: '/tasks',
  summary: 'What units are to reach in a year under a regime',
  tag: 'figures',
  input: z.object({ regime: z.string().max(64).optional(), asOf: DayText.optional(), year: Year.optional() }),
  reply: z.object({
    year: z.number(),
    regime: InBoth.nullable(),
    /** The indicators that are measured over a task. */
    measures: z.array(MeasureShape),
    units: z.array(Named.extend({ depth: z.number(), parentId: Id.nullable() })),
    tasks: z.array(
      z.object({
        unitId: Id,
        indicator: z.string(),
        /** A number, or 元 where the indicator sums money. */
        amount: z.string(),
        version: z.number(),
      }),
    ),
    may: z.object({ set: z.boolean() }),
  }),
});

export const setTask = route({
  method: 'PUT',
  path: '/tasks',
  summary: 'Set or take back the task of a unit for a year; If-Match is the version read, "0" where there was none',
  tag: 'figures',
  input: z.object({
    regime: z.string().max(64),
    indicator: z.string().max(64),
    unitId: Id,
    year: Year,
    /** Null takes it back. */
    amount: z
      .string()
      .regex(/^\d{1,18}(\.\d{1,4})?$/)
      .nullable(),
  }),
  reply: z.object({ version: z.number() }),
});
