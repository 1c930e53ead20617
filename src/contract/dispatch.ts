import { z } from 'zod';
import { problem } from '../domain/matter/lives/problem.ts';
import { LADDER, PROBLEM_CLASSES } from '../domain/matter/problem.ts';
import { DecisionLine } from './decisions.ts';
import { PlacedDay } from './placed-day.ts';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

/** 调度 (DT-1, TQ-7, WH-4.2): what goes before the leaders on a day, and what became of what they decided before. */
const MeetingShape = z.object({
  id: Id,
  kind: z.enum(['dispatch', 'joint-meeting']),
  on: DayText,
  title: z.string(),
  where: z.string(),
  attended: z.array(z.string()),
  note: z.string(),
  decisions: z.number(),
});

/** A meeting that a regime asks for. */
const DispatchDay = z.object({
  regime: z.string(),
  zh: z.string(),
  en: z.string(),
  clause: z.string(),
  period: z.string(),
  inBy: PlacedDay.nullable(),
  meets: PlacedDay,
  /** Units without a breakthrough are asked to explain at it (TQ-7). */
  asks: z.boolean(),
});

const PackLine = z.object({
  id: Id,
  title: z.string(),
  class: z.enum(PROBLEM_CLASSES),
  urgent: z.boolean(),
  state: z.enum(problem.states),
  level: z.enum(LADDER),
  project: Named.nullable(),
  raisedBy: z.string().nullable(),
  unit: z.string().nullable(),
  person: z.string().nullable(),
  leader: z.string().nullable(),
  raisedOn: DayText,
  /** Days since it was raised, on the day of the pack. */
  age: z.number(),
  due: DayText.nullable(),
  lastNote: z.string().nullable(),
  proposal: z.string().nullable(),
  follower: z.string().nullable(),
  whyUp: z.enum(['late', 'stuck', 'asked']).optional(),
  parts: z.number(),
  version: z.number(),
  /** What this person may do with it now; nothing on another day. */
  acts: z.array(z.string()),
});

/** What the leaders said of a problem since the meeting before, and how it stands. */
const SaidLine = PackLine.extend({
  act: z.string(),
  on: DayText,
  by: z.string(),
  said: z.string().nullable(),
});

const Section = <T extends z.ZodType>(line: T) => z.object({ total: z.number(), rows: z.array(line) });

export const readDispatch = route({
  method: 'GET',
  path: '/dispatch',
  summary:
    'The list of a dispatch meeting: problems by level with what the office proposes, and what became of the last decisions',
  tag: 'dispatch',
  input: z.object({ on: DayText.optional() }),
  reply: z.object({
    today: DayText,
    /** The day of the pack, and the meeting before it. */
    on: DayText,
    since: DayText,
    /** Which meetings regimes ask for on that day; none where it is a day of nobody's. */
    asked: z.array(DispatchDay),
    /** Days one can go to, the latest first. */
    days: z.array(z.object({ on: DayText, held: z.boolean(), zh: z.string(), en: z.string() })),
    meetings: z.array(MeetingShape),
    counts: z.array(z.object({ level: z.enum(LADDER), open: z.number(), late: z.number() })),
    leaders: Section(PackLine),
    office: Section(PackLine),
    up: Section(PackLine),
    city: Section(PackLine),
    said: z.array(SaidLine),
    decisions: Section(DecisionLine),
    mayHold: z.boolean(),
  }),
});

export const holdMeeting = route({
  method: 'POST',
  path: '/dispatch/meetings',
  summary: 'Record a dispatch or joint meeting that was held',
  tag: 'dispatch',
  input: z.object({
    kind: z.enum(['dispatch', 'joint-meeting']),
    on: DayText,
    title: z.string().trim().min(1).max(200),
    where: z.string().trim().max(200).nullish(),
    attended: z.array(z.string().trim().min(1).max(100)).max(300).default([]),
    note: z.string().trim().max(4000).nullish(),
    projectId: Id.nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** What a unit brought since the meeting before (TQ-7). */
const UnitBrought = z.object({
  unit: Named,
  facts: z.array(z.object({ kind: z.string(), n: z.number() })),
  /** What was asked of it for this meeting, if it was. */
  asked: z.object({ id: Id, state: z.string() }).nullable(),
});

export const readBreakthroughs = route({
  method: 'GET',
  path: '/dispatch/breakthroughs',
  summary:
    'Which units have a substantive breakthrough since the meeting before, and which are asked to explain (TQ-7)',
  tag: 'dispatch',
  input: z.object({ on: DayText.optional() }),
  reply: z.object({
    on: DayText.nullable(),
    since: DayText.nullable(),
    clause: z.string().nullable(),
    zh: z.string(),
    en: z.string(),
    /** Kinds of recognised facts any of which counts. */
    counts: z.array(z.string()),
    units: z.array(UnitBrought),
    mayAsk: z.boolean(),
  }),
});

export const askToExplain = route({
  method: 'POST',
  path: '/dispatch/explanations',
  summary: 'Ask every unit without a breakthrough to explain: why, what next, by when (TQ-7); each once for a meeting',
  tag: 'dispatch',
  input: z.object({ on: DayText }),
  reply: z.object({ asked: z.number() }),
});

export const exportDispatch = route({
  method: 'GET',
  path: '/dispatch/export',
  summary: 'The pack of a dispatch meeting as a workbook, as text, or as a Word document',
  tag: 'dispatch',
  input: z.object({
    on: DayText.optional(),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
    format: z.enum(['xlsx', 'csv', 'docx']).default('xlsx'),
  }),
  reply: z.object({}),
  file: true,
});
