import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Fact, FactKind, Precision } from '../domain/fact.ts';
import { type Currency, money } from '../domain/money.ts';
import type { Origin, ProjectCase } from '../domain/project.ts';
import type { Step, StepKind } from '../domain/step.ts';
import type { Tx } from './connection.ts';

/** What a list filters, sorts and sums by, copied beside the standing so that a list reads one table. */
export interface LedgerKeys {
  readonly hostUnitId: string | null;
  readonly district: string | null;
  readonly industry: string | null;
  readonly sortKey: string;
  readonly importId: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
}

export interface KnownCase {
  readonly of: ProjectCase;
  readonly unitId: string;
  readonly keys: LedgerKeys;
}

interface ProjectColumns {
  id: string;
  name: string;
  unit_id: string;
  host_unit_id: string | null;
  origin: Origin | null;
  amount: string | null;
  currency: Currency | null;
  district: string | null;
  industry: string | null;
  sort_key: string;
  import_id: string | null;
}

interface FactColumns {
  id: string;
  project_id: string;
  kind: FactKind;
  happened_on: Day;
  day_precision: Precision;
  step_id: string | null;
  amount: string | null;
  currency: Currency | null;
}

interface StepColumns {
  id: string;
  project_id: string;
  kind: StepKind;
  name: string;
  baseline: Day | null;
  due: Day | null;
  unit_id: string | null;
  person: string | null;
  project_unit: string | null;
}

/** Only these projects; undefined means every project of the tenant. */
type Which = readonly string[] | undefined;

/**
 * Projects with their recognised facts and their steps, as everything is known now: returned, superseded and withdrawn
 * facts are not facts. In the order of project id, so that three plain scans can be zipped together.
 */
export async function currentCases(tx: Tx, tenantId: number, which?: Which): Promise<KnownCase[]> {
  const among = (column: string) => (which === undefined ? sql`` : sql`and ${sql.ref(column)} = any(${which}::uuid[])`);
  const projects = await sql<ProjectColumns>`
    select id, name, unit_id, host_unit_id, origin, amount, currency, district, industry, sort_key, import_id
    from project where tenant_id = ${tenantId} and withdrawn_seq is null ${among('id')}`.execute(tx);
  const facts = await sql<FactColumns>`
    select id, project_id, kind, happened_on, day_precision, step_id, amount, currency
    from fact where tenant_id = ${tenantId} and verdict = 'recognised' and superseded_seq is null and withdrawn_seq is null
      ${among('project_id')}`.execute(tx);
  const steps = await sql<StepColumns>`
    select id, project_id, kind, name, baseline, due, unit_id, person, project_unit
    from step where tenant_id = ${tenantId} and withdrawn_seq is null ${among('project_id')}`.execute(tx);
  return assemble(projects.rows, facts.rows, steps.rows);
}

/** Every project there is, for going through them part by part. */
export async function projectIds(tx: Tx, tenantId: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from project where tenant_id = ${tenantId} and withdrawn_seq is null order by id`.execute(tx);
  return found.rows.map(({ id }) => id);
}

function assemble(projects: ProjectColumns[], facts: FactColumns[], steps: StepColumns[]): KnownCase[] {
  const factsOf = new Map<string, Fact[]>();
  for (const row of facts) push(factsOf, row.project_id, factOf(row));
  const stepsOf = new Map<string, Step[]>();
  for (const row of steps) push(stepsOf, row.project_id, stepOf(row));
  return projects.map((row) => ({
    of: { project: projectOf(row), facts: factsOf.get(row.id) ?? [], steps: stepsOf.get(row.id) ?? [] },
    unitId: row.unit_id,
    keys: {
      hostUnitId: row.host_unit_id,
      district: row.district,
      industry: row.industry,
      sortKey: row.sort_key,
      importId: row.import_id,
      amount: row.amount,
      currency: row.currency,
    },
  }));
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const given = <K extends string, V>(key: K, value: V | null | undefined): Partial<Record<K, V>> =>
  value === null || value === undefined ? {} : ({ [key]: value } as Record<K, V>);

const amountOf = (amount: string | null, currency: Currency | null) =>
  given('amount', amount === null || currency === null ? undefined : money(amount, currency));

const projectOf = (row: ProjectColumns): ProjectCase['project'] => ({
  id: row.id,
  name: row.name,
  unitId: row.unit_id,
  ...given('origin', row.origin),
  ...amountOf(row.amount, row.currency),
});

const factOf = (row: FactColumns): Fact => ({
  id: row.id,
  kind: row.kind,
  on: row.happened_on,
  precision: row.day_precision,
  ...given('stepId', row.step_id),
  ...amountOf(row.amount, row.currency),
});

const stepOf = (row: StepColumns): Step => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  ...given('baseline', row.baseline),
  ...given('due', row.due),
  ...given('unitId', row.unit_id),
  ...given('person', row.person),
  ...given('projectUnit', row.project_unit),
});
