import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** The text of a regime as a government adopted it, or was asked to. Once kept it is never changed. */
export interface KeptText {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

export interface TextLine extends KeptText {
  readonly regime: string;
  readonly version: string;
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface TextWritten {
  readonly tenantId: number;
  readonly newId: string;
  readonly regime: string;
  readonly version: string;
  readonly text: string;
  readonly seq: number;
}

/** Keeps the text unless the government has it already, and answers under which id it has it. */
export async function keepText(tx: Tx, it: TextWritten): Promise<string> {
  const sha256 = sha256Of(it.text);
  await sql`insert into regime_text (tenant_id, id, regime, version, sha256, text, recorded_seq)
    values (${it.tenantId}, ${it.newId}, ${it.regime}, ${it.version}, ${sha256}, ${it.text}, ${it.seq})
    on conflict (tenant_id, regime, sha256) do nothing`.execute(tx);
  const kept = await sql<{ id: string }>`
    select id from regime_text where tenant_id = ${it.tenantId} and regime = ${it.regime} and sha256 = ${sha256}`.execute(
    tx,
  );
  const id = kept.rows[0]?.id;
  if (id === undefined) throw new Error(`the text of ${it.regime} was not kept`);
  return id;
}

const COLUMNS = sql`id, regime, version, sha256, text`;

export async function textById(tx: Tx, tenantId: number, id: string): Promise<TextLine | undefined> {
  const found = await sql<TextLine>`
    select ${COLUMNS} from regime_text where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return found.rows[0];
}

/** Every text this government has kept, the latest first. */
export async function keptTexts(tx: Tx, tenantId: number): Promise<TextLine[]> {
  const found = await sql<TextLine>`
    select ${COLUMNS} from regime_text where tenant_id = ${tenantId} order by regime, recorded_seq desc, id desc`.execute(
    tx,
  );
  return found.rows;
}
