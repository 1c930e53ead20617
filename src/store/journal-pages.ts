import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface JournalLine {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly noun: string;
  readonly subjectId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

const LINE = sql`seq, at, actor_name as actor, act, noun, subject_id as "subjectId", body::json as body, encode(hash, 'hex') as hash`;

interface Page {
  /** Entries older than this one; the newest when left out. */
  readonly before: number | undefined;
  readonly limit: number;
}

const older = (before: number | undefined) => (before === undefined ? sql`` : sql`and seq < ${before}`);

/** Acts on a project and the import it came with, newest first. */
export async function projectEntries(tx: Tx, tenantId: number, projectId: string, page: Page): Promise<JournalLine[]> {
  const { rows } = await sql<JournalLine>`
    select ${LINE} from journal
    where tenant_id = ${tenantId} and subject_id in (
        select ${projectId}::uuid union all
        select import_id from project where tenant_id = ${tenantId} and id = ${projectId} and import_id is not null)
      ${older(page.before)}
    order by seq desc limit ${page.limit}`.execute(tx);
  return rows;
}

/** All acts of the tenant, or those of one name, newest first. */
export async function allEntries(
  tx: Tx,
  tenantId: number,
  { act, ...page }: Page & { act: string | undefined },
): Promise<JournalLine[]> {
  const named = act === undefined ? sql`` : sql`and act = ${act}`;
  const { rows } = await sql<JournalLine>`
    select ${LINE} from journal where tenant_id = ${tenantId} ${named} ${older(page.before)}
    order by seq desc limit ${page.limit}`.execute(tx);
  return rows;
}
