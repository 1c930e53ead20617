import { z } from 'zod';
import { DECLARATION_CLASSES } from '../domain/declaration.ts';
import { declaration } from '../domain/matter/lives/declaration.ts';
import { ListFile, MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 收费与检查申报 (DS-13): declared and approved before it happens. */

const State = z.enum(declaration.states);
const Class = z.enum(DECLARATION_CLASSES);
/** 元, exact, as a decimal text. */
const Yuan = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);

const DeclarationLine = z.object({
  id: Id,
  state: State,
  title: z.string(),
  class: Class,
  unit: Named.nullable(),
  project: Named.nullable(),
  company: z.string().nullable(),
  /** In law: which article of what. */
  basis: z.string(),
  on: DayText.nullable(),
  amount: z.string().nullable(),
  inspectors: z.number().nullable(),
  raisedOn: DayText,
  closedOn: DayText.nullable(),
  version: z.number(),
});

const DeclarationFilter = z.object({ state: manyOf(State), class: Class.optional() });

export const listDeclarations = route({
  method: 'GET',
  path: '/declarations',
  summary: 'Fees and inspections declared, the next day first',
  tag: 'declarations',
  input: DeclarationFilter.extend(MatterPage.shape),
  reply: z.object({
    today: DayText,
    /** The first day for which something can be declared today. */
    from: DayText,
    total: z.number(),
    counts: StateCounts,
    rows: z.array(DeclarationLine),
  }),
});

export const exportDeclarations = route({
  method: 'GET',
  path: '/declarations/export',
  summary: 'The declared fees and inspections that match, as a file',
  tag: 'declarations',
  file: true,
  input: DeclarationFilter.extend(ListFile.shape),
  reply: z.unknown(),
});

export const showDeclaration = route({
  method: 'GET',
  path: '/declarations/:id',
  summary: 'A declared fee or inspection with its trail, and what this person may do with it',
  tag: 'declarations',
  input: z.object({ id: Id }),
  reply: z.object({ declaration: DeclarationLine, trail: z.array(TrailShape), moves: z.array(OpenMoveShape) }),
});

export const declare = route({
  method: 'POST',
  path: '/declarations',
  summary: 'Declare a fee or an inspection of a company before it happens',
  tag: 'declarations',
  input: z.object({
    class: Class,
    title: z.string().trim().min(1).max(200),
    basis: z.string().trim().min(1).max(500),
    on: DayText,
    /** The full name or credit code of the company, or the full name of its project. */
    company: z.string().trim().min(1).max(200),
    amount: Yuan.nullish(),
    inspectors: z.number().int().min(1).max(999).nullish(),
    note: z.string().trim().max(2000).nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const moveDeclaration = route({
  method: 'POST',
  path: '/declarations/:id/moves',
  summary: 'Approve, refuse, carry out or withdraw a declared fee or inspection',
  tag: 'declarations',
  input: RemarkInput,
  reply: MovedReply,
});
