import { z } from 'zod';
import { route } from './route.ts';
import { Id } from './shapes.ts';

export const JournalEntry = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  act: z.string(),
  noun: z.string(),
  subjectId: Id.nullable(),
  body: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

export const projectJournal = route({
  method: 'GET',
  path: '/projects/:id/journal',
  summary: 'Acts on a project, newest first',
  tag: 'journal',
  input: z.object({ id: Id, before: z.coerce.number().int().optional() }),
  reply: z.object({ rows: z.array(JournalEntry), more: z.boolean() }),
});

export const readJournal = route({
  method: 'GET',
  path: '/journal',
  summary: 'All acts, newest first, for the audit administrator',
  tag: 'journal',
  input: z.object({ before: z.coerce.number().int().optional(), act: z.string().max(60).optional() }),
  reply: z.object({ rows: z.array(JournalEntry), more: z.boolean() }),
});

export const verifyJournal = route({
  method: 'GET',
  path: '/journal/verification',
  summary: 'Recompute the whole hash chain and say where it breaks',
  tag: 'journal',
  input: z.object({}),
  reply: z.object({
    ok: z.boolean(),
    entries: z.number(),
    head: z.object({ seq: z.number(), hash: z.string() }).nullable(),
    faults: z.array(z.object({ seq: z.number(), what: z.string() })),
  }),
});
