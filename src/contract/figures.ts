import { z } from 'zod';
import { FIGURE_UNITS } from '../domain/figures/figure.ts';
import { GROUPS } from '../domain/figures/group.ts';
import { BASES } from '../domain/regime/figure-shape.ts';
import { RECORD_FIELDS, REPORT_OUTCOMES } from '../domain/regime/quality-shape.ts';
import { Total } from './projects.ts';
import { route } from './route.ts';
import { DayText, FactKindName, manyOf, Named } from './shapes.ts';

export const InBoth = z.object({ id: z.string(), zh: z.string(), en: z.string() });

/** Counts are whole numbers; money is a decimal text in 元. A share without anything to divide by has no value. */
const FigureShape = z.object({
  measure: z.string(),
  numerator: z.string(),
  denominator: z.string().nullable(),
  value: z.number().nullable(),
  /** Amounts that cannot be added: not in the figure. */
  apart: z.array(Total),
});

/** What is still to be reached by the day, and how much that is a month. */
const PaceShape = z.object({
  atLeast: z.number().nullable(),
  by: DayText,
  missing: z.string(),
  perMonth: z.number(),
});

/** A target of the regime, or one of its indicators. */
export const MeasureShape = InBoth.extend({
  clause: z.string(),
  basis: z.enum(BASES),
  unit: z.enum(FIGURE_UNITS),
  share: z.boolean(),
  /** What is not a part of the projects but stands below the line: the task of the year, one number for each unit, other money. */
  over: z.enum(['task', 'each', 'contract', 'annual-plan']).nullable(),
  /** What it divides by what, or counts, in words. */
  says: z.object({ zh: z.string(), en: z.string() }),
  goal: z.object({ atLeast: z.number(), by: DayText }).nullable(),
});

const FiguresAsked = z.object({
  asOf: DayText.optional(),
  /** The first running regime that measures anything when left out. */
  regime: z.string().max(64).optional(),
  by: z.enum(GROUPS).default('unit'),
});

/** A group by its key: a unit's id, a district …; `-` where it is not given, none for everything together. */
const GroupShape = z.object({
  key: z.string().nullable(),
  /** A unit's name, a tier's in both languages, otherwise the key itself; null for everything, and where nothing is given. */
  name: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** How deep a unit stands in the tree, from 0. */
  depth: z.number(),
  /** The reader's own unit, or one above it. */
  own: z.boolean(),
});

export const showFigures = route({
  method: 'GET',
  path: '/figures',
  summary: 'Targets and indicators of a regime with numerator and denominator, by unit or another group',
  tag: 'figures',
  input: FiguresAsked,
  reply: z.object({
    asOf: DayText,
    /** What can be chosen: running regimes that measure anything. */
    regimes: z.array(InBoth),
    regime: InBoth.extend({ version: z.string(), tiers: z.boolean() }).nullable(),
    by: z.enum(GROUPS),
    measures: z.array(MeasureShape),
    groups: z.array(GroupShape.extend({ figures: z.array(FigureShape.extend({ pace: PaceShape.nullable() })) })),
  }),
});

export const showTrend = route({
  method: 'GET',
  path: '/figures/trend',
  summary: 'One measure as of the ends of the last months or quarters, of everything and of chosen groups',
  tag: 'figures',
  input: FiguresAsked.extend({
    measure: z.string().max(80),
    key: manyOf(z.string().max(200)),
    period: z.enum(['month', 'quarter', 'year']).default('month'),
    periods: z.coerce.number().int().min(1).max(24).default(12),
  }),
  reply: z.object({
    asOf: DayText,
    measure: MeasureShape,
    /** Ends of the periods gone by, and the day itself; oldest first. */
    days: z.array(DayText),
    series: z.array(GroupShape.extend({ points: z.array(FigureShape) })),
  }),
});

/** Which projects a figure counts: those above the line, those below it, or those whose money stands apart. */
const PARTS = ['numerator', 'denominator', 'apart'] as const;

export const showFigureProjects = route({
  method: 'GET',
  path: '/figures/projects',
  summary: 'The projects behind a figure, with the day and the amount that counted',
  tag: 'figures',
  input: FiguresAsked.extend({
    measure: z.string().max(80),
    key: z.string().max(200).optional(),
    part: z.enum(PARTS).default('numerator'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    asOf: DayText,
    /** All there are, and how many of them this reader may not see. */
    total: z.number(),
    hidden: z.number(),
    rows: z.array(
      z.object({
        /** Null for a gathering that was about no project, or about one the reader may not see. */
        project: Named.nullable(),
        unit: Named,
        on: DayText.nullable(),
        /** When a node was due, or a fact was to be entered. */
        due: DayText.nullable(),
        /** The node's name. */
        what: z.string().nullable(),
        amount: Total.nullable(),
        /** A fact that was entered or judged: the day it was entered, and what became of the report. */
        fact: z
          .object({
            kind: FactKindName,
            entered: DayText.nullable(),
            outcome: z.enum(REPORT_OUTCOMES).nullable(),
          })
          .nullable(),
        /** What is asked of a record and not in it. */
        lacks: z.array(z.enum(RECORD_FIELDS)),
      }),
    ),
  }),
});

export const exportFigures = route({
  method: 'GET',
  path: '/figures/export',
  summary: 'The figures as they are shown, as a workbook',
  tag: 'figures',
  file: true,
  /** The measure whose groups are listed; only all measures of everything when left out. */
  input: FiguresAsked.extend({
    measure: z.string().max(80).optional(),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});
