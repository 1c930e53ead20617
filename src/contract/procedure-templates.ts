import { z } from 'zod';
import { LIMIT_KINDS } from '../domain/procedures/template.ts';
import { UNIT_POSTS } from '../domain/regime/who.ts';
import { route } from './route.ts';
import { Id } from './shapes.ts';

const Name = z.string().trim().max(100);
const Words = z.object({ zh: Name, en: Name });

/** One procedure of a list: who decides, as a word and where it is known as a unit or the post one holds (DS-1, TQ-6). */
const LineShape = Words.extend({
  id: z.string().trim().min(1).max(50),
  department: Words,
  unit: Id.nullish(),
  post: z.enum(UNIT_POSTS).nullish(),
  papers: z.array(Words).max(30),
  limit: z.enum(LIMIT_KINDS),
  after: z.array(z.string().max(50)).max(50),
});

const TemplateShape = Words.extend({
  id: z.string(),
  from: z.enum(['shipped', 'own']),
  /** Named by a plan that is made with it; 0 is the one that ships with the program. */
  version: z.number(),
  lines: z.array(LineShape),
  /** Lines that wait for each other, for a joint meeting. */
  circles: z.array(z.array(z.string())),
});

export const listTemplates = route({
  method: 'GET',
  path: '/procedure-templates',
  summary: 'Lists of procedures by type of project, as they are in force',
  tag: 'procedures',
  input: z.object({}),
  reply: z.object({ templates: z.array(TemplateShape), mayEdit: z.boolean() }),
});

export const showTemplate = route({
  method: 'GET',
  path: '/procedure-templates/:id',
  summary: 'A list of procedures with all its versions',
  tag: 'procedures',
  input: z.object({ id: z.string().max(50) }),
  reply: z.object({
    template: TemplateShape.nullable(),
    /** For If-Match; 0 while nobody has changed it. */
    version: z.number(),
    versions: z.array(
      z.object({
        version: z.number(),
        by: z.string(),
        at: z.string(),
        reason: z.string().nullable(),
        givenUp: z.boolean(),
        lines: z.number(),
      }),
    ),
  }),
});

/** Needs If-Match, `"0"` for a list nobody has changed. */
export const putTemplate = route({
  method: 'PUT',
  path: '/procedure-templates/:id',
  summary: 'Change a list of procedures, or make one; what was planned before stays as it was',
  tag: 'procedures',
  input: z.object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
    zh: Name.min(1),
    en: Name,
    reason: z.string().trim().min(2).max(500),
    lines: z.array(LineShape).min(1).max(60),
  }),
  reply: z.object({ id: z.string(), version: z.number(), circles: z.array(z.array(z.string())) }),
});

/** Needs If-Match. */
export const giveUpTemplate = route({
  method: 'DELETE',
  path: '/procedure-templates/:id',
  summary: 'Give up a list the government made: the shipped one holds again, or none',
  tag: 'procedures',
  input: z.object({ id: z.string().max(50) }),
  reply: z.object({ id: z.string(), version: z.number() }),
});
