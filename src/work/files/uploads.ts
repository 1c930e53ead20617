import { MOST_BYTES } from '../../documents/evidence-type.ts';
import { type Act, may } from '../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { inTenant, readTenant, type Tx } from '../../store/connection.ts';
import { senderOf } from '../../store/evidence.ts';
import {
  beginUpload,
  dropUpload,
  findUpload,
  keepPiece,
  lockUpload,
  piecesOf,
  type UploadKnown,
  underWay,
} from '../../store/uploads.ts';
import { attach, type Target } from '../commands/evidence/attach.ts';
import type { Scene } from '../scene.ts';

/** Small enough that little is sent twice on a bad line, large enough that a photograph is a dozen of them. */
export const PIECE_BYTES = 512 * 1024;
/** What one person may have under way: the photographs of a day in the field. */
const MOST_FILES = 50;
const MOST_UNDER_WAY = 256 * 1024 * 1024;
/** A phone may be out of reach for a week. */
const DAYS = 7;
/** Who has something to add a file to. */
const MAY_SEND: readonly Act[] = ['project.read', 'matter.read', 'company.speak'];
const DAY_MS = 24 * 60 * 60 * 1000;

/** How much has arrived; `attached` once the file has found its place. */
export interface Progress {
  readonly have: number;
  readonly piece: number;
  readonly attached: boolean;
}

export interface Beginning {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

// Pieces are no acts: nothing of the government changes until the file is attached, which is one, with its journal entry.

/** Begins to take in a file in pieces, or tells where it stopped: the sender's id makes beginning twice the same as once. */
export async function beginOrGoOn(scene: Scene, { id, fileName, sizeBytes }: Beginning): Promise<Progress | Refusal> {
  const { db, tenantId, actor, now } = scene;
  if (actor.id === null || !MAY_SEND.some((act) => may(actor, act))) return refuse('not-allowed', 'no-permission');
  const personId = actor.id;
  if (sizeBytes > MOST_BYTES) return refuse('invalid', 'file-too-large', { field: 'sizeBytes' });
  return inTenant(db, tenantId, async (tx) => {
    const known = await ownUpload(tx, scene, id);
    if (isRefusal(known)) return known;
    if (known) return known.sizeBytes === sizeBytes ? progressOf(known) : refuse('conflict', 'upload-differs');
    const earlier = await senderOf(tx, tenantId, id);
    if (earlier) return earlier.by === personId ? progressOf({ haveBytes: sizeBytes, done: true }) : hidden();
    const { files, bytes } = await underWay(tx, tenantId, personId);
    if (files >= MOST_FILES || bytes + sizeBytes > MOST_UNDER_WAY)
      return refuse('conflict', 'too-many-uploads', { most: MOST_FILES, mebibytes: MOST_UNDER_WAY / 2 ** 20 });
    const until = new Date(now.getTime() + DAYS * DAY_MS);
    await beginUpload(tx, { tenantId, id, personId, fileName, sizeBytes, until });
    return progressOf({ haveBytes: 0, done: false });
  });
}

/** Takes the piece that begins at this byte. One that is there already is taken again as nothing; one that leaves a gap is refused. */
export const takePiece = (
  scene: Scene,
  { id, at }: { readonly id: string; readonly at: number },
  bytes: Buffer,
): Promise<Progress | Refusal> =>
  inTenant(scene.db, scene.tenantId, async (tx) => {
    const known = await ownUpload(tx, scene, id);
    if (isRefusal(known)) return known;
    if (!known) return hidden();
    if (known.done || at + bytes.length <= known.haveBytes) return progressOf(known);
    if (at !== known.haveBytes) return refuse('conflict', 'upload-gap', { have: known.haveBytes });
    if (bytes.length > PIECE_BYTES || at + bytes.length > known.sizeBytes)
      return refuse('invalid', 'upload-too-long', { field: 'file', most: PIECE_BYTES });
    await keepPiece(tx, { tenantId: scene.tenantId, id }, at, bytes);
    return progressOf({ haveBytes: at + bytes.length, done: false });
  });

/** Puts a file that has arrived whole where it belongs; asked again, it answers what it did. A file that is not taken is forgotten. */
export async function attachUpload(scene: Scene, id: string, target: Target): Promise<{ id: string } | Refusal> {
  const { db, tenantId, actor } = scene;
  const arrived = await readTenant(db, tenantId, async (tx) => {
    const known = await findUpload(tx, { tenantId, id });
    if (known ? known.done : await senderOf(tx, tenantId, id)) {
      const sender = await senderOf(tx, tenantId, id);
      return sender && sender.by === actor.id ? { done: true as const } : hidden();
    }
    if (!known || known.personId !== actor.id) return hidden();
    if (known.haveBytes < known.sizeBytes) return refuse('conflict', 'upload-gap', { have: known.haveBytes });
    return { done: false as const, fileName: known.fileName, bytes: await piecesOf(tx, { tenantId, id }) };
  });
  if (isRefusal(arrived)) return arrived;
  if (arrived.done) return { id };
  const attached = await attach(target, arrived, scene, id);
  if (isRefusal(attached) && attached.kind === 'invalid')
    await inTenant(db, tenantId, (tx) => dropUpload(tx, { tenantId, id }));
  return attached;
}

/** The upload, held; another's is like none. */
async function ownUpload(tx: Tx, { tenantId, actor }: Scene, id: string): Promise<UploadKnown | undefined | Refusal> {
  const known = await lockUpload(tx, { tenantId, id });
  return known && known.personId !== actor.id ? hidden() : known;
}

const hidden = (): Refusal => refuse('not-found', 'no-such-subject');
const progressOf = ({ haveBytes, done }: Pick<UploadKnown, 'haveBytes' | 'done'>): Progress => ({
  have: haveBytes,
  piece: PIECE_BYTES,
  attached: done,
});
