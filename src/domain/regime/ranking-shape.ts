import { z } from 'zod';
import { oneForm } from './one-form.ts';
import { Cites, Id, Share, Words } from './scalars.ts';
import { EACH } from './who.ts';

/** How units are ranked (排名): each indicator by itself, or all together by weight; groups are ranked apart. */

export const RANK_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
/** shared: two first, then the third (1, 1, 3); dense: two first, then the second (1, 1, 2). */
export const TIES = ['shared', 'dense'] as const;
/**
 * How an overall ranking adds up: `places` adds the places of the single rankings, fewest first; `best` adds each figure as
 * a share of the best in the group, most first; `values` adds the figures themselves, for shares of one kind.
 */
export const ADDED = ['places', 'best', 'values'] as const;
/** What comes of standing first, last, or low for long. */
export const RANK_OUTCOMES = [
  'praise',
  'share-experience',
  'reward',
  'make-statement',
  'explain',
  'spur',
  'criticise',
  'report-in-person',
] as const;

/** Which places are low (靠后): the last so many, or the last part of the list. */
export type Low = { last: number } | { lastPart: string };
export const LowShape = oneForm<Low>({
  last: z.strictObject({ last: z.number({ error: 'number' }).int({ error: 'number' }).min(1, { error: 'number' }) }),
  lastPart: z.strictObject({ lastPart: Share }),
});

const Weight = z.number({ error: 'number' }).positive({ error: 'number' }).max(1000, { error: 'number' });

const Head = {
  id: Id,
  ...Words,
  groups: z.array(z.array(z.enum(EACH)).min(1)).min(1),
  period: z.enum(RANK_PERIODS),
  ties: z.enum(TIES),
  low: LowShape.optional(),
  /** Low in so many periods running, and what follows. */
  streak: z
    .strictObject({
      periods: z.number({ error: 'number' }).int({ error: 'number' }).min(2, { error: 'number' }),
      then: z.enum(RANK_OUTCOMES),
    })
    .optional(),
  first: z.enum(RANK_OUTCOMES).optional(),
  last: z.enum(RANK_OUTCOMES).optional(),
  /** The result goes to everybody. */
  published: z.literal(true).optional(),
  cites: Cites,
};

const Single = z.strictObject({ ...Head, each: z.array(Id).min(1) });
const Overall = z.strictObject({ ...Head, of: z.record(Id, Weight), added: z.enum(ADDED) });

export type Ranking = z.infer<typeof Single> | z.infer<typeof Overall>;
export const RankingShape = oneForm<Ranking>({ each: Single, of: Overall });
