import { z } from 'zod';
import { route } from './route.ts';
import { DayText, Empty, FactKindName, Id, PrecisionName, StepKindName } from './shapes.ts';

/** Something the reading guessed, could not read or wants looked at; `row` is the row of the sheet as the user sees it. */
const Finding = z.object({
  row: z.number(),
  column: z.string(),
  kind: z.string(),
  severity: z.enum(['note', 'check', 'error']),
  found: z.string(),
  understood: z.string(),
  /** How many cells it concerns; `row` is the first of them. */
  count: z.number(),
});

const Subtotal = z.object({
  row: z.number(),
  label: z.string(),
  unit: z.string().nullable(),
  stated: z.number().nullable(),
  computed: z.number().nullable(),
  agrees: z.boolean().nullable(),
  statedCount: z.number().nullable(),
  computedCount: z.number().nullable(),
  countAgrees: z.boolean().nullable(),
  why: z.string().nullable(),
});

const ColumnRead = z.object({
  column: z.string(), // spreadsheet letter
  header: z.string(),
  field: z.string(), // a field id, or 'ignored' / 'extra'
  unit: z.string().nullable(),
  confidence: z.enum(['exact', 'alias', 'guess', 'corrected', 'none']),
  samples: z.array(z.string()),
});

const PreviewRow = z.object({
  row: z.number(),
  name: z.string(),
  investor: z.string().nullable(),
  unit: z.string().nullable(),
  district: z.string().nullable(),
  industry: z.string().nullable(),
  category: z.array(z.string()),
  marks: z.array(z.string()),
  amount: z.object({ value: z.number(), currency: z.string(), unit: z.string() }).nullable(),
  facts: z.array(z.object({ kind: FactKindName, on: DayText, precision: PrecisionName })),
  steps: z.array(
    z.object({ kind: StepKindName, name: z.string(), due: DayText.nullable(), precision: PrecisionName.optional() }),
  ),
  /** What committing would do with this row. */
  outcome: z.enum(['new', 'same', 'duplicate', 'error']),
  /** The project of the ledger it is the same as, or looks like. */
  matches: z.object({ id: Id, name: z.string() }).nullable(),
});

const ImportSummary = z.object({
  sheet: z.string(),
  /** Of the chosen sheet the projects, of every other one the rows that hold something: they are not imported. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number(), chosen: z.boolean() })),
  headerRows: z.array(z.number()),
  projects: z.number(),
  fresh: z.number(), // rows that become new projects
  same: z.number(), // rows already in the ledger, unchanged
  duplicates: z.number().optional(), // rows that only bear the name of a project of the ledger; they are among the fresh ones
  errors: z.number(), // rows that cannot be imported until corrected
  columns: z.array(ColumnRead),
  skipped: z.array(z.object({ row: z.number(), why: z.string() })),
  skippedCount: z.number(),
  findings: z.array(Finding), // the first 500
  findingsCount: z.number(),
  subtotals: z.array(Subtotal),
  newUnits: z.array(z.string()),
  newInvestors: z.number(),
  facts: z.number(),
  steps: z.number(),
  preview: z.array(PreviewRow), // the first 200
});

const ImportShape = z.object({
  id: Id,
  fileName: z.string(),
  sizeBytes: z.number(),
  state: z.enum(['reading', 'understood', 'committing', 'committed', 'refused', 'undone', 'discarded']),
  progress: z.object({ phase: z.string(), done: z.number(), of: z.number() }).partial(),
  refusal: z.object({ reason: z.string(), values: z.record(z.string(), z.unknown()) }).nullable(),
  summary: ImportSummary.nullable(),
  madeBy: z.string().nullable(),
  madeAt: z.string(),
  version: z.number(),
  /** An import cannot be taken back once something was built on it. */
  may: z.object({ commit: z.boolean(), undo: z.boolean() }),
});

export const uploadLedger = route({
  method: 'POST',
  path: '/imports',
  summary: 'Give a ledger file; reading goes on in the background',
  tag: 'imports',
  upload: true,
  input: Empty,
  reply: z.object({ id: Id }),
});

export const showImport = route({
  method: 'GET',
  path: '/imports/:id',
  summary: 'How far an import is and what was understood',
  tag: 'imports',
  input: z.object({ id: Id }),
  reply: ImportShape,
});

export const listImports = route({
  method: 'GET',
  path: '/imports',
  summary: 'Imports made, newest first',
  tag: 'imports',
  input: Empty,
  reply: z.object({
    rows: z.array(ImportShape.omit({ summary: true, may: true }).extend({ projects: z.number().nullable() })),
  }),
});

/** What each column can be understood as; ids are stable, words are in the word files under `field`. */
export const listFields = route({
  method: 'GET',
  path: '/imports/fields',
  summary: 'Fields that a column can be understood as',
  tag: 'imports',
  input: Empty,
  reply: z.object({ fields: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })) }),
});

/** Correct the sheet or what columns mean; `remember` keeps the correction for the next ledger. The file is read again. */
export const correctImport = route({
  method: 'PUT',
  path: '/imports/:id/columns',
  summary: 'Correct what the columns mean',
  tag: 'imports',
  input: z.object({
    id: Id,
    sheet: z.string().max(200).optional(),
    columns: z.array(z.object({ column: z.string().max(4), field: z.string().max(40) })).max(512),
    remember: z.boolean().default(true),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const commitImport = route({
  method: 'POST',
  path: '/imports/:id/commit',
  summary: 'Write the whole import, or nothing',
  tag: 'imports',
  input: z.object({
    id: Id,
    /** Rows that bear the name of a project already there: taken in as new ones, or left out. */
    duplicates: z.enum(['new', 'leave-out']).default('new'),
    /** Rows that hold an error stop the import unless they are left out on purpose. */
    leaveOutErrors: z.boolean().default(false),
  }),
  reply: z.object({ id: Id }),
});

export const undoImport = route({
  method: 'POST',
  path: '/imports/:id/undo',
  summary: 'Take a whole import back, as long as nothing was built on it',
  tag: 'imports',
  input: z.object({ id: Id }),
  reply: Empty,
});

export const discardImport = route({
  method: 'DELETE',
  path: '/imports/:id',
  summary: 'Drop an import that was not committed',
  tag: 'imports',
  input: z.object({ id: Id }),
  reply: Empty,
});

export const errorWorkbook = route({
  method: 'GET',
  path: '/imports/:id/errors',
  summary: "The user's own file with the wrong cells marked and a reason column",
  tag: 'imports',
  file: true,
  input: z.object({ id: Id }),
  reply: z.unknown(),
});
