import { z } from 'zod';
import { FIGURE_UNITS } from '../domain/figures/figure.ts';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

const Numbers = z.object({ regime: z.string().max(64), adoption: Id.optional(), asOf: DayText.optional() });

export const regimeNumbers = route({
  method: 'GET',
  path: '/regimes/:regime/numbers',
  summary: 'How many projects each rule of a regime touches on a day',
  tag: 'regimes',
  input: Numbers,
  reply: z.object({
    asOf: DayText,
    total: z.number(),
    /** Projects the regime is for. */
    inScope: z.number(),
    rules: z.array(z.object({ part: z.string(), id: z.string(), count: z.number() })),
    /** The phases of an activity: where each stands, and how many units have done what it asks, of those that owe it. */
    phases: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['ahead', 'running', 'over']),
        duties: z.array(
          z.object({
            id: z.string(),
            zh: z.string(),
            en: z.string(),
            due: DayText,
            done: z.number(),
            late: z.number(),
            excused: z.number(),
            of: z.number(),
          }),
        ),
      }),
    ),
    targets: z.array(z.object({ id: z.string(), numerator: z.number(), denominator: z.number() })),
    /** The indicators of the whole government: whole numbers, money in 元. */
    figures: z.array(
      z.object({
        id: z.string(),
        of: z.enum(FIGURE_UNITS),
        numerator: z.string(),
        denominator: z.string().nullable(),
        value: z.number().nullable(),
      }),
    ),
  }),
});

export const touchedProjects = route({
  method: 'GET',
  path: '/regimes/:regime/projects',
  summary: 'The projects one rule of a regime touches on a day',
  tag: 'regimes',
  input: Numbers.extend({
    part: z.string().max(64),
    rule: z.string().max(64),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    asOf: DayText,
    total: z.number(),
    rows: z.array(z.object({ id: Id, name: z.string(), unit: Named })),
  }),
});
