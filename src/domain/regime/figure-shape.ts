import { z } from 'zod';
import { STEP_KINDS } from '../step.ts';
import { VISIT_KINDS } from '../visit.ts';
import { PredicateShape, Span } from './predicate-shape.ts';
import { oneForm } from './one-form.ts';
import { CompleteForm, ConfirmedForm, EnteredForm } from './quality-shape.ts';
import { Cites, Id, Words } from './scalars.ts';

/**
 * What an indicator (指标) counts or divides. A share is of projects: of those that are `of`, how many are `share`. A count is of
 * projects, a sum of amounts, nodes of planned nodes, held of gatherings; what is counted may be measured `over` something.
 * How well the ledgers are kept is told by three shares: complete, entered, confirmed.
 */

/** Over what a figure is measured: by batch of signing, by plan, by the task of the year, or in a span of time alone. */
export const BASES = ['batch', 'plan', 'task', 'span'] as const;
export const GATHERINGS = VISIT_KINDS;
/** Facts whose amounts can be added up. */
export const SUMMED = ['funds-arrived', 'investment-completed'] as const;

const Head = { id: Id, ...Words, basis: z.enum(BASES), cites: Cites };

const Share = z.strictObject({ ...Head, share: PredicateShape, of: PredicateShape });

/** `task` is the unit's task of the year; `each` one number for every unit alike. */
const Task = z.literal('task');
const Each = z.strictObject({
  each: z.number({ error: 'number' }).int({ error: 'number' }).min(1, { error: 'number' }),
});

const Count = z.strictObject({ ...Head, count: PredicateShape, over: z.union([Task, Each]).optional() });

/** The amounts of a kind of fact in a span, or the contract amounts, of the projects `among`. */
const Sum = z.strictObject({
  ...Head,
  sum: z.union([z.strictObject({ fact: z.enum(SUMMED), ...Span }), z.literal('contract')]),
  among: PredicateShape.optional(),
  /** `contract` is what the same projects are signed for, `annual-plan` what their ledgers plan for the year. */
  over: z.union([Task, z.enum(['contract', 'annual-plan'])]).optional(),
});

/** Of the nodes due in the span and by the day one looks, how many were reached: by their due day, or at all. */
const Nodes = z.strictObject({
  ...Head,
  nodes: z.strictObject({ step: z.enum(STEP_KINDS).optional(), reached: z.enum(['in-time', 'at-all']), ...Span }),
});

const Held = z.strictObject({
  ...Head,
  held: z.strictObject({ gathering: z.enum(GATHERINGS), ...Span }),
  over: z.union([Task, Each]).optional(),
});

const Complete = z.strictObject({ ...Head, ...CompleteForm });
const Entered = z.strictObject({ ...Head, ...EnteredForm });
const Confirmed = z.strictObject({ ...Head, ...ConfirmedForm });

const FORMS = {
  share: Share,
  count: Count,
  sum: Sum,
  nodes: Nodes,
  held: Held,
  complete: Complete,
  entered: Entered,
  confirmed: Confirmed,
} as const;
export const FIGURE_FORMS = Object.keys(FORMS) as (keyof typeof FORMS)[];

export type Indicator =
  | z.infer<typeof Share>
  | z.infer<typeof Count>
  | z.infer<typeof Sum>
  | z.infer<typeof Nodes>
  | z.infer<typeof Held>
  | z.infer<typeof Complete>
  | z.infer<typeof Entered>
  | z.infer<typeof Confirmed>;

export const IndicatorShape = oneForm<Indicator>(FORMS);
