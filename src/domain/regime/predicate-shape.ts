import { z } from 'zod';
import { FACT_KINDS } from '../fact.ts';
import { ORIGINS, STAGES } from '../project.ts';
import { STEP_KINDS } from '../step.ts';
import { namingKeys } from './keys.ts';
import { DayValue, DurationText, Share, Threshold } from './scalars.ts';

/** What a rule can ask of a project: the closed list of words, and what each takes. */

export const FactName = z.enum([...FACT_KINDS]);
export const WINDOWS = ['year-start', 'month-start', 'quarter-start', 'half-year-start'] as const;
export const PERIODS = ['this-year', 'this-month', 'this-quarter', 'this-half-year', 'prior-years'] as const;
const Period = z.enum(PERIODS);
/** A span of days; with nothing said, all time up to the day one looks. */
export const Span = {
  before: z.union([z.enum(WINDOWS), DayValue]).optional(),
  from: z.union([z.enum(WINDOWS), DayValue]).optional(),
  in: Period.optional(),
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
  | { invested: z.infer<typeof Invested> }
  | { late: z.infer<typeof Late> }
  | { dueWithin: string };
type Many<T> = T | T[];

const Reached = z.strictObject({ fact: oneOrMore(FactName), ...Span });
const Planned = z.strictObject({ step: z.enum(STEP_KINDS), ...Span });
const AmountRange = z
  .strictObject({
    atLeast: Threshold.optional(),
    moreThan: Threshold.optional(),
    atMost: Threshold.optional(),
    below: Threshold.optional(),
  })
  .refine((range) => Object.keys(range).length > 0, { error: 'keys:atLeast moreThan atMost below' });
/** The investment completed so far as a part of the project's amount, both in the same currency. */
const Invested = z
  .strictObject({ atLeast: Share.optional(), below: Share.optional() })
  .refine((range) => Object.keys(range).length > 0, { error: 'keys:atLeast below' });
const Late = z.strictObject({ step: z.enum(STEP_KINDS).optional(), over: DurationText.optional() });

const PREDICATES = {
  all: z.lazy(() => z.array(PredicateShape).min(1)),
  any: z.lazy(() => z.array(PredicateShape).min(1)),
  not: z.lazy(() => PredicateShape),
  reached: z.union([FactName, Reached]),
  planned: Planned,
  begun: z.strictObject({ step: z.enum(STEP_KINDS) }),
  amount: AmountRange,
  origin: oneOrMore(z.enum(ORIGINS)),
  stage: oneOrMore(z.enum(STAGES)),
  invested: Invested,
  late: Late,
  dueWithin: DurationText,
} as const;

export const PREDICATE_WORDS: readonly string[] = ['always', ...Object.keys(PREDICATES)];

/** Picks the branch by its one word and checks only that, so that a fault is told about the word that was meant. */
export const PredicateShape: z.ZodType<Predicate> = z.unknown().superRefine((given, context) => {
  if (given === 'always') return;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    context.addIssue({ code: 'custom', message: 'predicate' });
    return;
  }
  const [word, ...others] = Object.keys(given);
  if (word === undefined || others.length > 0) {
    context.addIssue({ code: 'custom', message: 'one-word' });
    return;
  }
  if (!Object.hasOwn(PREDICATES, word)) {
    context.addIssue({ code: 'custom', message: 'predicate-word', path: [word] });
    return;
  }
  const inner = PREDICATES[word as keyof typeof PREDICATES].safeParse(
    (given as Record<string, unknown>)[word],
    namingKeys,
  );
  for (const issue of inner.error?.issues ?? []) context.addIssue({ ...issue, path: [word, ...issue.path] } as never);
}) as never;
