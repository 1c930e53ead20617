import { sql } from 'kysely';
import type { OwnTemplate } from '../domain/procedures/own-template.ts';
import type { Tx } from './connection.ts';

/** A version of a list of procedures as it was kept: never changed, so that a plan can name the one it was made with. */
export interface KeptTemplate extends OwnTemplate {
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

const COLUMNS = sql`id, version, zh, en, lines, given_up as "givenUp", reason, person_name as by, at`;

/** The newest version of every list the government has changed or made. */
export async function newestTemplates(tx: Tx, tenantId: number): Promise<KeptTemplate[]> {
  const { rows } = await sql<KeptTemplate>`
    select distinct on (id) ${COLUMNS} from procedure_template
    where tenant_id = ${tenantId} order by id, version desc`.execute(tx);
  return rows;
}

/** Every version of one list, the newest first. */
export async function versionsOf(tx: Tx, tenantId: number, id: string): Promise<KeptTemplate[]> {
  const { rows } = await sql<KeptTemplate>`
    select ${COLUMNS} from procedure_template where tenant_id = ${tenantId} and id = ${id} order by version desc`.execute(
    tx,
  );
  return rows;
}

/** Held while somebody changes lists: one at a time, also of one that has no row yet. */
export async function lockTemplates(tx: Tx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(20190, ${tenantId})`.execute(tx);
}

export async function insertTemplate(
  tx: Tx,
  it: Omit<KeptTemplate, 'at'> & { readonly tenantId: number; readonly at: Date; readonly seq: number },
): Promise<void> {
  await sql`
    insert into procedure_template (tenant_id, id, version, zh, en, lines, given_up, reason, person_name, at, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.version}, ${it.zh}, ${it.en}, ${JSON.stringify(it.lines)}::jsonb, ${it.givenUp},
      ${it.reason}, ${it.by}, ${it.at}, ${it.seq})`.execute(tx);
}
