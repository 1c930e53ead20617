import { z } from 'zod';
import { FACTORS, ORDER } from '../domain/matter/factor.ts';
import { FULFILMENTS } from '../domain/matter/fulfilment.ts';
import { factor } from '../domain/matter/lives/factor.ts';
import { STEP_KINDS } from '../domain/step.ts';
import { MatterPage, MovedReply, RemarkInput, OpenMoveShape, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const FactorName = z.enum(FACTORS);
const Quantity = z.string().trim().max(20);
const Year = z.coerce.number().int().min(1990).max(2100);

const OrderReason = z.discriminatedUnion('class', [
  z.object({ class: z.literal('this-year'), kind: z.enum(STEP_KINDS), due: DayText }),
  z.object({ class: z.literal('key'), tier: z.string() }),
  z.object({ class: z.literal('to-start'), due: DayText }),
]);

/** 要素需求 (WH-6.2, DS-11): what a project needs, by when, where it stands in the order and what it was given. */
const DemandLine = z.object({
  id: Id,
  state: z.enum(factor.states),
  factor: FactorName,
  project: Named,
  unit: Named.nullable(),
  quantity: z.string(),
  granted: z.string().nullable(),
  neededBy: DayText,
  askedOn: DayText,
  closedOn: DayText.nullable(),
  order: z.enum(ORDER),
  because: z.array(OrderReason),
  /** The working group that handles it (DS-11). */
  group: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
  /** What its project has fulfilled of what it promised by now (DS-11): 元 of past years' plans, nodes that fell due, commitments. */
  fulfilled: z.array(
    z.object({ what: z.enum(FULFILMENTS), done: z.string(), promised: z.string(), behind: z.boolean() }),
  ),
  /** Of these, where it is behind and support is tied to it: so many places after its equals. */
  behind: z.array(z.enum(FULFILMENTS)),
  /** The decision of a meeting that takes it up by itself (一事一议). */
  decision: Named.nullable(),
  lastNote: z.string().nullable(),
  version: z.number(),
});

const FactorFilter = z.object({
  year: Year.optional(),
  factor: manyOf(FactorName),
  state: manyOf(z.enum(factor.states)),
  /** Projects of the unit and of all below it. */
  unit: Id.optional(),
  project: Id.optional(),
});

export const listFactors = route({
  method: 'GET',
  path: '/factors',
  summary: 'Demand for factors of a year with quota, allotment and gap by factor, what is needed first at the top',
  tag: 'factors',
  input: FactorFilter.extend(MatterPage.shape),
  reply: z.object({
    /** None where all years of one project are asked for. */
    year: z.number().nullable(),
    total: z.number(),
    byFactor: z.array(
      z.object({
        factor: FactorName,
        n: z.number(),
        demand: z.string(),
        /** Nothing where no quota of the year was set for these units. */
        quota: z.string().nullable(),
        allotted: z.string(),
        gap: z.string(),
        met: z.number(),
        unmet: z.number(),
      }),
    ),
    rows: z.array(DemandLine),
  }),
});

export const exportFactors = route({
  method: 'GET',
  path: '/factors/export',
  summary: 'The demand for factors that matches, as a file',
  tag: 'factors',
  file: true,
  input: FactorFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

export const askFactor = route({
  method: 'POST',
  path: '/factors',
  summary: 'State what a project needs of a factor, and by when',
  tag: 'factors',
  input: z.object({
    projectId: Id,
    factor: FactorName,
    quantity: Quantity,
    due: DayText,
    note: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

const Quota = z.object({
  id: Id,
  year: z.number(),
  factor: FactorName,
  unit: Named,
  quantity: z.string(),
  allotted: z.string(),
  left: z.string(),
  note: z.string().nullable(),
});

export const listQuotas = route({
  method: 'GET',
  path: '/factors/quotas',
  summary: 'Quotas of a year: how much of which factor the projects of which unit may have',
  tag: 'factors',
  input: z.object({ year: Year.optional() }),
  reply: z.object({ year: z.number(), rows: z.array(Quota) }),
});

export const setQuota = route({
  method: 'PUT',
  path: '/factors/quotas',
  summary: 'Set the quota of a factor for a unit and a year',
  tag: 'factors',
  input: z.object({
    year: Year,
    factor: FactorName,
    unitId: Id,
    quantity: Quantity,
    note: z.string().trim().max(500).nullish(),
  }),
  reply: z.object({ id: Id }),
});

export const proposeFactors = route({
  method: 'GET',
  path: '/factors/quotas/:id/plan',
  summary: 'What is asked against a quota, in its order, with the allotment that the order proposes',
  tag: 'factors',
  input: z.object({ id: Id }),
  reply: z.object({
    quota: Quota,
    /** Of what was read: the decision is refused when it has changed since. */
    mark: z.string(),
    lines: z.array(DemandLine.extend({ proposed: z.string() })),
  }),
});

export const planFactors = route({
  method: 'POST',
  path: '/factors/quotas/:id/plan',
  summary: 'Decide the allotment against a quota; what departs from the order needs a reason',
  tag: 'factors',
  input: z.object({
    id: Id,
    mark: z.string().max(100),
    lines: z.array(z.object({ id: Id, quantity: Quantity })).max(500),
    reason: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ allotted: z.number(), sum: z.string() }),
});

export const showFactor = route({
  method: 'GET',
  path: '/factors/:id',
  summary: 'A demand with its trail, and what this person may do with it',
  tag: 'factors',
  input: z.object({ id: Id }),
  reply: z.object({ demand: DemandLine, trail: z.array(TrailShape), moves: z.array(OpenMoveShape) }),
});

/** Needs If-Match. Allotment is decided in the plan of a quota and nowhere else. */
export const moveFactor = route({
  method: 'POST',
  path: '/factors/:id/moves',
  summary: 'Take a demand up by itself, say that it is met or not met, give back what was allotted, or withdraw it',
  tag: 'factors',
  input: RemarkInput.extend({ decision: Id.nullish() }),
  reply: MovedReply,
});
