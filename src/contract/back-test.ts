import { z } from 'zod';
import { FIGURE_UNITS } from '../domain/figures/figure.ts';
import { COLOURS } from '../domain/regime/card-shape.ts';
import { COMPARED } from '../domain/regime/compare-standings.ts';
import { RegimeSource, Titled } from './regimes.ts';
import { route } from './route.ts';
import { DayText, ExitName, Id, LightName, Named } from './shapes.ts';

const Verdicts = z.object({
  table: z.string().nullable(),
  tier: z.string().nullable(),
  light: LightName,
  exit: ExitName,
  exitRule: z.string().nullable(),
});

const Moves = z.object({
  counts: z.array(z.object({ key: z.string().nullable(), before: z.number(), after: z.number() })),
  moved: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), count: z.number() })),
});

/** A figure as exactly as it is known: whole numbers, money in 元; no share of nothing. */
const FigureText = z.object({
  numerator: z.string(),
  denominator: z.string().nullable(),
  value: z.number().nullable(),
});

/** No place where nothing measures the unit. */
const Place = z.object({ place: z.number().nullable(), low: z.boolean() });
const Card = Titled.extend({ colour: z.enum(COLOURS) });

/** The first few hundred lines of so many; the file has them all. */
const linesOf = <T extends z.ZodRawShape>(line: T) => z.object({ total: z.number(), rows: z.array(z.object(line)) });

/** How everything stands on a day by the rules there are and by those that are tried. */
export const Compared = z.object({
  asOf: DayText,
  total: z.number(),
  /** Projects that would stand otherwise. */
  changed: z.number(),
  moves: z.object(
    Object.fromEntries(COMPARED.map((word) => [word, Moves])) as Record<(typeof COMPARED)[number], typeof Moves>,
  ),
  /** What the ids of verdicts are called. */
  names: z.object({ table: z.array(Titled), tier: z.array(Titled), exit: z.array(Titled) }),
  projects: z.object({
    total: z.number(),
    rows: z.array(
      z.object({
        id: Id,
        name: z.string(),
        unit: Named,
        what: z.array(z.enum(COMPARED)),
        before: Verdicts,
        after: Verdicts,
      }),
    ),
  }),
  /** Figures that differ, by indicator; `unit` is null for the whole government. */
  figures: linesOf({
    indicator: Titled,
    of: z.enum(FIGURE_UNITS),
    unit: Named.nullable(),
    before: FigureText.nullable(),
    after: FigureText.nullable(),
  }),
  /** Places that differ, of one count or (`count` null) of all together. */
  places: linesOf({
    ranking: Titled,
    count: Titled.nullable(),
    unit: Named,
    before: Place.nullable(),
    after: Place.nullable(),
  }),
  /** Cards that the rules would ask for. */
  cards: linesOf({ unit: Named, before: Card.nullable(), after: Card.nullable() }),
});

/** Which of the projects that differ are listed: all, or those behind one count. */
const Listed = {
  what: z.enum(COMPARED).optional(),
  moveFrom: z.string().max(64).optional(),
  moveTo: z.string().max(64).optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};

const BackTest = RegimeSource.extend({
  on: DayText,
  /** The regime it takes the place of; of the same name when left out, or of none. */
  instead: z.string().max(64).optional(),
  /** Compared with the rules that run today, or with those that ran on the day. */
  against: z.enum(['today', 'then']).default('today'),
  ...Listed,
});

export const backTest = route({
  method: 'POST',
  path: '/back-test',
  summary: 'How projects and units would have stood on a day by other rules; nothing is stored',
  tag: 'regimes',
  input: BackTest,
  reply: Compared,
});

/** As many days as one file takes: the month ends of a year. */
const MOST_DAYS = 12;

export const exportBackTest = route({
  method: 'POST',
  path: '/back-test/export',
  summary: 'A back-test over several days as a workbook: counts, projects, figures, places and cards that differ',
  tag: 'regimes',
  file: true,
  input: RegimeSource.extend({
    days: z.array(DayText).min(1).max(MOST_DAYS),
    instead: z.string().max(64).optional(),
    against: z.enum(['today', 'then']).default('today'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});
