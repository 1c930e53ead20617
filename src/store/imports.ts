import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export type ImportState = 'reading' | 'understood' | 'committing' | 'committed' | 'refused' | 'undone' | 'discarded';

/** How a person corrected what was understood; kept with the import, so that every reading of it gives the same. */
export interface ImportOptions {
  readonly sheet?: string;
  readonly columns?: readonly { readonly column: string; readonly field: string }[];
  readonly duplicates?: 'new' | 'leave-out';
  readonly leaveOutErrors?: boolean;
}

export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly state: ImportState;
  readonly progress: { phase?: string; done?: number; of?: number };
  readonly options: ImportOptions;
  /** A summary when it was understood, a refusal when it was refused. */
  readonly summary: unknown;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly version: number;
}

const LINE = sql`m.id, m.file_name as "fileName", m.sha256, m.size_bytes::int as "sizeBytes", m.state, m.progress, m.options,
  m.summary, r.name as "madeBy", m.made_at as "madeAt", m.version`;
const FROM = sql`from import m left join person r on r.tenant_id = m.tenant_id and r.id = m.person_id`;

export async function importById(tx: Tx, tenantId: number, id: string): Promise<ImportLine | undefined> {
  const found = await sql<ImportLine>`select ${LINE} ${FROM} where m.tenant_id = ${tenantId} and m.id = ${id}`.execute(
    tx,
  );
  return found.rows[0];
}

/** The import, held until the transaction ends. */
export async function lockImport(tx: Tx, tenantId: number, id: string): Promise<ImportLine | undefined> {
  const found = await sql<ImportLine>`
    select ${LINE} ${FROM} where m.tenant_id = ${tenantId} and m.id = ${id} for update of m`.execute(tx);
  return found.rows[0];
}

/** The newest imports first, with the number of projects of each: written, or read while nothing is. */
export async function listImportLines(tx: Tx, tenantId: number): Promise<(ImportLine & { projects: number | null })[]> {
  const found = await sql<ImportLine & { projects: number | null }>`
    select m.id, m.file_name as "fileName", m.sha256, m.size_bytes::int as "sizeBytes", m.state, m.progress, m.options,
      case when m.state = 'refused' then m.summary end as summary, r.name as "madeBy", m.made_at as "madeAt", m.version,
      (m.summary ->> case when m.state in ('committed', 'undone') then 'fresh' else 'projects' end)::int as projects
    ${FROM} where m.tenant_id = ${tenantId} and m.state <> 'discarded' order by m.made_at desc limit 200`.execute(tx);
  return found.rows;
}

export interface NewImport {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly personId: string | null;
  readonly seq: number;
}

export async function addImport(tx: Tx, tenantId: number, it: NewImport): Promise<void> {
  await sql`insert into import (tenant_id, id, file_name, sha256, size_bytes, state, person_id, recorded_seq)
    values (${tenantId}, ${it.id}, ${it.fileName}, ${it.sha256}, ${it.sizeBytes}, 'reading', ${it.personId}, ${it.seq})`.execute(
    tx,
  );
}

/** Moves an import on; its version rises, so that two people do not work on different readings of it. */
export async function moveImport(
  tx: Tx,
  tenantId: number,
  id: string,
  to: { state: ImportState; summary?: unknown; options?: ImportOptions; undoneSeq?: number },
): Promise<void> {
  const summary = to.summary === undefined ? sql`summary` : sql`${JSON.stringify(to.summary)}::jsonb`;
  const options = to.options === undefined ? sql`options` : sql`${JSON.stringify(to.options)}::jsonb`;
  await sql`update import set state = ${to.state}, summary = ${summary}, options = ${options}, progress = '{}',
      undone_seq = ${to.undoneSeq ?? null}, version = version + 1
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** Where a long reading or writing stands. Not an act: nothing of the ledger changes. */
export async function tellProgress(
  tx: Tx,
  tenantId: number,
  id: string,
  progress: { phase: string; done: number; of: number },
): Promise<void> {
  await sql`update import set progress = ${JSON.stringify(progress)}::jsonb where tenant_id = ${tenantId} and id = ${id}`.execute(
    tx,
  );
}

/** Imports that a stopped server left half way. */
export async function unfinishedImports(tx: Tx, tenantId: number): Promise<{ id: string; state: ImportState }[]> {
  const found = await sql<{ id: string; state: ImportState }>`
    select id, state from import where tenant_id = ${tenantId} and state in ('reading', 'committing')`.execute(tx);
  return found.rows;
}

/** Header words this government has corrected by hand before, by the header's compared text. */
export async function columnMemory(tx: Tx, tenantId: number): Promise<Map<string, string>> {
  const found = await sql<{
    header: string;
    field: string;
  }>`select header, field from column_memory where tenant_id = ${tenantId}`.execute(tx);
  return new Map(found.rows.map(({ header, field }) => [header, field]));
}

export async function rememberColumn(
  tx: Tx,
  tenantId: number,
  header: string,
  field: string,
  personId: string | null,
): Promise<void> {
  await sql`insert into column_memory (tenant_id, header, field, person_id) values (${tenantId}, ${header}, ${field}, ${personId})
    on conflict (tenant_id, header) do update set field = excluded.field, person_id = excluded.person_id, learnt_at = now()`.execute(
    tx,
  );
}
