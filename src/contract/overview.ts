import { z } from 'zod';
import { ProjectFilter, Total } from './projects.ts';
import { route } from './route.ts';
import { DayText, ExitName, Id, LightName, Named, StageName } from './shapes.ts';
import { StepShape } from './steps.ts';

const Slice = z.object({ key: z.string().nullable(), count: z.number(), amounts: z.array(Total) });

/** Counts and amounts of the projects that match; each slice opens the rows behind it by adding its key to the filter. */
export const overview = route({
  method: 'GET',
  path: '/overview',
  summary: 'Counts and amounts by stage, table, light, exit, district, industry and unit',
  tag: 'overview',
  input: ProjectFilter,
  reply: z.object({
    asOf: DayText,
    known: z.number(),
    total: z.number(),
    amounts: z.array(Total),
    late: z.number(),
    waiting: z.number(), // facts of these projects, reported and not yet recognised or returned
    incomplete: z.number(), // projects with a responsibility missing
    byStage: z.array(Slice),
    byTable: z.array(Slice),
    byLight: z.array(Slice),
    byExit: z.array(Slice),
    byDistrict: z.array(Slice),
    byIndustry: z.array(Slice),
    /** By the responsible unit's id; its name is among the choices of the filter. */
    byUnit: z.array(Slice).optional(),
    targets: z.array(
      z.object({
        id: z.string(),
        zh: z.string(),
        en: z.string(),
        clause: z.string(),
        numerator: z.number(),
        denominator: z.number(),
        value: z.number().nullable(), // share 0–1
        atLeast: z.number(),
        by: DayText,
        /** How many more projects have to land until then, and how many a month that is. */
        missing: z.number(),
        perMonth: z.number(),
      }),
    ),
  }),
});

/** The four tables in the columns of the paper, all of them or one; xlsx with a sheet for each. */
export const exportFourTables = route({
  method: 'GET',
  path: '/four-tables/export',
  summary: 'The four tables as a workbook',
  tag: 'overview',
  file: true,
  input: ProjectFilter.extend({ lang: z.enum(['zh-CN', 'en']).default('zh-CN') }),
  reply: z.unknown(),
});

export const FourTableRow = z.object({
  id: Id,
  name: z.string(),
  investor: z.string().nullable(),
  unit: Named,
  district: z.string().nullable(),
  industry: z.string().nullable(),
  amount: z.object({ value: z.string(), currency: z.string() }).nullable(),
  content: z.string().nullable(),
  stage: StageName,
  light: LightName,
  exit: ExitName,
  /** The three nodes (三节点) with the three responsibilities (三责任); `preliminary` is the next open one, or the last done. */
  start: StepShape.nullable(),
  completion: StepShape.nullable(),
  preliminary: StepShape.nullable(),
  /** Which responsibilities are missing, per step kind: 'start.person', 'completion.unit' … */
  missing: z.array(z.string()),
});

export const fourTables = route({
  method: 'GET',
  path: '/four-tables',
  summary: 'One of the four tables, with nodes and responsibilities',
  tag: 'overview',
  input: ProjectFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    asOf: DayText,
    tables: z.array(
      z.object({
        id: z.string(),
        zh: z.string(),
        en: z.string(),
        clause: z.string(),
        /** None of the four, but counted beside them: finished in earlier years, exited. */
        outside: z.boolean(),
        count: z.number(),
        amounts: z.array(Total),
      }),
    ),
    total: z.number(),
    rows: z.array(FourTableRow),
  }),
});

/** Rows of the wall chart (挂图作战): every node of every project that matches, grouped by unit. */
export const wallChart = route({
  method: 'GET',
  path: '/wall',
  summary: 'Nodes against time for the projects that match',
  tag: 'overview',
  input: ProjectFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(300),
  }),
  reply: z.object({
    asOf: DayText,
    from: DayText,
    to: DayText,
    total: z.number(),
    rows: z.array(
      z.object({
        id: Id,
        name: z.string(),
        unit: Named,
        stage: StageName,
        light: LightName,
        lateDays: z.number(),
        steps: z.array(StepShape),
        facts: z.array(z.object({ kind: z.string(), on: DayText })),
      }),
    ),
  }),
});
