import { z } from 'zod';
import { ProcedureLine } from './procedure-shape.ts';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

/** The green channel's desk (DS-1): papers taken in once, an agent for all, what waits for each other decided together. */

const Paper = z.string().trim().min(1).max(200);

export const readPapers = route({
  method: 'GET',
  path: '/projects/:id/papers',
  summary: 'What the procedures of a project ask for, each paper once, and what has been handed in',
  tag: 'procedures',
  input: z.object({ id: Id }),
  reply: z.object({
    papers: z.array(
      z.object({
        name: z.string(),
        /** Procedures that ask for it and are not complete. */
        for: z.array(z.string()),
        on: DayText.nullable(),
        by: z.string().nullable(),
      }),
    ),
    mayHandIn: z.boolean(),
  }),
});

export const takeIn = route({
  method: 'POST',
  path: '/projects/:id/papers',
  summary: 'Hand in papers once for every procedure of the project that asks for them (统一受理)',
  tag: 'procedures',
  input: z.object({ id: Id, papers: z.array(Paper).min(1).max(200) }),
  /** Procedures that now have all they ask for and have gone to their departments. */
  reply: z.object({ handedIn: z.array(Named) }),
});

export const assignAgent = route({
  method: 'POST',
  path: '/projects/:id/agent',
  summary: 'Name who handles all open procedures of a project for the company, free of charge (XC-3.3)',
  tag: 'procedures',
  input: z.object({ id: Id, person: z.string().trim().min(1).max(100), note: z.string().trim().max(2000).nullish() }),
  reply: z.object({ procedures: z.number() }),
});

const Group = z.object({
  circle: Id,
  project: Named,
  /** Decided by a joint meeting, and when. */
  decidedOn: DayText.nullable(),
  procedures: z.array(ProcedureLine),
});

export const listJoint = route({
  method: 'GET',
  path: '/procedures/joint',
  summary: 'Procedures that wait for each other, for a joint meeting to approve together (DS-1)',
  tag: 'procedures',
  input: z.object({ asOf: DayText.optional() }),
  reply: z.object({ waiting: z.array(Group), decided: z.array(Group), mayDecide: z.boolean() }),
});

export const decideJoint = route({
  method: 'POST',
  path: '/procedures/joint',
  summary: 'Let procedures that wait for each other go on together, as a joint meeting decided',
  tag: 'procedures',
  input: z.object({ circle: Id, reason: z.string().trim().min(2).max(2000) }),
  reply: z.object({ procedures: z.number() }),
});

export const reportReceipts = route({
  method: 'POST',
  path: '/procedures/receipts/report',
  summary: 'Report the receipts that have not been reported to the leader (DS-2)',
  tag: 'procedures',
  input: z.object({ project: Id.nullish(), note: z.string().trim().max(2000).nullish() }),
  reply: z.object({ reported: z.number() }),
});
