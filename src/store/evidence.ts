import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface EvidenceWritten extends EvidenceFile {
  readonly tenantId: number;
  readonly id: string;
  readonly factId: string;
  readonly by: string | null;
  readonly at: Date;
  readonly seq: number;
}

export async function insertEvidence(tx: Tx, e: EvidenceWritten): Promise<void> {
  await sql`
    insert into evidence (tenant_id, id, fact_id, file_name, media_type, size_bytes, sha256, person_id, stored_at, recorded_seq)
    values (${e.tenantId}, ${e.id}, ${e.factId}, ${e.fileName}, ${e.mediaType}, ${e.sizeBytes}, ${e.sha256}, ${e.by}, ${e.at},
      ${e.seq})`.execute(tx);
}

/** The file and the units of the project it speaks of, for rights. */
export async function findEvidence(
  tx: Tx,
  tenantId: number,
  id: string,
): Promise<(EvidenceFile & { units: string[][] }) | undefined> {
  const { rows } = await sql<EvidenceFile & { unitPath: string[]; hostPath: string[] | null }>`
    select e.file_name as "fileName", e.media_type as "mediaType", e.size_bytes as "sizeBytes", e.sha256,
      u.path as "unitPath", h.path as "hostPath"
    from evidence e
    join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id
    join project p on p.tenant_id = f.tenant_id and p.id = f.project_id and p.withdrawn_seq is null
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    left join unit h on h.tenant_id = p.tenant_id and h.id = p.host_unit_id
    where e.tenant_id = ${tenantId} and e.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { unitPath, hostPath, ...rest } = row;
  return { ...rest, units: hostPath ? [unitPath, hostPath] : [unitPath] };
}
