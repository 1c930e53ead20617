import { sql } from 'kysely';
import type { Claims } from '../domain/claims.ts';
import type { Tx } from './connection.ts';

export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Of the copies of a picture, which are kept beside it. */
  readonly displaySha256?: string | null;
  readonly smallSha256?: string | null;
  readonly claims?: Claims;
}

export interface EvidenceWritten extends EvidenceFile {
  readonly tenantId: number;
  readonly id: string;
  /** What it shows, or the matter it belongs to: one of the two. */
  readonly factId?: string | null;
  readonly matterId?: string | null;
  readonly veiled?: boolean;
  readonly by: string | null;
  readonly at: Date;
  readonly seq: number;
}

export async function insertEvidence(tx: Tx, e: EvidenceWritten): Promise<void> {
  await sql`
    insert into evidence (tenant_id, id, fact_id, matter_id, veiled, file_name, media_type, size_bytes, sha256, display_sha256,
      small_sha256, claims, person_id, stored_at, recorded_seq)
    values (${e.tenantId}, ${e.id}, ${e.factId ?? null}, ${e.matterId ?? null}, ${e.veiled ?? false}, ${e.fileName},
      ${e.mediaType}, ${e.sizeBytes}, ${e.sha256}, ${e.displaySha256 ?? null}, ${e.smallSha256 ?? null},
      ${JSON.stringify(e.claims ?? {})}::jsonb, ${e.by}, ${e.at}, ${e.seq})`.execute(tx);
}

export interface EvidenceFound extends Required<EvidenceFile> {
  readonly factId: string | null;
  readonly matterId: string | null;
  readonly veiled: boolean;
  readonly by: string | null;
  /** The project of its fact, and the units of that, for rights. */
  readonly project: string | null;
  readonly units: string[][];
}

/** The file and what it belongs to, for rights. */
export async function findEvidence(tx: Tx, tenantId: number, id: string): Promise<EvidenceFound | undefined> {
  const { rows } = await sql<EvidenceFound>`
    select e.file_name as "fileName", e.media_type as "mediaType", e.size_bytes as "sizeBytes", e.sha256,
      e.display_sha256 as "displaySha256", e.small_sha256 as "smallSha256", e.claims, e.fact_id as "factId",
      e.matter_id as "matterId", e.veiled, e.person_id as by, p.id as project,
      (select coalesce(jsonb_agg(u.path), '[]') from unit u where u.tenant_id = p.tenant_id and u.id in (p.unit_id, p.host_unit_id)) as units
    from evidence e
    left join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id
    left join project p on p.tenant_id = f.tenant_id and p.id = f.project_id and p.withdrawn_seq is null
    where e.tenant_id = ${tenantId} and e.id = ${id} and (e.matter_id is not null or p.id is not null)`.execute(tx);
  return rows[0];
}

/** Whose file this is, if there is one. */
export async function senderOf(tx: Tx, tenantId: number, id: string): Promise<{ by: string | null } | undefined> {
  const { rows } = await sql<{ by: string | null }>`
    select person_id as by from evidence where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return rows[0];
}

/** A file as lists tell it; what it claims is judged by who shows it. */
export interface EvidenceLine {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly pictured: boolean;
  readonly claims: Claims;
  readonly veiled: boolean;
  readonly byId: string | null;
  readonly by: string | null;
  readonly post: string | null;
  readonly at: string;
}

/** One file `e` as a value in a query, with who sent it. */
export const EVIDENCE_LINE = sql`jsonb_build_object('id', e.id, 'fileName', e.file_name, 'mediaType', e.media_type,
  'sizeBytes', e.size_bytes, 'sha256', e.sha256, 'pictured', e.display_sha256 is not null, 'claims', e.claims,
  'veiled', e.veiled, 'byId', e.person_id, 'by', (select s.name from person s where s.tenant_id = e.tenant_id and s.id = e.person_id),
  'post', (select s.post from person s where s.tenant_id = e.tenant_id and s.id = e.person_id),
  'at', to_char(e.stored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** All files of a matter, in the order in which they came. */
export async function evidenceOfMatter(tx: Tx, tenantId: number, matterId: string): Promise<EvidenceLine[]> {
  const { rows } = await sql<{ line: EvidenceLine }>`
    select ${EVIDENCE_LINE} as line from evidence e where e.tenant_id = ${tenantId} and e.matter_id = ${matterId}
    order by e.stored_at, e.id`.execute(tx);
  return rows.map(({ line }) => line);
}
