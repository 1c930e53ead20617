import { z } from 'zod';
import { WORDS_ON_FACTS } from '../domain/company.ts';
import { DECLARATION_CLASSES } from '../domain/declaration.ts';
import { PARTIES } from '../domain/matter/commitment.ts';
import { declaration } from '../domain/matter/lives/declaration.ts';
import { problem } from '../domain/matter/lives/problem.ts';
import { procedure } from '../domain/matter/lives/procedure.ts';
import { PROBLEM_CLASSES } from '../domain/matter/problem.ts';
import { MovedReply, MoveInput, OpenMoveShape } from './matters.ts';
import { route } from './route.ts';
import { Me } from './session.ts';
import { Amount, DayText, Empty, FactKindName, Id, Named, PrecisionName, StageName } from './shapes.ts';

/** The company's side of its own project: what is its business, without the government's remarks, lights and names. */

const Words = z.string().trim().max(2000);

export const enterCompany = route({
  method: 'POST',
  path: '/company/session',
  summary: 'Come in by a link made out to somebody of a company',
  tag: 'company',
  open: true,
  input: z.object({ token: z.string().max(100) }),
  reply: Me,
});

export const listOwnProjects = route({
  method: 'GET',
  path: '/company',
  summary: 'The projects this person of a company speaks for',
  tag: 'company',
  input: Empty,
  reply: z.object({ today: DayText, projects: z.array(Named) }),
});

/** A clock as the company needs it: who has the paper, since when, how many workdays are left. */
const OwnProcedure = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(procedure.states),
  department: z.string(),
  /** Since when it stands where it stands. */
  since: DayText,
  due: DayText.nullable(),
  clock: z.enum(['not-started', 'running', 'stopped', 'ended', 'unknown']),
  used: z.number(),
  limit: z.number().nullable(),
  left: z.number().nullable(),
  late: z.boolean(),
  /** What is asked for while it is stopped, or why it was refused. */
  asks: z.string().nullable(),
  papers: z.array(z.string()),
  receiptNo: z.string().nullable(),
  rating: z.object({ stars: z.number(), words: z.string().nullable() }).nullable(),
  mayRate: z.boolean(),
});

const OwnProblem = z.object({
  id: Id,
  title: z.string(),
  class: z.enum(PROBLEM_CLASSES),
  state: z.enum(problem.states),
  mine: z.boolean(),
  unit: z.string().nullable(),
  raisedOn: DayText,
  due: DayText.nullable(),
  /** What is said to have been done, or why it came back. */
  answer: z.string().nullable(),
  moves: z.array(OpenMoveShape),
  version: z.number(),
});

export const showOwnProject = route({
  method: 'GET',
  path: '/company/projects/:id',
  summary: 'A project as its company sees it',
  tag: 'company',
  input: z.object({ id: Id }),
  reply: z.object({
    today: DayText,
    project: z.object({
      id: Id,
      name: z.string(),
      unit: z.string(),
      stage: StageName,
      amount: Amount.nullable(),
      /** Whom to call: who let the company in. */
      contact: z.string().nullable(),
    }),
    facts: z.array(
      z.object({
        id: Id,
        kind: FactKindName,
        on: DayText,
        precision: PrecisionName,
        amount: Amount.nullable(),
        state: z.enum(['reported', 'recognised']),
        word: z.object({ says: z.enum(WORDS_ON_FACTS), note: z.string().nullable(), at: DayText }).nullable(),
      }),
    ),
    procedures: z.array(OwnProcedure),
    commitments: z.array(
      z.object({
        id: Id,
        title: z.string(),
        side: z.enum(PARTIES).nullable(),
        state: z.string(),
        due: DayText.nullable(),
        unit: z.string().nullable(),
      }),
    ),
    problems: z.array(OwnProblem),
    /** Fees and inspections of the company, seen before they happen (DS-13). */
    declarations: z.array(
      z.object({
        id: Id,
        state: z.enum(declaration.states),
        class: z.enum(DECLARATION_CLASSES),
        title: z.string(),
        basis: z.string(),
        unit: z.string(),
        on: DayText.nullable(),
        amount: z.string().nullable(),
        inspectors: z.number().nullable(),
      }),
    ),
  }),
});

export const sayOfFact = route({
  method: 'POST',
  path: '/company/facts/:id/word',
  summary: 'Confirm or dispute what was reported of my project',
  tag: 'company',
  input: z.object({ id: Id, says: z.enum(WORDS_ON_FACTS), note: Words.nullish() }),
  reply: Empty,
});

export const raiseOwnProblem = route({
  method: 'POST',
  path: '/company/projects/:id/problems',
  summary: 'Raise a problem of my project',
  tag: 'company',
  input: z.object({
    id: Id,
    title: z.string().trim().min(1).max(200),
    class: z.enum(PROBLEM_CLASSES),
    urgent: z.boolean().default(false),
    note: Words.nullish(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const moveOwnProblem = route({
  method: 'POST',
  path: '/company/problems/:id/moves',
  summary: 'Say that a problem of my project is solved, or is not; take back what I raised',
  tag: 'company',
  input: MoveInput,
  reply: MovedReply,
});

export const rateProcedure = route({
  method: 'POST',
  path: '/company/procedures/:id/rating',
  summary: 'Say once how a finished procedure was handled',
  tag: 'company',
  input: z.object({ id: Id, stars: z.number().int().min(1).max(5), words: Words.nullish() }),
  reply: Empty,
});
