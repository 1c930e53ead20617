import { sql } from 'kysely';
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
  readonly grams: readonly string[];
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

/** Which import the rows belong to, and the journal entry that will tell of it. */
export interface ImportStamp {
  readonly tenantId: number;
  readonly importId: string;
  readonly seq: number;
  readonly at: Date;
}

const BATCH = 2500;
/** Lists inside a list cannot be unnested, so they travel as one text each; no ledger text holds this character. */
const SEPARATOR = '\u001f';
const packed = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(SEPARATOR));

async function inBatches<T>(
  rows: readonly T[],
  write: (column: <V>(read: (row: T) => V) => V[]) => Promise<unknown>,
  done: (n: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await write((read) => batch.map(read));
    done(batch.length);
  }
}

const quiet = () => {};

export const insertUnits = (tx: Tx, stamp: ImportStamp, rows: readonly NewUnit[]): Promise<void> =>
  inBatches(
    rows,
    (column) =>
      sql`
      insert into unit (tenant_id, id, parent_id, name, kind, path, recorded_seq, import_id)
      select ${stamp.tenantId}, id, parent, name, 'other', string_to_array(path, ${SEPARATOR})::uuid[], ${stamp.seq}, ${stamp.importId}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.parentId)}::uuid[], ${column((r) => r.name)}::text[],
        ${column((r) => packed(r.path))}::text[]) as given (id, parent, name, path)`.execute(tx),
    quiet,
  );

export const insertInvestors = (tx: Tx, stamp: ImportStamp, rows: readonly NewInvestor[]): Promise<void> =>
  inBatches(
    rows,
    (column) =>
      sql`
      insert into investor (tenant_id, id, name, compared_name, credit_code, recorded_seq, import_id)
      select ${stamp.tenantId}, id, name, compared, code, ${stamp.seq}, ${stamp.importId}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.name)}::text[], ${column((r) => r.comparedName)}::text[],
        ${column((r) => r.creditCode)}::text[]) as given (id, name, compared, code)`.execute(tx),
    quiet,
  );

export const insertProjects = (
  tx: Tx,
  stamp: ImportStamp,
  rows: readonly NewProject[],
  done: (n: number) => void,
): Promise<void> =>
  inBatches(
    rows,
    (column) =>
      sql`
      insert into project (tenant_id, id, name, compared_name, national_code, investor_id, unit_id, district, industry, category,
        nature, origin, amount, currency, amount_unit, content, stated_stage, remark, marks, extra, search_text, grams, sort_key,
        import_row, fingerprint, recorded_seq, import_id)
      select ${stamp.tenantId}, id, name, compared, code, investor, unit, district, industry,
        coalesce(string_to_array(category, ${SEPARATOR}), '{}'), nature, origin, amount, currency, amount_unit, content, stated,
        remark, coalesce(string_to_array(marks, ${SEPARATOR}), '{}'), extra::jsonb, search_text,
        coalesce(string_to_array(grams, ${SEPARATOR}), '{}'), sort_key, import_row, fingerprint, ${stamp.seq}, ${stamp.importId}
      from unnest(
        ${column((r) => r.id)}::uuid[], ${column((r) => r.name)}::text[], ${column((r) => r.comparedName)}::text[],
        ${column((r) => r.nationalCode)}::text[], ${column((r) => r.investorId)}::uuid[], ${column((r) => r.unitId)}::uuid[],
        ${column((r) => r.district)}::text[], ${column((r) => r.industry)}::text[], ${column((r) => packed(r.category))}::text[],
        ${column((r) => r.nature)}::text[], ${column((r) => r.origin)}::text[], ${column((r) => r.amount)}::numeric[],
        ${column((r) => r.currency)}::text[], ${column((r) => r.amountUnit)}::text[], ${column((r) => r.content)}::text[],
        ${column((r) => r.statedStage)}::text[], ${column((r) => r.remark)}::text[], ${column((r) => packed(r.marks))}::text[],
        ${column((r) => JSON.stringify(r.extra))}::text[], ${column((r) => r.searchText)}::text[],
        ${column((r) => packed(r.grams))}::text[], ${column((r) => r.sortKey)}::text[], ${column((r) => r.row)}::int[],
        ${column((r) => r.fingerprint)}::text[]
      ) as given (id, name, compared, code, investor, unit, district, industry, category, nature, origin, amount, currency,
        amount_unit, content, stated, remark, marks, extra, search_text, grams, sort_key, import_row, fingerprint)`.execute(
        tx,
      ),
    done,
  );

export const insertSteps = (
  tx: Tx,
  stamp: ImportStamp,
  rows: readonly NewStep[],
  done: (n: number) => void,
): Promise<void> =>
  inBatches(
    rows,
    (column) =>
      sql`
      insert into step (tenant_id, id, project_id, kind, name, baseline, due, due_precision, unit_id, person, project_unit, recorded_seq, import_id)
      select ${stamp.tenantId}, id, project, kind, name, due, due, precision, unit, person, project_unit, ${stamp.seq}, ${stamp.importId}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.projectId)}::uuid[], ${column((r) => r.kind)}::text[],
        ${column((r) => r.name)}::text[], ${column((r) => r.due)}::date[], ${column((r) => r.precision)}::text[],
        ${column((r) => r.unitId)}::uuid[], ${column((r) => r.person)}::text[], ${column((r) => r.projectUnit)}::text[]
      ) as given (id, project, kind, name, due, precision, unit, person, project_unit)`.execute(tx),
    done,
  );

/** Facts of an official ledger are recognised as they are entered: the ledger is the recognition, and it is kept as evidence. */
export const insertLedgerFacts = (
  tx: Tx,
  stamp: ImportStamp,
  rows: readonly NewFact[],
  done: (n: number) => void,
): Promise<void> =>
  inBatches(
    rows,
    (column) =>
      sql`
      insert into fact (tenant_id, id, project_id, kind, happened_on, day_precision, amount, currency, basis, reported_at,
        recorded_seq, import_id, verdict, verdict_at, verdict_seq)
      select ${stamp.tenantId}, id, project, kind, happened_on, precision, amount, currency, 'ledger', ${stamp.at}, ${stamp.seq},
        ${stamp.importId}, 'recognised', ${stamp.at}, ${stamp.seq}
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.projectId)}::uuid[], ${column((r) => r.kind)}::text[],
        ${column((r) => r.on)}::date[], ${column((r) => r.precision)}::text[], ${column((r) => r.amount)}::numeric[],
        ${column((r) => r.currency)}::text[]) as given (id, project, kind, happened_on, precision, amount, currency)`.execute(
        tx,
      ),
    done,
  );
