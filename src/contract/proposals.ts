import { z } from 'zod';
import { Compared } from './back-test.ts';
import { RegimeSource, Titled } from './regimes.ts';
import { route } from './route.ts';
import { DayText, Empty, Id } from './shapes.ts';

const Reason = z.string().trim().max(2000).optional();

const Wanted = RegimeSource.extend({
  from: DayText,
  until: DayText.optional(),
  /** The adoption it takes the place of, which then ends the day before. */
  instead: Id.optional(),
  rank: z.number().int().min(0).max(1000).optional(),
});
const End = z.object({ adoption: Id, until: DayText });

/** What adopting would change: among the adoptions, in the verdicts of the day it begins, and in what falls due. */
const Preview = z.object({
  compared: Compared,
  /** Adoptions that would end, and their last day; null where they would never have held. */
  ends: z.array(z.object({ ...Titled.shape, version: z.string(), from: DayText, until: DayText.nullable() })),
  /** The first day that would be judged otherwise lies before today. */
  pastFrom: DayText.nullable(),
  dues: z.object({
    /** Dues up to this day were looked at. */
    until: DayText,
    total: z.number(),
    rows: z.array(
      z.object({
        regime: z.string(),
        duty: Titled,
        period: z.string(),
        before: DayText.nullable(),
        after: DayText.nullable(),
      }),
    ),
  }),
});

export const previewRegime = route({
  method: 'POST',
  path: '/proposals/preview',
  summary: 'What adopting a regime would change; nothing is stored',
  tag: 'regimes',
  input: Wanted,
  reply: Preview,
});

export const proposeRegime = route({
  method: 'POST',
  path: '/proposals',
  summary: 'Propose that a regime runs from a day on; another person decides',
  tag: 'regimes',
  input: Wanted.extend({ reason: Reason }),
  reply: z.object({ id: Id }),
});

export const previewEnd = route({
  method: 'POST',
  path: '/proposals/ending/preview',
  summary: 'What ending a regime would change; nothing is stored',
  tag: 'regimes',
  input: End,
  reply: Preview,
});

export const proposeEnd = route({
  method: 'POST',
  path: '/proposals/ending',
  summary: 'Propose that a regime stops running after a day; another person decides',
  tag: 'regimes',
  input: End.extend({ reason: Reason }),
  reply: z.object({ id: Id }),
});

const Said = z.object({ name: z.string(), post: z.string(), at: z.string(), reason: z.string().nullable() });

export const listProposals = route({
  method: 'GET',
  path: '/proposals',
  summary: 'What has been proposed about regimes, waiting first',
  tag: 'regimes',
  input: Empty,
  reply: z.object({
    proposals: z.array(
      z.object({
        id: Id,
        state: z.enum(['proposed', 'adopted', 'refused', 'withdrawn']),
        what: z.enum(['adopt', 'end']),
        regime: Titled,
        version: z.string(),
        from: DayText.nullable(),
        until: DayText.nullable(),
        /** What it takes the place of, or ends. */
        of: z.object({ ...Titled.shape, version: z.string(), from: DayText }).nullable(),
        /** Settings whose value is not the default of the text, in words. */
        settings: z.array(Titled),
        proposed: Said,
        decided: Said.nullable(),
        /** How many projects have been judged anew, while somebody adopts it. */
        progress: z.object({ done: z.number(), of: z.number() }).nullable(),
        /** What this person may do with it now. */
        moves: z.array(z.enum(['regime.adopt', 'regime.refuse', 'regime.withdraw'])),
      }),
    ),
  }),
});

const One = z.object({ id: Id });

export const previewProposal = route({
  method: 'GET',
  path: '/proposals/:id/preview',
  summary: 'What adopting this proposal would change now',
  tag: 'regimes',
  input: One,
  reply: Preview,
});

export const adoptProposal = route({
  method: 'POST',
  path: '/proposals/:id/adoption',
  summary: 'Adopt what another person proposed; every project is judged anew',
  tag: 'regimes',
  input: One.extend({ reason: Reason }),
  reply: One,
});

export const refuseProposal = route({
  method: 'POST',
  path: '/proposals/:id/refusal',
  summary: 'Not agree to what another person proposed',
  tag: 'regimes',
  input: One.extend({ reason: z.string().trim().min(1).max(2000) }),
  reply: One,
});

export const withdrawProposal = route({
  method: 'POST',
  path: '/proposals/:id/withdrawal',
  summary: 'Take back what one proposed',
  tag: 'regimes',
  input: One.extend({ reason: Reason }),
  reply: One,
});
