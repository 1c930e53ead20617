import { z } from 'zod';
import { oneWord } from './one-form.ts';
import { Cites, Id, Share, Words } from './scalars.ts';
import { RANK_PERIODS } from './ranking-shape.ts';
import { EACH } from './who.ts';

/** When a unit is to get a card (红黄牌). A card is only proposed by its rule; people confirm it. */

export const COLOURS = ['red', 'yellow', 'blue'] as const;

const NumberOrShare = z.union([Share, z.number({ error: 'number' })], { error: 'share' });
const count = z.number({ error: 'number' }).int({ error: 'number' }).min(1, { error: 'number' });

/** A figure against a limit: a share for what is divided, a number for what is counted. A figure of nothing meets no limit. */
const FigureLimit = z
  .strictObject({
    id: Id,
    atLeast: NumberOrShare.optional(),
    moreThan: NumberOrShare.optional(),
    atMost: NumberOrShare.optional(),
    below: NumberOrShare.optional(),
  })
  .refine((limit) => Object.keys(limit).length > 1, { error: 'keys:atLeast moreThan atMost below' });

/**
 * A share behind the pace of the year (低于序时): the part of the year that has gone by, less the share. `points` is the least
 * difference (30% is thirty points), `part` the least difference as a part of the pace; `moreThan…` leaves the limit itself out.
 */
const BEHIND = ['points', 'moreThanPoints', 'part', 'moreThanPart'] as const;
const Behind = z
  .strictObject({
    id: Id,
    points: Share.optional(),
    moreThanPoints: Share.optional(),
    part: Share.optional(),
    moreThanPart: Share.optional(),
  })
  .refine((limit) => Object.keys(limit).length === 2, { error: `keys:${BEHIND.join(' ')}` });

const WORDS = {
  all: z.lazy(() => z.array(CardConditionShape).min(1)),
  any: z.lazy(() => z.array(CardConditionShape).min(1)),
  not: z.lazy(() => CardConditionShape),
  figure: FigureLimit,
  behind: Behind,
  /** Low in this ranking, in so many periods running (one when left out). */
  low: z.strictObject({ ranking: Id, periods: count.optional() }),
  /** Held this confirmed card in so many periods running before this one. */
  carded: z.strictObject({ card: Id, periods: count.optional() }),
  /** Holds this confirmed card, whose day to have mended has passed. */
  unmended: z.strictObject({ card: Id }),
} as const;
export const CARD_WORDS: readonly string[] = Object.keys(WORDS);

export type CardCondition =
  | { all: CardCondition[] }
  | { any: CardCondition[] }
  | { not: CardCondition }
  | { figure: z.infer<typeof FigureLimit> }
  | { behind: z.infer<typeof Behind> }
  | { low: z.infer<typeof WORDS.low> }
  | { carded: z.infer<typeof WORDS.carded> }
  | { unmended: z.infer<typeof WORDS.unmended> };

export const CardConditionShape: z.ZodType<CardCondition> = z.lazy(() => oneWord<CardCondition>(WORDS));

export const CardShape = z.strictObject({
  id: Id,
  ...Words,
  colour: z.enum(COLOURS),
  to: z.union([z.enum(EACH), z.array(z.enum(EACH)).min(1)]),
  when: CardConditionShape,
  period: z.enum(RANK_PERIODS),
  /** Workdays the unit has to mend what the card is for. */
  mendWithin: count.optional(),
  cites: Cites,
});
export type Card = z.infer<typeof CardShape>;
