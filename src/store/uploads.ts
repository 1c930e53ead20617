import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** A file that is coming in pieces. They are kept in the database: every server sees them, and what is forgotten is gone. */
export interface UploadKnown {
  readonly personId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly haveBytes: number;
  readonly done: boolean;
}

interface Named {
  readonly tenantId: number;
  readonly id: string;
}

const KNOWN = sql`person_id as "personId", file_name as "fileName", size_bytes::float8 as "sizeBytes",
  have_bytes::float8 as "haveBytes", done_at is not null as done`;

export async function findUpload(tx: Tx, { tenantId, id }: Named): Promise<UploadKnown | undefined> {
  const { rows } = await sql<UploadKnown>`
    select ${KNOWN} from upload where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return rows[0];
}

/** Held until the transaction ends, so that the same piece sent twice at once is taken once. */
export async function lockUpload(tx: Tx, { tenantId, id }: Named): Promise<UploadKnown | undefined> {
  const { rows } = await sql<UploadKnown>`
    select ${KNOWN} from upload where tenant_id = ${tenantId} and id = ${id} for update`.execute(tx);
  return rows[0];
}

/** How much this person has under way. They are held, so that two beginnings at once are counted one after the other. */
export async function underWay(tx: Tx, tenantId: number, personId: string): Promise<{ files: number; bytes: number }> {
  await sql`select from person where tenant_id = ${tenantId} and id = ${personId} for no key update`.execute(tx);
  const { rows } = await sql<{ files: number; bytes: number }>`
    select count(*)::int as files, coalesce(sum(size_bytes), 0)::float8 as bytes from upload
    where tenant_id = ${tenantId} and person_id = ${personId} and done_at is null`.execute(tx);
  return rows[0] ?? { files: 0, bytes: 0 };
}

export async function beginUpload(
  tx: Tx,
  {
    tenantId,
    id,
    personId,
    fileName,
    sizeBytes,
    until,
  }: Named & Pick<UploadKnown, 'personId' | 'fileName' | 'sizeBytes'> & { until: Date },
): Promise<void> {
  await sql`insert into upload (tenant_id, id, person_id, file_name, size_bytes, until)
    values (${tenantId}, ${id}, ${personId}, ${fileName}, ${sizeBytes}, ${until})
    on conflict (tenant_id, id) do nothing`.execute(tx);
}

export async function keepPiece(tx: Tx, { tenantId, id }: Named, at: number, bytes: Buffer): Promise<void> {
  await sql`insert into upload_piece (tenant_id, upload_id, at_byte, bytes) values (${tenantId}, ${id}, ${at}, ${bytes})`.execute(
    tx,
  );
  await sql`update upload set have_bytes = ${at + bytes.length} where tenant_id = ${tenantId} and id = ${id}`.execute(
    tx,
  );
}

export async function piecesOf(tx: Tx, { tenantId, id }: Named): Promise<Buffer> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from upload_piece where tenant_id = ${tenantId} and upload_id = ${id} order by at_byte`.execute(tx);
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

/** What came in pieces is kept whole now; that it came is remembered until the sender has surely heard. */
export async function finishUpload(tx: Tx, { tenantId, id }: Named, at: Date): Promise<void> {
  await sql`update upload set done_at = ${at} where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  await sql`delete from upload_piece where tenant_id = ${tenantId} and upload_id = ${id}`.execute(tx);
}

export async function dropUpload(tx: Tx, { tenantId, id }: Named): Promise<void> {
  await sql`delete from upload where tenant_id = ${tenantId} and id = ${id} and done_at is null`.execute(tx);
}

/** Forgets what nobody went on with. */
export async function sweepUploads(tx: Tx, tenantId: number): Promise<void> {
  await sql`delete from upload where tenant_id = ${tenantId} and until < now()`.execute(tx);
}
