import type { Actor } from '../../domain/may.ts';
import { inTenant, readTenant } from '../../store/connection.ts';
import { lockImport, moveImport, unfinishedImports } from '../../store/imports.ts';
import { listTenants } from '../../store/tenants.ts';
import type { Scene } from '../scene.ts';
import { readInBackground } from './reading.ts';

const NOBODY: Actor = { id: null, name: '系统', roles: ['office'], unitId: null };

/**
 * Takes up imports that a stopped server left half way: one that was being read is read again, one that was being written
 * wrote nothing and is open again. Called once at start, before anybody can ask.
 */
export async function resumeImports(
  scene: Omit<Scene, 'tenantId' | 'actor'>,
  failed: (error: unknown) => void,
): Promise<void> {
  for (const { id: tenantId } of await listTenants(scene.db)) {
    const here: Scene = { ...scene, tenantId, actor: NOBODY };
    for (const { id, state } of await readTenant(scene.db, tenantId, (tx) => unfinishedImports(tx, tenantId))) {
      if (state === 'reading') readInBackground(here, id).catch(failed);
      else await reopen(here, id);
    }
  }
}

const reopen = ({ db, tenantId }: Scene, id: string): Promise<void> =>
  inTenant(db, tenantId, async (tx) => {
    const line = await lockImport(tx, tenantId, id);
    if (line?.state === 'committing') await moveImport(tx, tenantId, id, { state: 'understood' });
  });
