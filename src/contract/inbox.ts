import { z } from 'zod';
import { LIVES, type MatterKind } from '../domain/matter/kinds.ts';
import { MoveInput, OpenMoveShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

const MatterKindName = z.enum(Object.keys(LIVES) as [MatterKind, ...MatterKind[]]);

/** 今天要办什么: what waits for this person, of whatever kind. */
const InboxLine = z.object({
  id: Id,
  kind: MatterKindName,
  state: z.string(),
  /** What it is about; of a matter that a rule raised, the rule says it. */
  title: z.string(),
  zh: z.string().optional(),
  en: z.string().optional(),
  urgent: z.boolean(),
  level: z.string().nullable(),
  class: z.string().nullable(),
  due: DayText.nullable(),
  /** The day by which papers that were missing are promised (容缺). */
  promise: DayText.optional(),
  raisedOn: DayText,
  unit: Named.nullable(),
  project: Named.nullable(),
  period: z.string(),
  version: z.number(),
  moves: z.array(OpenMoveShape),
});

/** Kinds whose moves need no more than words, so that several can be moved at once. */
export const MANY_KINDS = [
  'card',
  'exit',
  'land',
  'problem',
  'procedure',
  'decision',
] as const satisfies readonly MatterKind[];

/** What several matters of one kind and state may be asked in one go; each is an act of its own. */
export const moveMany = route({
  method: 'POST',
  path: '/inbox/moves',
  summary: 'Do one act on several matters of a kind; each is its own act, and what is refused is told by itself',
  tag: 'inbox',
  input: MoveInput.omit({ id: true }).extend({
    kind: z.enum(MANY_KINDS),
    items: z
      .array(z.object({ id: Id, version: z.number().int() }))
      .min(1)
      .max(200),
  }),
  reply: z.object({
    done: z.array(Id),
    /** Which of the items, by its place, and why not. */
    refused: z.array(z.object({ at: z.number(), reason: z.string(), values: z.record(z.string(), z.unknown()) })),
  }),
});

/** What changed of what somebody watches since they were last here. */
export const readChanges = route({
  method: 'GET',
  path: '/inbox/changes',
  summary: 'Steps of matters I follow or my unit supervises, by others, since a moment; the latest first',
  tag: 'inbox',
  input: z.object({ since: z.iso.datetime({ offset: true }) }),
  reply: z.object({
    rows: z.array(
      z.object({
        id: Id,
        kind: MatterKindName,
        state: z.string(),
        title: z.string(),
        project: Named.nullable(),
        act: z.string(),
        by: z.string(),
        at: z.string(),
        said: z.string().nullable(),
      }),
    ),
  }),
});

export const readInbox = route({
  method: 'GET',
  path: '/inbox',
  summary: 'What waits for this person: late first, then by day',
  tag: 'inbox',
  input: z.object({
    /** Mine and my unit's turn; what my unit handles beside another; what I watch or my unit supervises. */
    scope: z.enum(['mine', 'co-handling', 'watching']).default('mine'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({
    today: DayText,
    counts: z.object({
      late: z.number(),
      today: z.number(),
      week: z.number(),
      later: z.number(),
      open: z.number(),
    }),
    rows: z.array(InboxLine),
  }),
});
