import { z } from 'zod';
import { route } from './route.ts';
import { DayText, Id, Named, PrecisionName, StepKindName } from './shapes.ts';

export const StepShape = z.object({
  id: Id,
  kind: StepKindName,
  name: z.string(),
  baseline: DayText.nullable(),
  due: DayText.nullable(),
  duePrecision: PrecisionName,
  actual: DayText.nullable(),
  actualPrecision: PrecisionName,
  lateDays: z.number(), // of an unfulfilled step: days past due; of a fulfilled one: days it came late
  unit: Named.nullable(),
  person: z.string().nullable(),
  projectUnit: z.string().nullable(),
  version: z.number(),
});

export const planStep = route({
  method: 'POST',
  path: '/projects/:id/steps',
  summary: 'Add a planned step',
  tag: 'projects',
  input: z.object({
    id: Id,
    kind: StepKindName,
    name: z.string().trim().min(1).max(200),
    due: DayText.nullish(),
    unitId: Id.nullish(),
    person: z.string().trim().max(100).nullish(),
    projectUnit: z.string().trim().max(200).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match. Moving the due day keeps the baseline and asks for a reason. */
export const replanStep = route({
  method: 'PATCH',
  path: '/steps/:id',
  summary: 'Change the plan of a step; the baseline stays',
  tag: 'projects',
  input: z.object({
    id: Id,
    name: z.string().trim().min(1).max(200).optional(),
    due: DayText.nullish(),
    unitId: Id.nullish(),
    person: z.string().trim().max(100).nullish(),
    projectUnit: z.string().trim().max(200).nullish(),
    reason: z.string().trim().min(2).max(500),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});
