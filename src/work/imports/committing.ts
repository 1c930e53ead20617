import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { may } from '../../domain/may.ts';
import { inTenant, readTenant } from '../../store/connection.ts';
import { importById, lockImport, moveImport } from '../../store/imports.ts';
import { commitOneImport } from '../commands/imports/commit.ts';
import { perform } from '../perform.ts';
import type { Scene } from '../scene.ts';
import { teller, understand } from './reading.ts';

export interface CommitChoice {
  readonly duplicates?: 'new' | 'leave-out' | undefined;
  readonly leaveOutErrors?: boolean | undefined;
}

/** Claims an understood import for writing; whoever comes second is told that it is under way. */
export const beginCommit = (scene: Scene, id: string, choice: CommitChoice): Promise<{ id: string } | Refusal> =>
  inTenant(scene.db, scene.tenantId, async (tx) => {
    const line = await lockImport(tx, scene.tenantId, id);
    if (!line) return refuse('not-found', 'no-such-subject');
    if (!may(scene.actor, 'import.make')) return refuse('not-allowed', 'no-permission');
    if (line.state !== 'understood') return refuse('conflict', 'import-not-open', { state: line.state });
    const { duplicates = 'new', leaveOutErrors = false } = choice;
    await moveImport(tx, scene.tenantId, id, {
      state: 'committing',
      options: { ...line.options, duplicates, leaveOutErrors },
    });
    return { id };
  });

/** Writes a claimed import; whatever goes wrong, it is open again afterwards and nothing of it was written. */
export async function finishCommit(scene: Scene, id: string) {
  const { db, tenantId } = scene;
  const reopen = () =>
    inTenant(db, tenantId, async (tx) => {
      const line = await lockImport(tx, tenantId, id);
      if (line?.state === 'committing') await moveImport(tx, tenantId, id, { state: 'understood' });
    });
  try {
    const line = await readTenant(db, tenantId, (tx) => importById(tx, tenantId, id));
    if (!line) return refuse('not-found', 'no-such-subject');
    const told = teller(scene, id);
    const understood = await understand(scene, line, told);
    const outcome = isRefusal(understood)
      ? understood
      : await perform(commitOneImport, { id, ledger: understood, told }, scene);
    if (isRefusal(outcome)) await reopen();
    return outcome;
  } catch (error) {
    await reopen();
    throw error;
  }
}
