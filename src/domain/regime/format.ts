import { z } from 'zod';
import { FACT_KINDS } from '../fact.ts';
import { ORIGINS, STAGES } from '../project.ts';
import { STEP_KINDS } from '../step.ts';
import { RecordedParts } from './recorded-parts.ts';
import { Cites, DayValue, DurationText, Threshold, Words } from './scalars.ts';

/**
 * The closed vocabulary of a regime file (制度). An official reads the YAML beside the government's text; every rule cites
 * its clause. Values the text leaves open are settings, never hidden choices.
 */

const FactName = z.enum([...FACT_KINDS]);
const WINDOWS = ['year-start', 'month-start', 'quarter-start', 'half-year-start'] as const;
const PERIODS = ['this-year', 'this-month', 'this-quarter', 'this-half-year', 'prior-years'] as const;
const When = {
  before: z.union([z.enum(WINDOWS), DayValue]).optional(),
  from: z.union([z.enum(WINDOWS), DayValue]).optional(),
  in: z.enum(PERIODS).optional(),
};
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

export type Predicate =
  | 'always'
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }
  | { reached: z.infer<typeof FactName> | z.infer<typeof Reached> }
  | { planned: z.infer<typeof Planned> }
  | { begun: { step: (typeof STEP_KINDS)[number] } }
  | { amount: z.infer<typeof AmountRange> }
  | { origin: Many<(typeof ORIGINS)[number]> }
  | { stage: Many<(typeof STAGES)[number]> }
  | { late: z.infer<typeof Late> }
  | { dueWithin: string };
type Many<T> = T | T[];

const Reached = z.strictObject({ fact: oneOrMore(FactName), ...When });
const Planned = z.strictObject({ step: z.enum(STEP_KINDS), ...When });
const AmountRange = z.strictObject({
  atLeast: Threshold.optional(),
  moreThan: Threshold.optional(),
  atMost: Threshold.optional(),
  below: Threshold.optional(),
});
const Late = z.strictObject({ step: z.enum(STEP_KINDS).optional(), over: DurationText.optional() });

/** One word of the vocabulary and what it takes; the loader picks the branch by the word, so its message is about that word. */
export const PREDICATES = {
  all: z.lazy(() => z.array(PredicateShape).min(1)),
  any: z.lazy(() => z.array(PredicateShape).min(1)),
  not: z.lazy(() => PredicateShape),
  reached: z.union([FactName, Reached]),
  planned: Planned,
  begun: z.strictObject({ step: z.enum(STEP_KINDS) }),
  amount: AmountRange,
  origin: oneOrMore(z.enum(ORIGINS)),
  stage: oneOrMore(z.enum(STAGES)),
  late: Late,
  dueWithin: DurationText,
} as const;

export const PredicateShape: z.ZodType<Predicate> = z.unknown().superRefine((given, context) => {
  if (given === 'always') return;
  const words = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const word = words[0];
  if (words.length !== 1 || word === undefined || !(word in PREDICATES)) {
    const expected = ['always', ...Object.keys(PREDICATES)];
    context.addIssue({
      code: 'custom',
      path: word === undefined ? [] : [word],
      message: 'predicate',
      params: { expected },
    });
    return;
  }
  const inner = PREDICATES[word as keyof typeof PREDICATES].safeParse((given as Record<string, unknown>)[word]);
  for (const issue of inner.error?.issues ?? []) context.addIssue({ ...issue, path: [word, ...issue.path] } as never);
}) as never;

const Setting = z.strictObject({
  ...Words,
  default: z.unknown(),
  choices: z.array(z.unknown()).optional(),
  note: z.strictObject(Words),
});

export const RegimeShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/),
  version: z.string(),
  title: z.strictObject(Words),
  source: z.string(),
  inForce: z.strictObject({ from: DayValue, to: DayValue.optional() }).optional(),
  settings: z.record(z.string(), Setting).default({}),
  scope: z.strictObject({ when: PredicateShape, cites: Cites }).optional(),
  tiers: z
    .array(
      z.strictObject({
        id: z.string(),
        ...Words,
        when: PredicateShape,
        leads: z.string().optional(),
        supervises: z.string().optional(),
        ledger: z.string().optional(),
        team: z.string().optional(),
        cites: Cites,
      }),
    )
    .optional(),
  tables: z
    .strictObject({
      cites: Cites,
      eachProjectInExactlyOne: z.literal(true),
      /** `outside` marks a group that keeps projects apart from the tables proper, so that each still stands in exactly one place. */
      list: z
        .array(z.strictObject({ id: z.string(), ...Words, outside: z.literal(true).optional(), when: PredicateShape }))
        .min(1),
    })
    .optional(),
  steps: z.strictObject({ required: z.array(z.enum(STEP_KINDS)).min(1), cites: Cites }).optional(),
  responsibilities: z
    .strictObject({
      required: z.array(z.enum(['unit', 'person', 'project-unit'])).min(1),
      on: z.literal('every-step'),
      cites: Cites,
    })
    .optional(),
  lights: z
    .strictObject({
      cites: Cites,
      list: z
        .array(z.strictObject({ light: z.enum(['red', 'yellow', 'green']), ...Words, when: PredicateShape }))
        .min(1),
    })
    .optional(),
  targets: z
    .array(
      z.strictObject({
        id: z.string(),
        ...Words,
        share: PredicateShape,
        of: PredicateShape,
        atLeast: z.string().regex(/^\d+\/\d+$|^\d+(\.\d+)?%$/),
        by: z.union([z.literal('year-end'), DayValue]),
        pace: z.literal('linear'),
        cites: Cites,
      }),
    )
    .optional(),
  exit: z
    .strictObject({
      cites: Cites,
      fault: z.enum(['company', 'any']),
      rules: z
        .array(
          z.strictObject({
            id: z.string(),
            ...Words,
            since: FactName,
            without: FactName,
            within: DurationText,
            warnBefore: DurationText,
          }),
        )
        .min(1),
      then: z.array(z.unknown()),
    })
    .optional(),
  ...RecordedParts,
});

export type Regime = z.infer<typeof RegimeShape>;
