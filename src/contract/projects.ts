import { z } from 'zod';
import { NOT_GIVEN } from '../domain/not-given.ts';
import { FactShape } from './facts.ts';
import { route } from './route.ts';
import { StepShape } from './steps.ts';
import {
  Amount,
  DayText,
  ExitName,
  Id,
  LightName,
  Named,
  OriginName,
  PrecisionName,
  ReasonShape,
  StageName,
  manyOf,
} from './shapes.ts';

/**
 * What a list of projects can be narrowed by; `-` stands for what was not given: no district, no amount (`currency`). The same words are the URL of the page, the export and the overview. */
export const ProjectFilter = z.object({
  asOf: DayText.optional(),
  q: z.string().trim().max(100).optional(),
  stage: manyOf(StageName),
  table: manyOf(z.string().max(64)),
  tier: manyOf(z.string().max(64)),
  light: manyOf(LightName),
  exit: manyOf(ExitName),
  origin: manyOf(z.union([OriginName, z.literal(NOT_GIVEN)])),
  district: manyOf(z.string().max(100)),
  industry: manyOf(z.string().max(100)),
  unit: manyOf(Id), // the unit and everything below it
  currency: manyOf(z.union([z.string().length(3), z.literal(NOT_GIVEN)])),
  amountMin: z
    .string()
    .regex(/^\d{1,18}(\.\d{1,4})?$/)
    .optional(), // in the currency's unit; goes with `currency`, CNY when it is left out
  amountMax: z
    .string()
    .regex(/^\d{1,18}(\.\d{1,4})?$/)
    .optional(),
  late: z.enum(['true']).optional(),
  incomplete: z.enum(['true']).optional(), // a node or a responsibility that a regime asks for is missing
  waiting: z.enum(['true']).optional(), // a reported fact waits to be recognised or returned
  importId: Id.optional(),
});

export const SORT_KEYS = ['name', 'amount', 'signedOn', 'nextDue', 'lateDays', 'stage', 'unit'] as const;

const ProjectRow = z.object({
  id: Id,
  name: z.string(),
  marks: z.array(z.string()),
  investor: Named.nullable(),
  unit: Named,
  district: z.string().nullable(),
  industry: z.string().nullable(),
  origin: OriginName.nullable(),
  amount: Amount.nullable(),
  stage: StageName,
  table: z.string().nullable(),
  tier: z.string().nullable(),
  light: LightName,
  exit: ExitName,
  exitRule: z.string().nullable(),
  signedOn: DayText.nullable(),
  signedPrecision: PrecisionName.nullable(),
  nextStep: z.string().nullable(),
  nextDue: DayText.nullable(),
  nextPrecision: PrecisionName.nullable(),
  lateDays: z.number(),
  nextChange: DayText.nullable(),
  /** Required nodes and responsibilities that are missing: 'start.due', 'completion.person' … */
  missing: z.array(z.string()),
});

export const Total = z.object({ currency: z.string(), value: z.string() });

export const listProjects = route({
  method: 'GET',
  path: '/projects',
  summary: 'Projects as of a day, filtered, sorted, one page of them, with totals over all that match',
  tag: 'projects',
  input: ProjectFilter.extend({
    sort: z.enum(SORT_KEYS).default('amount'),
    order: z.enum(['asc', 'desc']).default('desc'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    asOf: DayText,
    /** The journal entry up to which everything is included. */
    known: z.number(),
    total: z.number(),
    amounts: z.array(Total),
    rows: z.array(ProjectRow),
  }),
});

/** Exactly what is filtered, in the columns chosen; the journal head is printed in the foot. */
export const exportProjects = route({
  method: 'GET',
  path: '/projects/export',
  summary: 'The filtered projects as a file',
  tag: 'projects',
  file: true,
  input: ProjectFilter.extend({
    sort: z.enum(SORT_KEYS).default('amount'),
    order: z.enum(['asc', 'desc']).default('desc'),
    columns: manyOf(z.string().max(40)),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  reply: z.unknown(),
});

export const filterChoices = route({
  method: 'GET',
  path: '/projects/choices',
  summary: 'What the ledger can be filtered by',
  tag: 'projects',
  input: z.object({}),
  reply: z.object({
    districts: z.array(z.string()),
    industries: z.array(z.string()),
    units: z.array(z.object({ id: Id, name: z.string(), parentId: Id.nullable(), kind: z.string() })),
    tables: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
    tiers: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
  }),
});

const ProjectDetail = z.object({
  project: ProjectRow.extend({
    nationalCode: z.string().nullable(),
    creditCode: z.string().nullable(),
    hostUnit: Named.nullable(),
    category: z.array(z.string()),
    nature: z.string().nullable(),
    content: z.string().nullable(),
    statedStage: z.string().nullable(),
    remark: z.string().nullable(),
    extra: z.record(z.string(), z.string()),
    source: z.object({ importId: Id, fileName: z.string(), row: z.number() }).nullable(),
    version: z.number(),
    /** Why it stands as it does; lists leave it out, because nobody reads fifty reasons at once. */
    because: z.array(ReasonShape),
  }),
  asOf: DayText,
  facts: z.array(FactShape),
  steps: z.array(StepShape),
  /** What this person may do to this project now. */
  may: z.object({ revise: z.boolean(), report: z.boolean(), judge: z.boolean(), plan: z.boolean() }),
});

export const showProject = route({
  method: 'GET',
  path: '/projects/:id',
  summary: 'One project with facts, steps and its standing with reasons',
  tag: 'projects',
  input: z.object({ id: Id, asOf: DayText.optional() }),
  reply: ProjectDetail,
});

const Editable = z.object({
  name: z.string().trim().min(1).max(300),
  unitId: Id,
  investorName: z.string().trim().max(200).nullish(),
  creditCode: z.string().trim().max(30).nullish(),
  district: z.string().trim().max(100).nullish(),
  industry: z.string().trim().max(100).nullish(),
  origin: OriginName.nullish(),
  amount: Amount.nullish(),
  content: z.string().max(5000).nullish(),
  remark: z.string().max(2000).nullish(),
});

export const createProject = route({
  method: 'POST',
  path: '/projects',
  summary: 'Enter a project by hand',
  tag: 'projects',
  input: Editable,
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match with the version that was read. */
export const reviseProject = route({
  method: 'PATCH',
  path: '/projects/:id',
  summary: 'Change what is known about a project; the old values are kept',
  tag: 'projects',
  input: Editable.partial().extend({ id: Id }),
  reply: z.object({ id: Id, version: z.number() }),
});
