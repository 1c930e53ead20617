import { z } from 'zod';
import { COMPLAINT_CLASSES } from '../domain/complaint.ts';
import { complaint } from '../domain/matter/lives/complaint.ts';
import { Receipt, Reckoned, Said } from './complaints.ts';
import { MovedReply, MoveInput, OpenMoveShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id } from './shapes.ts';

/** The complainant's side (DS-12): without an account by a secret link, or signed in. */

const State = z.enum(complaint.states);
const Class = z.enum(COMPLAINT_CLASSES);

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

export const readComplaintLimits = route({
  method: 'GET',
  path: '/public/complaints/limits',
  summary:
    'Workdays within which a complaint made today is accepted, is closed, and its answer is spoken to by who complained',
  tag: 'complaints',
  open: true,
  input: z.object({ tenant: z.string().max(64) }),
  reply: z.object({ accept: z.number(), close: z.number(), speak: z.number() }),
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
  input: Said.pick({ class: true, words: true, about: true }).extend({ projectId: Id.nullish() }),
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
