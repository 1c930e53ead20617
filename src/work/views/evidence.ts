import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { type EvidenceFile, findEvidence } from '../../store/evidence.ts';
import type { Scene } from '../scene.ts';

/** An evidence file exactly as it was given; reading checks that it still is. */
export async function evidenceOf(
  { db, files, tenantId, actor }: Scene,
  id: string,
): Promise<(EvidenceFile & { bytes: Buffer }) | Refusal> {
  const found = await readTenant(db, tenantId, (tx) => findEvidence(tx, tenantId, id));
  if (!found || !may(actor, 'project.read', found)) return refuse('not-found', 'no-such-subject');
  return { ...found, bytes: await files.read(found.sha256) };
}
