import { readTenant } from '../../store/connection.ts';
import { waitingFacts } from '../../store/waiting-facts.ts';
import type { Scene } from '../scene.ts';
import { factShown } from './project.ts';
import { readerOf } from './reader.ts';

/** The recognition desk's queue: what waits for this person, oldest first. */
export async function listWaiting(scene: Scene, asked: { page: number; size: number }) {
  const reader = await readerOf(scene, 'fact.judge');
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const window = { offset: (asked.page - 1) * asked.size, limit: asked.size };
    const found = await waitingFacts(tx, scene.tenantId, reader.reach, scene.actor.id, window);
    return {
      total: found.total,
      rows: found.rows.map(({ projectId, project, unitId, unit, path, ...fact }) => ({
        fact: factShown(fact, scene.actor, { units: [path] }),
        project: { id: projectId, name: project },
        unit: { id: unitId, name: unit },
      })),
    };
  });
}
