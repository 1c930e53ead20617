import type { z } from 'zod';
import type { adoptProposal as contract } from '../contract/proposals.ts';
import { inTenant } from '../store/connection.ts';
import { endProgress, putProgress } from '../store/progress.ts';
import { adoptProposal } from './commands/regime/adopt.ts';
import { perform } from './perform.ts';
import type { Scene } from './scene.ts';

const EVERY_MS = 500;

/** Adopts a proposal and tells meanwhile how many projects have been judged anew, each time in a transaction of its own. */
export async function adopting(input: z.output<(typeof contract)['input']>, scene: Scene) {
  const { db, tenantId } = scene;
  let last = performance.now();
  let telling: Promise<unknown> | undefined;
  const told = (done: number, of: number): void => {
    const now = performance.now();
    if (telling || now - last < EVERY_MS) return;
    last = now;
    telling = inTenant(db, tenantId, (tx) => putProgress(tx, tenantId, input.id, { done, of }))
      .catch(() => {}) // progress is a courtesy; the act reports its own failure
      .finally(() => {
        telling = undefined;
      });
  };
  try {
    return await perform(adoptProposal, input, { ...scene, told });
  } finally {
    await telling;
    await inTenant(db, tenantId, (tx) => endProgress(tx, tenantId, input.id)).catch(() => {});
  }
}
