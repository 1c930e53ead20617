import type { Understanding } from '../../domain/ledger/understanding.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { inTenant } from '../../store/connection.ts';
import { type ImportOptions, moveImport } from '../../store/imports.ts';
import { commitOneImport } from '../commands/imports/commit.ts';
import { uploadImport } from '../commands/imports/upload.ts';
import { perform } from '../perform.ts';
import type { Scene } from '../scene.ts';
import type { ImportPlan } from './plan.ts';
import { planFor, readMarked } from './reading.ts';
import { summarise } from './summary.ts';

export interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly options?: ImportOptions;
  readonly told?: (phase: string, done: number, of: number) => void;
}

export interface Looked {
  readonly understood: Understanding;
  readonly plan: ImportPlan;
}

/** Reads a ledger and says what committing it would do. Nothing is written. */
export async function lookAtLedger(scene: Scene, given: GivenFile): Promise<Looked | Refusal> {
  const understood = await readGiven(scene, given);
  return isRefusal(understood) ? understood : { understood, plan: await planFor(scene, understood, given.options) };
}

const readGiven = (scene: Scene, { fileName, bytes, options = {}, told }: GivenFile) =>
  readMarked(scene, bytes, { fileName, options }, told);

/** Takes a ledger in at once, for those who have looked before or do not need to: the command line and the demo. */
export async function takeLedger(scene: Scene, given: GivenFile): Promise<(Looked & { importId: string }) | Refusal> {
  const understood = await readGiven(scene, given);
  if (isRefusal(understood)) return understood;
  const { fileName, bytes, options = {}, told } = given;
  const sha256 = await scene.files.keep(bytes);
  const taken = await perform(uploadImport, { fileName, sha256, sizeBytes: bytes.length }, scene);
  if (isRefusal(taken)) return taken;
  const { id } = taken;
  const move = (to: Parameters<typeof moveImport>[3]) =>
    inTenant(scene.db, scene.tenantId, (tx) => moveImport(tx, scene.tenantId, id, to));
  await move({ state: 'committing', options });
  const done = await perform(commitOneImport, { id, ledger: understood, ...(told ? { told } : {}) }, scene);
  if (!isRefusal(done)) return { understood, plan: done.plan, importId: id };
  await move({ state: 'understood', summary: summarise(understood, await planFor(scene, understood, options)) });
  return done;
}
