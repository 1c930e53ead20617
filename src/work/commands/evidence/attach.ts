import { evidenceType } from '../../../documents/evidence-type.ts';
import { may } from '../../../domain/may.ts';
import { cannotAdd, isVeiled, sightOf } from '../../../domain/matter/papers.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import { type EvidenceFile, insertEvidence } from '../../../store/evidence.ts';
import { lockFact } from '../../../store/facts.ts';
import { sha256Of } from '../../../store/files.ts';
import { mattersById } from '../../../store/known-matters.ts';
import { finishUpload } from '../../../store/uploads.ts';
import { command } from '../../command.ts';
import { checked, keepAll, type Sent } from '../../files/take-in.ts';
import { perform, refusalOf } from '../../perform.ts';
import type { Scene } from '../../scene.ts';

/** What a file is for: a fact that it shows, or a matter that it belongs to. */
export type Target = { readonly factId: string } | { readonly matterId: string };

interface Recorded {
  readonly target: Target;
  readonly file: EvidenceFile;
  /** Where it came in pieces; the record bears the same id, so that it cannot be made twice. */
  readonly uploadId?: string | undefined;
}

async function subjectOf(tx: Tx, tenantId: number, target: Target) {
  if ('factId' in target) {
    const fact = await lockFact(tx, tenantId, target.factId);
    return fact && { fact };
  }
  const matter = (await mattersById(tx, tenantId, [target.matterId])).get(target.matterId);
  return matter && { matter };
}

/**
 * Records a file. Who reported a fact may add to it until it is judged, after that a correction may; who takes part in a
 * matter may add to it until it is closed.
 */
const recordEvidence = command({
  noun: 'evidence',
  load: (tx, { target }: Recorded, { tenantId }) => subjectOf(tx, tenantId, target),
  sees: (actor, subject) =>
    'fact' in subject
      ? may(actor, 'project.read', { units: subject.fact.units })
      : sightOf(subject.matter, actor) !== 'none',
  allows: (actor, subject) => {
    if ('matter' in subject) return cannotAdd(subject.matter, actor) ?? true;
    const { units, by } = subject.fact;
    return may(actor, 'fact.report', { units }) && by !== null && by === actor.id;
  },
  decide: (subject, { file, target, uploadId }, { actor, newId }) => {
    if ('fact' in subject && subject.fact.state !== 'reported') return refuse('conflict', 'evidence-closed');
    const veiled = 'matter' in subject && isVeiled(subject.matter, actor);
    const projectId = 'fact' in subject ? subject.fact.projectId : subject.matter.projectId;
    return { projectId, uploadId, evidence: { id: uploadId ?? newId(), ...target, veiled, ...file } };
  },
  save: async (tx, { evidence, uploadId }, { tenantId, actor, now, seq }) => {
    await insertEvidence(tx, { tenantId, ...evidence, by: actor.id, at: now, seq });
    if (uploadId) await finishUpload(tx, { tenantId, id: uploadId }, now);
  },
  entry: ({ projectId, evidence: { id, claims: _, veiled, ...file } }) => ({
    act: 'evidence.attach',
    subjectId: projectId ?? ('matterId' in file ? file.matterId : id),
    body: { evidenceId: id, ...file, ...(veiled ? { veiled } : {}) },
  }),
  reply: ({ evidence }) => ({ id: evidence.id }),
});

/** The file is examined and kept only for somebody who may attach it, and before its record. */
export async function attach(
  target: Target,
  sent: Sent,
  scene: Scene,
  uploadId?: string,
): Promise<{ id: string } | Refusal> {
  const type = evidenceType(sent.bytes);
  const mediaType = isRefusal(type) ? '' : type.mediaType;
  const asked = { fileName: sent.fileName, mediaType, sizeBytes: sent.bytes.length, sha256: sha256Of(sent.bytes) };
  const refusal = await refusalOf(recordEvidence, { target, file: asked, uploadId }, scene);
  if (refusal) return refusal;
  const file = await checked(sent);
  if (isRefusal(file)) return file;
  return perform(recordEvidence, { target, file: await keepAll(scene.files, file), uploadId }, scene);
}

/** A file for a fact. */
export const attachEvidence = (input: { id: string }, sent: Sent, scene: Scene): Promise<{ id: string } | Refusal> =>
  attach({ factId: input.id }, sent, scene);

/** A file for a matter, of whatever kind. */
export const attachToMatter = (input: { id: string }, sent: Sent, scene: Scene): Promise<{ id: string } | Refusal> =>
  attach({ matterId: input.id }, sent, scene);
