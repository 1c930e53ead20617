import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import type { DemoFact, DemoInvestor, DemoPerson, DemoProject, DemoStep, DemoUnit } from './demo-city.ts';

/** Under which tenant and journal entry rows are written. */
export interface DemoStamp {
  readonly tenantId: number;
  readonly seq: number;
}

const BATCH = 2500;
/** Lists inside a list cannot be unnested, so they travel as one text each; no text of the demo holds this character. */
const SEPARATOR = '\u001f';
const packed = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(SEPARATOR));

type Column<T> = <V>(read: (row: T) => V) => V[];

async function inBatches<T>(rows: readonly T[], write: (column: Column<T>) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await write((read) => batch.map(read));
  }
}

/** Parents before children. */
export const insertDemoUnits = (tx: Tx, { tenantId, seq }: DemoStamp, rows: readonly DemoUnit[]): Promise<void> =>
  inBatches(rows, (column) =>
    sql`
      insert into unit (tenant_id, id, parent_id, name, kind, path, sort, recorded_seq)
      select ${tenantId}, id, parent, name, kind, string_to_array(path, ${SEPARATOR})::uuid[], sort, ${seq}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.parentId)}::uuid[], ${column((r) => r.name)}::text[],
        ${column((r) => r.kind)}::text[], ${column((r) => packed(r.path))}::text[], ${column((r) => r.sort)}::int[]
      ) as given (id, parent, name, kind, path, sort)`.execute(tx),
  );

/** Who has no password cannot sign in; `passwordHashes` are by login. */
export const insertDemoPeople = (
  tx: Tx,
  { tenantId, seq }: DemoStamp,
  rows: readonly DemoPerson[],
  passwordHashes: ReadonlyMap<string, string>,
): Promise<void> =>
  inBatches(rows, (column) =>
    sql`
      insert into person (tenant_id, id, unit_id, name, post, login, password_hash, roles, recorded_seq)
      select ${tenantId}, id, unit, name, post, login, password, string_to_array(roles, ${SEPARATOR}), ${seq}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.unitId)}::uuid[], ${column((r) => r.name)}::text[],
        ${column((r) => r.post)}::text[], ${column((r) => r.login)}::text[],
        ${column((r) => passwordHashes.get(r.login) ?? null)}::text[], ${column((r) => packed(r.roles))}::text[]
      ) as given (id, unit, name, post, login, password, roles)`.execute(tx),
  );

export const insertDemoInvestors = (
  tx: Tx,
  { tenantId, seq }: DemoStamp,
  rows: readonly DemoInvestor[],
): Promise<void> =>
  inBatches(rows, (column) =>
    sql`
      insert into investor (tenant_id, id, name, compared_name, credit_code, origin, recorded_seq)
      select ${tenantId}, id, name, compared, code, origin, ${seq}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.name)}::text[], ${column((r) => r.comparedName)}::text[],
        ${column((r) => r.creditCode)}::text[], ${column((r) => r.origin)}::text[]
      ) as given (id, name, compared, code, origin)`.execute(tx),
  );

