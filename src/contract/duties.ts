import { z } from 'zod';
import { DUE_STATES } from '../domain/duties/state.ts';
import { UNIT_POSTS } from '../domain/regime/who.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const Key = z.string().trim().min(1).max(200);
const Titled = z.object({ id: z.string(), zh: z.string(), en: z.string() });
const RestRunShape = z.object({
  from: DayText,
  to: DayText,
  why: z.enum(['weekend', 'holiday']),
  name: z.string().optional(),
});
const MakeUpShape = z.object({ on: DayText, name: z.string() });

/** Why a due is on its day; the words are made of it on the page. */
export const DueReasonShape = z.object({
  says: z.enum(['workday', 'make-up', 'moved', 'kept', 'year-missing']),
  rule: z.enum(['before', 'after']).optional(),
  name: z.string().optional(),
  rest: z.array(RestRunShape).optional(),
  makeUp: MakeUpShape.optional(),
  year: z.number().optional(),
});

const DueStateName = z.enum(DUE_STATES);

/** Which dues: `unit` my own unit's, `mine` all that I may do, `all` that I may see; `unit` narrows to one and those below it. */
const DutyFilter = z.object({
  whose: z.enum(['unit', 'mine', 'all']).default('all'),
  unit: Id.optional(),
  regime: Key.optional(),
  duty: Key.optional(),
  state: manyOf(DueStateName),
  /** The span of due days, a year back and a month ahead of the day when left out. */
  from: DayText.optional(),
  to: DayText.optional(),
  asOf: DayText.optional(),
});

/** A unit, and what it owes by name: the regime, its duty and the period. */
const DueName = { regime: Key, duty: Key, unitId: Id, period: Key };

const DueLine = z.object({
  regime: Titled,
  duty: Titled,
  unit: Named,
  /** 2018-05, 2018-Q2, 2018-H1, 2018, 2018-W10, or a day. */
  period: z.string(),
  about: z.string(),
  opens: DayText,
  due: DayText,
  asWritten: DayText,
  /** When it falls due, in words, and the clause. */
  rule: z.object({ zh: z.string(), en: z.string() }),
  clause: z.string(),
  reason: DueReasonShape,
  state: DueStateName,
  /** How late it is, or was done; workdays are null where a year's holidays are not loaded. */
  lateDays: z.number(),
  lateWorkdays: z.number().nullable(),
  settled: z
    .object({
      on: DayText.nullable(),
      by: z.string(),
      post: z.string(),
      note: z.string().nullable(),
      nothing: z.boolean(),
      reason: z.string().nullable(),
      agreedBy: z.string().nullable(),
    })
    .nullable(),
  /** It was settled, and is asked for again. */
  reopened: z.object({ by: z.string(), reason: z.string() }).nullable(),
  acts: z.array(z.enum(['fulfil', 'excuse', 'reopen'])),
});

const Counts = z.object(
  Object.fromEntries(DUE_STATES.map((state) => [state, z.number()])) as Record<
    (typeof DUE_STATES)[number],
    z.ZodNumber
  >,
);

/** A duty as lists offer it: what it is, whose, and how often. */
const DutyChoice = Titled.extend({
  regime: Titled,
  clause: z.string(),
  rule: z.object({ zh: z.string(), en: z.string() }),
  by: z.object({ zh: z.string(), en: z.string() }),
});

export const listDuties = route({
  method: 'GET',
  path: '/duties',
  summary: 'Dues with their state and the explanation of their day, the earliest first unless asked otherwise',
  tag: 'duties',
  input: DutyFilter.extend({
    order: z.enum(['asc', 'desc']).default('asc'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({
    asOf: DayText,
    from: DayText,
    to: DayText,
    total: z.number(),
    /** Of everything in the span that is not narrowed by state. */
    counts: Counts,
    rows: z.array(DueLine),
    /** Posts that owe something and that no unit holds. */
    unheld: z.array(z.enum(UNIT_POSTS)),
    /** Years in the span whose holidays are not loaded. */
    missingYears: z.array(z.number()),
  }),
});

export const listDutyChoices = route({
  method: 'GET',
  path: '/duties/choices',
  summary: 'Duties that are asked today, and units one sees',
  tag: 'duties',
  input: z.object({ asOf: DayText.optional() }),
  reply: z.object({ duties: z.array(DutyChoice), units: z.array(Named), mayDo: z.array(Named) }),
});

export const dutyMatrix = route({
  method: 'GET',
  path: '/duties/matrix',
  summary: 'Who has and who has not: units against the periods of one duty',
  tag: 'duties',
  input: z.object({
    regime: Key,
    duty: Key,
    unit: Id.optional(),
    from: DayText.optional(),
    to: DayText.optional(),
    asOf: DayText.optional(),
  }),
  reply: z.object({
    asOf: DayText,
    duty: DutyChoice.nullable(),
    periods: z.array(z.object({ period: z.string(), about: z.string(), due: DayText, asWritten: DayText })),
    /** One state for each period, in their order; null where the unit did not owe it. */
    rows: z.array(z.object({ unit: Named, states: z.array(DueStateName.nullable()) })),
    /** How many units have it behind them, of how many that owe it, period by period. */
    settled: z.array(z.object({ done: z.number(), of: z.number() })),
  }),
});

export const exportDuties = route({
  method: 'GET',
  path: '/duties/export',
  summary: 'The dues that match as a workbook or as delimited text',
  tag: 'duties',
  file: true,
  input: DutyFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

const Settled = z.object({ id: Id, state: z.string(), version: z.number() });

export const fulfilDuty = route({
  method: 'POST',
  path: '/duties/fulfil',
  summary: 'Say that a due is done; that there was nothing to report is a lawful answer',
  tag: 'duties',
  input: z.object({ ...DueName, nothing: z.boolean().default(false), note: z.string().trim().max(500).nullish() }),
  reply: Settled,
});

export const excuseDuty = route({
  method: 'POST',
  path: '/duties/excuse',
  summary: 'Excuse a unit from a due, with the reason and who agreed',
  tag: 'duties',
  input: z.object({
    ...DueName,
    reason: z.string().trim().max(500).nullish(),
    agreedBy: z.string().trim().max(100).nullish(),
  }),
  reply: Settled,
});

export const reopenDuty = route({
  method: 'POST',
  path: '/duties/reopen',
  summary: 'Ask again for a due that was done or excused',
  tag: 'duties',
  input: z.object({ ...DueName, reason: z.string().trim().max(500).nullish() }),
  reply: Settled,
});
