import { z } from 'zod';
import { LIVES, type MatterKind } from '../domain/matter/kinds.ts';
import { OpenMoveShape } from './matters.ts';
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
  raisedOn: DayText,
  unit: Named.nullable(),
  project: Named.nullable(),
  period: z.string(),
  version: z.number(),
  moves: z.array(OpenMoveShape),
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
