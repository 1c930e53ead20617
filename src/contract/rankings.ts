import { z } from 'zod';
import { FIGURE_UNITS } from '../domain/figures/figure.ts';
import { ADDED, RANK_OUTCOMES, RANK_PERIODS, TIES } from '../domain/regime/ranking-shape.ts';
import { EACH } from '../domain/regime/who.ts';
import { Total } from './projects.ts';
import { route } from './route.ts';
import { DayText, Id, Named } from './shapes.ts';

const InBoth = z.object({ id: z.string(), zh: z.string(), en: z.string() });

/** Counts are whole numbers; money is a decimal text in 元. A share without anything to divide by has no value. */
const FigureShape = z.object({
  indicator: z.string(),
  numerator: z.string(),
  denominator: z.string().nullable(),
  value: z.number().nullable(),
  /** Amounts in currencies without a rate: not in the figure. */
  apart: z.array(Total),
  /** Reported facts that bear on the figure and are not recognised yet. */
  waiting: z.number(),
});

const ListShape = z.object({
  /** The count ranked by; null for all counts together. */
  indicator: z.string().nullable(),
  placed: z.array(
    z.object({
      unitId: Id,
      place: z.number(),
      points: z.number(),
      /** Counts that cannot measure this unit; it is ranked by the others. */
      without: z.array(z.string()),
      low: z.boolean(),
      /** In how many periods running it has been low. */
      run: z.number(),
      /** The run fills all that was looked back on, and may be longer. */
      longer: z.boolean(),
      /** Places up against the period before; null where there was none then. */
      moved: z.number().nullable(),
      /** Its place in each of `days`. */
      places: z.array(z.number().nullable()),
      follows: z.array(z.enum(RANK_OUTCOMES)),
    }),
  ),
  apart: z.array(Id),
});

const RankingAsked = z.object({
  asOf: DayText.optional(),
  /** The first running regime with a ranking when left out, and its first ranking. */
  regime: z.string().max(64).optional(),
  ranking: z.string().max(64).optional(),
});

export const showRanking = route({
  method: 'GET',
  path: '/rankings',
  summary: 'Places of units under a ranking of a regime, each with the figures behind it',
  tag: 'figures',
  /** `periods`: how many are looked back on, the current one included. */
  input: RankingAsked.extend({ periods: z.coerce.number().int().min(1).max(12).default(6) }),
  reply: z.object({
    asOf: DayText,
    /** What can be chosen: running regimes that rank. */
    regimes: z.array(InBoth.extend({ rankings: z.array(InBoth) })),
    ranking: InBoth.extend({
      regime: z.string(),
      clause: z.string(),
      period: z.enum(RANK_PERIODS),
      ties: z.enum(TIES),
      added: z.enum(ADDED).nullable(),
      low: z.object({ zh: z.string(), en: z.string() }).nullable(),
      streak: z.object({ periods: z.number(), then: z.enum(RANK_OUTCOMES) }).nullable(),
      first: z.enum(RANK_OUTCOMES).nullable(),
      last: z.enum(RANK_OUTCOMES).nullable(),
      /** The result goes out to all units. */
      published: z.boolean(),
      counts: z.array(
        InBoth.extend({
          unit: z.enum(FIGURE_UNITS),
          share: z.boolean(),
          weight: z.number().nullable(),
        }),
      ),
    }).nullable(),
    /** The days looked back on, oldest first: the ends of the periods gone by and the day itself. */
    days: z.array(DayText),
    groups: z.array(
      z.object({
        kinds: z.array(z.enum(EACH)),
        units: z.array(Named.extend({ own: z.boolean(), figures: z.array(FigureShape) })),
        lists: z.array(ListShape),
        /** What every unit alike is to do (TQ-3): who has done it, and who has not. */
        tasks: z.array(InBoth.extend({ clause: z.string(), done: z.array(Id), open: z.array(Id) })),
        /** Where the order would be another if one weight were a tenth more or less; the foremost pairs of `many`. */
        shifts: z.array(
          z.object({
            indicator: z.string(),
            weight: z.enum(['more', 'less']),
            many: z.number(),
            pairs: z.array(z.tuple([Id, Id])),
          }),
        ),
      }),
    ),
  }),
});

export const exportRanking = route({
  method: 'GET',
  path: '/rankings/export',
  summary: 'A ranking as it is shown, as a workbook with a sheet for each group',
  tag: 'figures',
  file: true,
  /** `list` is the count whose list it is; all counts together when left out, or the first. */
  input: RankingAsked.extend({ list: z.string().max(64).optional(), lang: z.enum(['zh-CN', 'en']).default('zh-CN') }),
  reply: z.unknown(),
});