export const insertDemoProjects = (tx: Tx, { tenantId, seq }: DemoStamp, rows: readonly DemoProject[]): Promise<void> =>
  inBatches(rows, (column) =>
    sql`
      insert into project (tenant_id, id, name, compared_name, national_code, investor_id, unit_id, host_unit_id, district,
        industry, category, nature, origin, amount, currency, amount_unit, content, remark, marks, search_text, grams, sort_key,
        recorded_seq)
      select ${tenantId}, id, name, compared, code, investor, unit, host, district, industry, string_to_array(category, ${SEPARATOR}),
        nature, origin, amount, currency, amount_unit, content, remark, coalesce(string_to_array(marks, ${SEPARATOR}), '{}'),
        search_text, string_to_array(grams, ${SEPARATOR}), sort_key, ${seq}
      from unnest(
        ${column((r) => r.id)}::uuid[], ${column((r) => r.name)}::text[], ${column((r) => r.comparedName)}::text[],
        ${column((r) => r.nationalCode)}::text[], ${column((r) => r.investorId)}::uuid[], ${column((r) => r.unitId)}::uuid[],
        ${column((r) => r.hostUnitId)}::uuid[], ${column((r) => r.district)}::text[], ${column((r) => r.industry)}::text[],
        ${column((r) => packed(r.category))}::text[], ${column((r) => r.nature)}::text[], ${column((r) => r.origin)}::text[],
        ${column((r) => r.amount)}::numeric[], ${column((r) => r.currency)}::text[], ${column((r) => r.amountUnit)}::text[],
        ${column((r) => r.content)}::text[], ${column((r) => r.remark)}::text[], ${column((r) => packed(r.marks))}::text[],
        ${column((r) => r.searchText)}::text[], ${column((r) => packed(r.grams))}::text[], ${column((r) => r.sortKey)}::text[]
      ) as given (id, name, compared, code, investor, unit, host, district, industry, category, nature, origin, amount,
        currency, amount_unit, content, remark, marks, search_text, grams, sort_key)`.execute(tx),
  );

export const insertDemoSteps = (tx: Tx, { tenantId, seq }: DemoStamp, rows: readonly DemoStep[]): Promise<void> =>
  inBatches(rows, (column) =>
    sql`
      insert into step (tenant_id, id, project_id, kind, name, baseline, due, due_precision, unit_id, person, project_unit, recorded_seq)
      select ${tenantId}, id, project, kind, name, baseline, due, precision, unit, person, project_unit, ${seq}
      from unnest(
        ${column((r) => r.id)}::uuid[], ${column((r) => r.projectId)}::uuid[], ${column((r) => r.kind)}::text[],
        ${column((r) => r.name)}::text[], ${column((r) => r.baseline)}::date[], ${column((r) => r.due)}::date[],
        ${column((r) => r.precision)}::text[], ${column((r) => r.unitId)}::uuid[], ${column((r) => r.person)}::text[],
        ${column((r) => r.projectUnit)}::text[]
      ) as given (id, project, kind, name, baseline, due, precision, unit, person, project_unit)`.execute(tx),
  );

/** Facts with the people and the moments of their report and their verdict, all known from one journal entry on. */
export const insertDemoFacts = (tx: Tx, { tenantId, seq }: DemoStamp, rows: readonly DemoFact[]): Promise<void> =>
  inBatches(rows, (column) =>
    sql`
      insert into fact (tenant_id, id, project_id, kind, happened_on, day_precision, amount, currency, step_id, remark, basis,
        reported_by, reported_at, recorded_seq, supersedes, verdict, verdict_by, verdict_at, verdict_reason, verdict_seq, superseded_seq)
      select ${tenantId}, id, project, kind, happened_on, precision, amount, currency, step, remark, 'report', reporter,
        reported_at, ${seq}, supersedes, verdict, judge, verdict_at, reason, case when verdict is not null then ${seq}::bigint end,
        case when superseded then ${seq}::bigint end
      from unnest(
        ${column((r) => r.id)}::uuid[], ${column((r) => r.projectId)}::uuid[], ${column((r) => r.kind)}::text[],
        ${column((r) => r.on)}::date[], ${column((r) => r.precision)}::text[], ${column((r) => r.amount)}::numeric[],
        ${column((r) => r.currency)}::text[], ${column((r) => r.stepId)}::uuid[], ${column((r) => r.remark)}::text[],
        ${column((r) => r.reportedBy)}::uuid[], ${column((r) => r.reportedAt)}::timestamptz[],
        ${column((r) => r.supersedes)}::uuid[], ${column((r) => r.verdict)}::text[], ${column((r) => r.verdictBy)}::uuid[],
        ${column((r) => r.verdictAt)}::timestamptz[], ${column((r) => r.verdictReason)}::text[],
        ${column((r) => r.superseded)}::boolean[]
      ) as given (id, project, kind, happened_on, precision, amount, currency, step, remark, reporter, reported_at, supersedes,
        verdict, judge, verdict_at, reason, superseded)`.execute(tx),
  );
