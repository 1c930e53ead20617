import { evidenceType } from '../../../documents/evidence-type.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { type EvidenceFile, insertEvidence } from '../../../store/evidence.ts';
import { lockFact } from '../../../store/facts.ts';
import { sha256Of } from '../../../store/files.ts';
import { command } from '../../command.ts';
import { perform, refusalOf } from '../../perform.ts';
import type { Scene } from '../../scene.ts';

/** Records an evidence file for a fact. Who reported it may add to it until it is judged; after that a correction may. */
const recordEvidence = command({
  noun: 'evidence',
  load: (tx, input: EvidenceFile & { factId: string }, { tenantId }) => lockFact(tx, tenantId, input.factId),
  sees: (actor, { units }) => may(actor, 'project.read', { units }),
  allows: (actor, { units, by }) => may(actor, 'fact.report', { units }) && by !== null && by === actor.id,
  decide: ({ projectId, state }, file, { newId }) =>
    state === 'reported' ? { projectId, evidence: { id: newId(), ...file } } : refuse('conflict', 'evidence-closed'),
  save: (tx, { evidence }, { tenantId, actor, now, seq }) =>
    insertEvidence(tx, { tenantId, ...evidence, by: actor.id, at: now, seq }),
  entry: ({ projectId, evidence: { id, ...file } }) => ({
    act: 'evidence.attach',
    subjectId: projectId,
    body: { evidenceId: id, ...file },
  }),
  reply: ({ evidence }) => ({ id: evidence.id }),
});

/** The file is stored only for somebody who may attach it, and before its record: a record never lacks its file. */
export async function attachEvidence(
  input: { id: string },
  upload: { fileName: string; bytes: Buffer },
  scene: Scene,
): Promise<{ id: string } | Refusal> {
  const type = evidenceType(upload.bytes);
  const { mediaType } = isRefusal(type) ? { mediaType: '' } : type;
  const { bytes, fileName } = upload;
  const file = { factId: input.id, fileName, mediaType, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
  const refusal = (await refusalOf(recordEvidence, file, scene)) ?? (isRefusal(type) ? type : undefined);
  if (refusal) return refusal;
  await scene.files.keep(bytes);
  return perform(recordEvidence, file, scene);
}
