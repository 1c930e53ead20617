import { z } from 'zod';
import { COMPLAINT_CLASSES } from '../domain/complaint.ts';
import { complaint } from '../domain/matter/lives/complaint.ts';
import { ListFile, MatterPage, MovedReply, MoveInput, OpenMoveShape, StateCounts } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 企业投诉 (DS-12): in, accepted or not, answered, closed with the complainant's word; hidden from the unit complained of. */

const State = z.enum(complaint.states);
const Class = z.enum(COMPLAINT_CLASSES);
const Words = z.string().trim().min(1).max(4000);
const Short = z.string().trim().max(200).nullish();

/** How a day was counted in workdays. */
export const Reckoned = z
  .object({
    from: DayText,
    counted: z.number(),
    due: DayText,
    skipped: z.array(
      z.object({ from: DayText, to: DayText, why: z.enum(['weekend', 'holiday']), name: z.string().optional() }),
    ),
    makeUp: z.array(z.object({ on: DayText, name: z.string() })),
  })
  .nullable();

/** Nothing of who complained, nor of their own words, where a unit reads it. */
const ComplaintLine = z.object({
  id: Id,
  number: z.string(),
  class: Class,
  state: State,
  unit: Named.nullable(),
  raisedOn: DayText.nullable(),
  due: DayText.nullable(),
  closedOn: DayText.nullable(),
  words: z.string().nullable(),
  about: z.string().nullable(),
  from: z
    .object({
      name: z.string().nullable(),
      creditCode: z.string().nullable(),
      contact: z.string().nullable(),
      project: Named.nullable(),
      account: z.boolean(),
    })
    .nullable(),
  version: z.number(),
});

const ComplaintFilter = z.object({
  state: manyOf(State),
  class: Class.optional(),
  late: z.enum(['true']).optional(),
});

export const listComplaints = route({
  method: 'GET',
  path: '/complaints',
  summary: 'Complaints this person may see, what falls due first at the top',
  tag: 'complaints',
  input: ComplaintFilter.extend(MatterPage.shape),
  reply: z.object({ today: DayText, total: z.number(), counts: StateCounts, rows: z.array(ComplaintLine) }),
});

export const exportComplaints = route({
  method: 'GET',
  path: '/complaints/export',
  summary: 'The complaints that match, as a file; who complained only where this person sees it on the page',
  tag: 'complaints',
  file: true,
  input: ComplaintFilter.extend(ListFile.shape),
  reply: z.unknown(),
});

export const showComplaint = route({
  method: 'GET',
  path: '/complaints/:id',
  summary: 'A complaint with what was said about it, and what this person may do with it',
  tag: 'complaints',
  input: z.object({ id: Id }),
  reply: z.object({
    complaint: ComplaintLine,
    said: z.array(
      z.object({
        n: z.number(),
        side: z.enum(['complainant', 'office', 'unit']),
        act: z.string(),
        unit: z.string().nullable(),
        words: z.string(),
        by: z.string(),
        on: DayText,
      }),
    ),
    reckoned: Reckoned,
    moves: z.array(OpenMoveShape),
  }),
});

/** What a complainant says of themselves is theirs to say or leave. */
export const Said = z.object({
  class: Class,
  words: Words,
  about: Short,
  name: Short,
  creditCode: z.string().trim().max(30).nullish(),
  contact: Short,
});

export const Receipt = z.object({ id: Id, number: z.string(), token: z.string().nullable(), due: DayText.nullable() });

export const takeComplaint = route({
  method: 'POST',
  path: '/complaints',
  summary: 'Take in a complaint made by telephone or letter; its receipt is answered once',
  tag: 'complaints',
  input: Said.extend({ projectId: Id.nullish() }),
  reply: Receipt,
});

export const moveComplaint = route({
  method: 'POST',
  path: '/complaints/:id/moves',
  summary: 'Accept, decline, pass on, explain, extend, answer or close a complaint',
  tag: 'complaints',
  input: MoveInput,
  reply: MovedReply,
});
