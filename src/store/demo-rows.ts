import { type Bulk, insertMany } from './bulk.ts';
import type { Tx } from './connection.ts';
import type {
  DemoFact,
  DemoInvestor,
  DemoPerson,
  DemoPlan,
  DemoProject,
  DemoStep,
  DemoTask,
  DemoUnit,
  DemoVisit,
} from './demo-city.ts';

/** Under which tenant and journal entry rows are written. */
export interface DemoStamp {
  readonly tenantId: number;
  readonly seq: number;
}

const write = <T>(
  tx: Tx,
  { tenantId, seq }: DemoStamp,
  table: Bulk<T>['table'],
  rows: readonly T[],
  columns: Bulk<T>['columns'],
): Promise<void> => insertMany(tx, { table, shared: { tenant_id: tenantId, recorded_seq: seq }, columns }, rows);

/** Parents before children. */
export const insertDemoUnits = (tx: Tx, stamp: DemoStamp, rows: readonly DemoUnit[]): Promise<void> =>
  write(tx, stamp, 'unit', rows, {
    id: ['uuid', (r) => r.id],
    parent_id: ['uuid', (r) => r.parentId],
    name: ['text', (r) => r.name],
    kind: ['text', (r) => r.kind],
    path: ['uuid[]', (r) => r.path],
    sort: ['integer', (r) => r.sort],
  });

/** Which of them holds which post. */
export const insertDemoPosts = (tx: Tx, stamp: DemoStamp, units: readonly DemoUnit[]): Promise<void> =>
  write(
    tx,
    stamp,
    'held_post',
    units.flatMap(({ id, posts }) => posts.map((post) => ({ id, post }))),
    { post: ['text', (r) => r.post], unit_id: ['uuid', (r) => r.id] },
  );

/** Who has no password cannot sign in; `passwordHashes` are by login. */
export const insertDemoPeople = (
  tx: Tx,
  stamp: DemoStamp,
  rows: readonly DemoPerson[],
  passwordHashes: ReadonlyMap<string, string>,
): Promise<void> =>
  write(tx, stamp, 'person', rows, {
    id: ['uuid', (r) => r.id],
    unit_id: ['uuid', (r) => r.unitId],
    name: ['text', (r) => r.name],
    post: ['text', (r) => r.post],
    login: ['text', (r) => r.login],
    password_hash: ['text', (r) => passwordHashes.get(r.login) ?? null],
    roles: ['text[]', (r) => r.roles],
  });

export const insertDemoInvestors = (tx: Tx, stamp: DemoStamp, rows: readonly DemoInvestor[]): Promise<void> =>
  write(tx, stamp, 'investor', rows, {
    id: ['uuid', (r) => r.id],
    name: ['text', (r) => r.name],
    compared_name: ['text', (r) => r.comparedName],
    credit_code: ['text', (r) => r.creditCode],
    origin: ['text', (r) => r.origin],
  });

export const insertDemoProjects = (tx: Tx, stamp: DemoStamp, rows: readonly DemoProject[]): Promise<void> =>
  write(tx, stamp, 'project', rows, {
    id: ['uuid', (r) => r.id],
    name: ['text', (r) => r.name],
    compared_name: ['text', (r) => r.comparedName],
    national_code: ['text', (r) => r.nationalCode],
    investor_id: ['uuid', (r) => r.investorId],
    unit_id: ['uuid', (r) => r.unitId],
    host_unit_id: ['uuid', (r) => r.hostUnitId],
    district: ['text', (r) => r.district],
    industry: ['text', (r) => r.industry],
    category: ['text[]', (r) => r.category],
    nature: ['text', (r) => r.nature],
    origin: ['text', (r) => r.origin],
    amount: ['numeric', (r) => r.amount],
    currency: ['text', (r) => r.currency],
    amount_unit: ['text', (r) => r.amountUnit],
    content: ['text', (r) => r.content],
    remark: ['text', (r) => r.remark],
    marks: ['text[]', (r) => r.marks],
    extra: ['jsonb', (r) => JSON.stringify(r.extra)],
    search_text: ['text', (r) => r.searchText],
    grams: ['integer[]', (r) => r.grams],
    sort_key: ['text', (r) => r.sortKey],
  });

export const insertDemoSteps = (tx: Tx, stamp: DemoStamp, rows: readonly DemoStep[]): Promise<void> =>
  write(tx, stamp, 'step', rows, {
    id: ['uuid', (r) => r.id],
    project_id: ['uuid', (r) => r.projectId],
    kind: ['text', (r) => r.kind],
    name: ['text', (r) => r.name],
    baseline: ['date', (r) => r.baseline],
    due: ['date', (r) => r.due],
    due_precision: ['text', (r) => r.precision],
    unit_id: ['uuid', (r) => r.unitId],
    person: ['text', (r) => r.person],
    project_unit: ['text', (r) => r.projectUnit],
  });

/** Facts with the people and the moments of their report and their verdict, all known from one journal entry on. */
export const insertDemoFacts = (tx: Tx, stamp: DemoStamp, rows: readonly DemoFact[]): Promise<void> =>
  write(tx, stamp, 'fact', rows, {
    id: ['uuid', (r) => r.id],
    project_id: ['uuid', (r) => r.projectId],
    kind: ['text', (r) => r.kind],
    happened_on: ['date', (r) => r.on],
    day_precision: ['text', (r) => r.precision],
    amount: ['numeric', (r) => r.amount],
    currency: ['text', (r) => r.currency],
    step_id: ['uuid', (r) => r.stepId],
    remark: ['text', (r) => r.remark],
    basis: ['text', () => 'report'],
    reported_by: ['uuid', (r) => r.reportedBy],
    reported_at: ['timestamptz', (r) => r.reportedAt],
    supersedes: ['uuid', (r) => r.supersedes],
    verdict: ['text', (r) => r.verdict],
    verdict_by: ['uuid', (r) => r.verdictBy],
    verdict_at: ['timestamptz', (r) => r.verdictAt],
    verdict_reason: ['text', (r) => r.verdictReason],
    verdict_seq: ['bigint', (r) => (r.verdict === null ? null : stamp.seq)],
    superseded_seq: ['bigint', (r) => (r.superseded ? stamp.seq : null)],
  });

export const insertDemoPlans = (tx: Tx, stamp: DemoStamp, rows: readonly DemoPlan[]): Promise<void> =>
  write(tx, stamp, 'annual_plan', rows, {
    project_id: ['uuid', (r) => r.projectId],
    year: ['integer', (r) => r.year],
    amount: ['numeric', (r) => r.amount],
    currency: ['text', (r) => r.currency],
  });

export const insertDemoTasks = (tx: Tx, stamp: DemoStamp, rows: readonly DemoTask[]): Promise<void> =>
  write(tx, stamp, 'task', rows, {
    id: ['uuid', (r) => r.id],
    unit_id: ['uuid', (r) => r.unitId],
    indicator: ['text', (r) => r.indicator],
    year: ['integer', (r) => r.year],
    amount: ['numeric', (r) => r.amount],
  });

export const insertDemoVisits = (tx: Tx, stamp: DemoStamp, rows: readonly DemoVisit[]): Promise<void> =>
  write(tx, stamp, 'gathering', rows, {
    id: ['uuid', (r) => r.id],
    kind: ['text', (r) => r.kind],
    unit_id: ['uuid', (r) => r.unitId],
    happened_on: ['date', (r) => r.on],
    investor_id: ['uuid', (r) => r.investorId],
    project_id: ['uuid', (r) => r.projectId],
    body: ['jsonb', ({ who, whom, where, result }) => JSON.stringify({ who, whom, where, result })],
  });
