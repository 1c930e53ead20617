import { z } from 'zod';
import { COLOURS } from '../domain/regime/card-shape.ts';
import { CAUSES } from '../domain/matter/life.ts';
import { card } from '../domain/matter/lives/card.ts';
import { FIGURE_UNITS } from '../domain/figures/figure.ts';
import { MatterHead, MatterPage, MovedReply, RemarkInput, OpenMoveShape, StateCounts, TrailShape } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const Said = { id: z.string(), zh: z.string(), en: z.string(), holds: z.boolean() };
const Side = {
  unit: z.enum(FIGURE_UNITS),
  numerator: z.string(),
  denominator: z.string().nullable(),
  value: z.number().nullable(),
  limits: z.record(z.string(), z.string()),
};
/** What the rule of a card compared, with both sides. */
export const CardLeafShape = z.discriminatedUnion('says', [
  z.object({ says: z.literal('figure'), ...Said, ...Side }),
  z.object({ says: z.literal('behind'), ...Said, ...Side, pace: z.object({ gone: z.number(), all: z.number() }) }),
  z.object({ says: z.literal('low'), ...Said, periods: z.number() }),
  z.object({ says: z.literal('carded'), ...Said, periods: z.array(z.string()) }),
  z.object({ says: z.literal('unmended'), ...Said, due: DayText.nullable() }),
]);

/** Why a card was asked for, as it was kept when it was proposed. */
const Verdict = {
  colour: z.enum(COLOURS),
  zh: z.string(),
  en: z.string(),
  ruleZh: z.string(),
  ruleEn: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  clause: z.string(),
  asOf: DayText,
  mendWithin: z.number().nullable(),
  because: z.array(CardLeafShape),
};

const CardFilter = z.object({
  asOf: DayText.optional(),
  state: manyOf(z.enum(card.states)),
  unit: Id.optional(),
  regime: z.string().max(100).optional(),
  period: z.string().max(10).optional(),
});

/** `cause` is what the unit gave when it contested. */
const CardLine = MatterHead.extend({ ...Verdict, cause: z.enum(CAUSES).optional() });

export const listCards = route({
  method: 'GET',
  path: '/cards',
  summary: 'Cards this person may see, what falls due first at the top, with how many stand in each state',
  tag: 'cards',
  input: CardFilter.extend(MatterPage.shape),
  reply: z.object({
    asOf: DayText,
    counts: StateCounts,
    periods: z.array(z.string()),
    total: z.number(),
    rows: z.array(CardLine),
  }),
});

export const exportCards = route({
  method: 'GET',
  path: '/cards/export',
  summary: 'The cards that match, as a file',
  tag: 'cards',
  file: true,
  input: CardFilter.extend({
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

export const showCard = route({
  method: 'GET',
  path: '/cards/:id',
  summary: 'A card with its reasons, its whole trail, and what this person may do with it',
  tag: 'cards',
  input: z.object({ id: Id, asOf: DayText.optional() }),
  reply: z.object({ card: CardLine, trail: z.array(TrailShape), moves: z.array(OpenMoveShape) }),
});

/** Needs If-Match; the act decides what else is needed (`moves` of the card tell). */
export const moveCard = route({
  method: 'POST',
  path: '/cards/:id/moves',
  summary: 'Confirm, drop, contest, rule on, mend or take down a card',
  tag: 'cards',
  input: RemarkInput,
  reply: MovedReply,
});

export const previewCards = route({
  method: 'GET',
  path: '/cards/proposals',
  summary: 'Which cards the rules in force ask for on a day, before anybody proposes them',
  tag: 'cards',
  input: z.object({ asOf: DayText.optional() }),
  reply: z.object({
    asOf: DayText,
    regimes: z.array(
      z.object({
        regime: z.string(),
        zh: z.string(),
        en: z.string(),
        cards: z.array(z.object({ unit: Named, period: z.string(), there: Id.nullable(), ...Verdict })),
      }),
    ),
  }),
});

export const proposeCards = route({
  method: 'POST',
  path: '/cards/proposals',
  summary: 'Propose the cards that a regime asks for on a day',
  tag: 'cards',
  input: z.object({ regime: z.string().max(100), asOf: DayText }),
  reply: z.object({ proposed: z.number() }),
});
