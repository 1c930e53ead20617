import { inTenant } from '../store/connection.ts';
import { endProgress, putProgress } from '../store/progress.ts';
import type { Scene } from './scene.ts';

const EVERY_MS = 500;

/** Does what takes long and tells meanwhile how far it is, under the id of its subject, each time in a transaction of its own. */
export async function telling<R>(scene: Scene, subjectId: string, work: (scene: Scene) => Promise<R>): Promise<R> {
  const { db, tenantId } = scene;
  let last = performance.now();
  let underWay: Promise<unknown> | undefined;
  const told = (done: number, of: number): void => {
    const now = performance.now();
    if (underWay || now - last < EVERY_MS) return;
    last = now;
    underWay = inTenant(db, tenantId, (tx) => putProgress(tx, tenantId, subjectId, { done, of }))
      .catch(() => {}) // progress is a courtesy; the act reports its own failure
      .finally(() => {
        underWay = undefined;
      });
  };
  try {
    return await work({ ...scene, told });
  } finally {
    await underWay;
    await inTenant(db, tenantId, (tx) => endProgress(tx, tenantId, subjectId)).catch(() => {});
  }
}
