import { doubtsOf } from '../../domain/claims.ts';
import { cannotAdd, sightOf } from '../../domain/matter/papers.ts';
import { type Actor, may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { type EvidenceFound, type EvidenceLine, evidenceOfMatter, findEvidence } from '../../store/evidence.ts';
import { mattersById } from '../../store/known-matters.ts';
import type { Scene } from '../scene.ts';

export interface FileShown {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A file exactly as it was given; reading checks that it still is. */
export async function evidenceOf(scene: Scene, id: string): Promise<FileShown | Refusal> {
  const found = await seen(scene, id);
  return found ? { ...found, bytes: await scene.files.read(found.sha256) } : hidden();
}

/** The copy of a picture that is shown, or the small one; where there is none, neither is there such a page. */
export async function pictureOf(scene: Scene, id: string, which: 'display' | 'small'): Promise<FileShown | Refusal> {
  const found = await seen(scene, id);
  const sha256 = which === 'display' ? found?.displaySha256 : found?.smallSha256;
  if (!sha256) return hidden();
  return { fileName: `${which}.webp`, mediaType: 'image/webp', bytes: await scene.files.read(sha256) };
}

/** The files of a matter as this person sees them. */
export async function filesOfMatter({ db, tenantId, actor }: Scene, id: string) {
  return readTenant(db, tenantId, async (tx) => {
    const matter = (await mattersById(tx, tenantId, [id])).get(id);
    const sight = matter ? sightOf(matter, actor) : 'none';
    if (!matter || sight === 'none') return hidden();
    const all = await evidenceOfMatter(tx, tenantId, id);
    const open = all.filter((file) => isSeen(file, sight, actor));
    return {
      files: open.map(evidenceShown),
      hidden: all.length - open.length,
      may: { attach: cannotAdd(matter, actor) === undefined },
    };
  });
}

/** A file with what is doubtful about its device's claims. */
export const evidenceShown = ({ veiled: _, byId: __, ...file }: EvidenceLine) => ({
  ...file,
  doubts: doubtsOf(file.claims, file.at),
});

const isSeen = (
  file: Pick<EvidenceLine, 'veiled' | 'byId'>,
  sight: ReturnType<typeof sightOf>,
  actor: Actor,
): boolean => sight === 'all' || (sight === 'open' && !file.veiled) || (sight === 'own' && isOwn(file.byId, actor));

/** What came by a secret link is nobody's in name. */
const isOwn = (by: string | null, actor: Actor): boolean => by === actor.id;

const seen = ({ db, tenantId, actor }: Scene, id: string): Promise<EvidenceFound | undefined> =>
  readTenant(db, tenantId, async (tx) => {
    const found = await findEvidence(tx, tenantId, id);
    return found && (await maySee(tx, tenantId, found, actor)) ? found : undefined;
  });

/** Asked of every request: who may see the project sees what shows its facts, who may see a matter sees its files. */
async function maySee(tx: Tx, tenantId: number, file: EvidenceFound, actor: Actor): Promise<boolean> {
  const { matterId, units, project, veiled, by } = file;
  if (matterId === null) return may(actor, 'project.read', { units, project });
  const matter = (await mattersById(tx, tenantId, [matterId])).get(matterId);
  return matter !== undefined && isSeen({ veiled, byId: by }, sightOf(matter, actor), actor);
}

const hidden = (): Refusal => refuse('not-found', 'no-such-subject');
