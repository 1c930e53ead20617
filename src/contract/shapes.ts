import { z } from 'zod';
import { type Day, isDay } from '../domain/day.ts';
import { FACT_KINDS } from '../domain/fact.ts';
import { CURRENCIES } from '../domain/money.ts';
import { ORIGINS, STAGES } from '../domain/project.ts';
import { EXIT_STATES, LIGHTS, VERDICTS } from '../domain/standing.ts';
import { STEP_KINDS } from '../domain/step.ts';

/** A calendar day 'YYYY-MM-DD' that exists. */
export const DayText = z.string().refine((text): text is Day => isDay(text), { error: 'not-a-day' });
export const Id = z.uuid();

/** An exact amount: a decimal text in the currency's own unit (元, dollar), never a float. */
export const Amount = z.object({
  value: z.string().regex(/^-?\d{1,18}(\.\d{1,4})?$/),
  currency: z.enum(CURRENCIES as [string, ...string[]]),
});

export const FactKindName = z.enum(FACT_KINDS);
export const PrecisionName = z.enum(['day', 'month', 'year']);
export const StageName = z.enum(STAGES);
export const LightName = z.enum(LIGHTS);
export const ExitName = z.enum(EXIT_STATES);
export const OriginName = z.enum(ORIGINS);
export const StepKindName = z.enum(STEP_KINDS);

export const ReasonShape = z.object({
  about: z.enum(VERDICTS),
  regime: z.string(),
  rule: z.string(),
  clause: z.string(),
  says: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The facts and steps the rule looked at; no day means it has not happened. */
  uses: z.array(z.object({ what: z.string(), name: z.string().optional(), on: DayText.optional() })),
});

/** Named pieces that lists show of somebody or something. */
export const Named = z.object({ id: z.string(), name: z.string() });

/** RFC 9457 problem details; `reason` is the stable word that pages translate, `fields` names each place and what is wrong there. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  reason: z.string(),
  requestId: z.string().optional(),
  values: z.record(z.string(), z.unknown()).optional(),
  fields: z.record(z.string(), z.array(z.string())).optional(),
});

/** One value or several of a query parameter that may be repeated. */
export const manyOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (sent) => (sent === undefined || Array.isArray(sent) ? sent : [sent]),
    z.array(item).max(200).optional(),
  );

export const Empty = z.object({});
