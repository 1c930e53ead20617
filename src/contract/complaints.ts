import { z } from 'zod';
import { COMPLAINT_CLASSES } from '../domain/complaint.ts';
import { complaint } from '../domain/matter/lives/complaint.ts';
import { MatterPage, MovedReply, MoveInput, OpenMoveShape, StateCounts } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

/** 企业投诉 (DS-12): in, accepted or not, answered, closed with the complainant's word; hidden from the unit complained of. */

const State = z.enum(complaint.states);
const Class = z.enum(COMPLAINT_CLASSES);
const Words = z.string().trim().min(1).max(4000);
const Short = z.string().trim().max(200).nullish();

/** How a day was counted in workdays. */
const Reckoned = z
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

export const listComplaints = route({
  method: 'GET',
  path: '/complaints',
  summary: 'Complaints this person may see, what falls due first at the top',
  tag: 'complaints',
  input: MatterPage.extend({ state: manyOf(State), class: Class.optional(), late: z.enum(['true']).optional() }),
  reply: z.object({ today: DayText, total: z.number(), counts: StateCounts, rows: z.array(ComplaintLine) }),
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
const Said = z.object({
  class: Class,
  words: Words,
  about: Short,
  name: Short,
  creditCode: z.string().trim().max(30).nullish(),
  contact: Short,
});

const Receipt = z.object({ id: Id, number: z.string(), token: z.string().nullable(), due: DayText.nullable() });

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

/** What a complainant sees of their own. */
const OwnComplaint = z.object({
  today: DayText,
  complaint: z.object({
    id: Id,
    number: z.string(),
    class: Class,
    state: State,
    raisedOn: DayText,
    due: DayText.nullable(),
    closedOn: DayText.nullable(),
    words: z.string(),
    version: z.number(),
  }),
  said: z.array(
    z.object({
      n: z.number(),
      side: z.enum(['complainant', 'office', 'unit']),
      act: z.string(),
      words: z.string(),
      on: DayText,
    }),
  ),
  reckoned: Reckoned,
  moves: z.array(OpenMoveShape),
});

/** Anybody's, without an account. The secret of the status page is answered once; only its hash is kept. */
export const complain = route({
  method: 'POST',
  path: '/public/complaints',
  summary: 'Complain without an account; answers a receipt number and the secret of the status page',
  tag: 'complaints',
  open: true,
  input: Said.extend({ tenant: z.string().max(64) }),
  reply: Receipt,
});

/** The secret goes in the body, so that no log of addresses holds it. */
const Token = z.string().max(100);

export const readComplaint = route({
  method: 'POST',
  path: '/public/complaints/status',
  summary: 'How my complaint stands, by the secret of its status page',
  tag: 'complaints',
  open: true,
  input: z.object({ token: Token }),
  reply: OwnComplaint,
});

export const speakOnComplaint = route({
  method: 'POST',
  path: '/public/complaints/moves',
  summary: 'Say that the answer will do or will not, or withdraw my complaint',
  tag: 'complaints',
  open: true,
  input: z.object({
    token: Token,
    act: z.string().max(50),
    words: z.string().trim().max(2000).nullish(),
    /** The version that was read: what was sent once is refused a second time. */
    version: z.number().int(),
  }),
  reply: MovedReply,
});

export const listOwnComplaints = route({
  method: 'GET',
  path: '/company/complaints',
  summary: 'What this person of a company complained of',
  tag: 'complaints',
  input: z.object({}),
  reply: z.object({
    rows: z.array(
      z.object({
        id: Id,
        number: z.string(),
        class: Class,
        state: State,
        raisedOn: DayText,
        due: DayText.nullable(),
        closedOn: DayText.nullable(),
        version: z.number(),
      }),
    ),
  }),
});

export const showOwnComplaint = route({
  method: 'GET',
  path: '/company/complaints/:id',
  summary: 'How my complaint stands',
  tag: 'complaints',
  input: z.object({ id: Id }),
  reply: OwnComplaint,
});

export const complainAsCompany = route({
  method: 'POST',
  path: '/company/complaints',
  summary: 'Complain, signed in; the unit complained of is not told who did',
  tag: 'complaints',
  input: z.object({ class: Class, words: Words, about: Short, projectId: Id.nullish() }),
  reply: Receipt,
});

export const moveOwnComplaint = route({
  method: 'POST',
  path: '/company/complaints/:id/moves',
  summary: 'Say that the answer will do or will not, or withdraw my complaint',
  tag: 'complaints',
  input: MoveInput,
  reply: MovedReply,
});
