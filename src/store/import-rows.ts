import { type Bulk, insertMany } from './bulk.ts';
import type { Tx } from './connection.ts';

/** What one import writes. Days are 'YYYY-MM-DD', amounts decimal texts in the currency's unit; ids were made by the caller. */
export interface NewUnit {
  readonly id: string;
  readonly parentId: string;
  readonly name: string;
  readonly path: readonly string[];
}
export interface NewInvestor {
  readonly id: string;
  readonly name: string;
  readonly comparedName: string;
  readonly creditCode: string | null;
}
export interface NewProject {
  readonly id: string;
  readonly name: string;
  readonly comparedName: string;
  readonly nationalCode: string | null;
  readonly investorId: string | null;
  readonly unitId: string;
  readonly district: string | null;
  readonly industry: string | null;
  readonly category: readonly string[];
  readonly nature: string | null;
  readonly origin: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly amountUnit: string | null;
  readonly content: string | null;
  readonly statedStage: string | null;
  readonly remark: string | null;
  readonly marks: readonly string[];
  readonly extra: Readonly<Record<string, string>>;
  readonly searchText: string;
  readonly grams: readonly number[];
  readonly sortKey: string;
  readonly row: number;
  readonly fingerprint: string;
}
export interface NewStep {
  readonly id: string;
  readonly projectId: string;
  readonly kind: string;
  readonly name: string;
  readonly due: string | null;
  readonly precision: string;
  readonly unitId: string | null;
  readonly person: string | null;
  readonly projectUnit: string | null;
}
export interface NewFact {
  readonly id: string;
  readonly projectId: string;
  readonly kind: string;
  readonly on: string;
  readonly precision: string;
  readonly amount: string | null;
  readonly currency: string | null;
}

export interface NewPlan {
  readonly projectId: string;
  readonly year: number;
  readonly amount: string;
  readonly currency: string;
}

/** Which import the rows belong to, and the journal entry that will tell of it. */
export interface ImportStamp {
  readonly tenantId: number;
  readonly importId: string;
  readonly seq: number;
  readonly at: Date;
}

type Writer<T> = (tx: Tx, stamp: ImportStamp, rows: Iterable<T>, done?: (n: number) => void) => Promise<void>;

/** Writes rows with what all rows of the import have. */
const writer =
  <T>(
    table: Bulk<T>['table'],
    columns: Bulk<T>['columns'],
    more: (stamp: ImportStamp) => Bulk<T>['shared'] = () => ({}),
  ): Writer<T> =>
  (tx, stamp, rows, done) => {
    const { tenantId, seq, importId } = stamp;
    const shared = { tenant_id: tenantId, recorded_seq: seq, import_id: importId, ...more(stamp) };
    return insertMany(tx, { table, shared, columns }, rows, done);
  };

export const insertUnits = writer<NewUnit>(
  'unit',
  {
    id: ['uuid', (r) => r.id],
    parent_id: ['uuid', (r) => r.parentId],
    name: ['text', (r) => r.name],
    path: ['uuid[]', (r) => r.path],
  },
  () => ({ kind: 'other' }),
);

export const insertInvestors = writer<NewInvestor>('investor', {
  id: ['uuid', (r) => r.id],
  name: ['text', (r) => r.name],
  compared_name: ['text', (r) => r.comparedName],
  credit_code: ['text', (r) => r.creditCode],
});

export const insertProjects = writer<NewProject>('project', {
  id: ['uuid', (r) => r.id],
  name: ['text', (r) => r.name],
  compared_name: ['text', (r) => r.comparedName],
  national_code: ['text', (r) => r.nationalCode],
  investor_id: ['uuid', (r) => r.investorId],
  unit_id: ['uuid', (r) => r.unitId],
  district: ['text', (r) => r.district],
  industry: ['text', (r) => r.industry],
  category: ['text[]', (r) => r.category],
  nature: ['text', (r) => r.nature],
  origin: ['text', (r) => r.origin],
  amount: ['numeric', (r) => r.amount],
  currency: ['text', (r) => r.currency],
  amount_unit: ['text', (r) => r.amountUnit],
  content: ['text', (r) => r.content],
  stated_stage: ['text', (r) => r.statedStage],
  remark: ['text', (r) => r.remark],
  marks: ['text[]', (r) => r.marks],
  extra: ['jsonb', (r) => JSON.stringify(r.extra)],
  search_text: ['text', (r) => r.searchText],
  grams: ['integer[]', (r) => r.grams],
  sort_key: ['text', (r) => r.sortKey],
  import_row: ['integer', (r) => r.row],
  fingerprint: ['text', (r) => r.fingerprint],
});

export const insertSteps = writer<NewStep>('step', {
  id: ['uuid', (r) => r.id],
  project_id: ['uuid', (r) => r.projectId],
  kind: ['text', (r) => r.kind],
  name: ['text', (r) => r.name],
  baseline: ['date', (r) => r.due],
  due: ['date', (r) => r.due],
  due_precision: ['text', (r) => r.precision],
  unit_id: ['uuid', (r) => r.unitId],
  person: ['text', (r) => r.person],
  project_unit: ['text', (r) => r.projectUnit],
});

/** What ledgers plan to invest in a year. */
export const insertPlans = writer<NewPlan>('annual_plan', {
  project_id: ['uuid', (r) => r.projectId],
  year: ['integer', (r) => r.year],
  amount: ['numeric', (r) => r.amount],
  currency: ['text', (r) => r.currency],
});

/** Facts of an official ledger are recognised as they are entered: the ledger is the recognition, and it is kept as evidence. */
export const insertLedgerFacts = writer<NewFact>(
  'fact',
  {
    id: ['uuid', (r) => r.id],
    project_id: ['uuid', (r) => r.projectId],
    kind: ['text', (r) => r.kind],
    happened_on: ['date', (r) => r.on],
    day_precision: ['text', (r) => r.precision],
    amount: ['numeric', (r) => r.amount],
    currency: ['text', (r) => r.currency],
  },
  ({ at, seq }) => ({ basis: 'ledger', reported_at: at, verdict: 'recognised', verdict_at: at, verdict_seq: seq }),
);
