import { type Db, inTenant } from '../../store/connection.ts';
import { sweep } from '../../store/sessions.ts';
import { listTenants } from '../../store/tenants.ts';
import { sweepUploads } from '../../store/uploads.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Every hour forgets ended sessions, kept replies, old tries at signing in and uploads nobody went on with. Returns how to stop it. */
export function watchSweep({ db, failed }: { db: Db; failed: (error: unknown) => void }): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => sweepAll(db)).catch(failed);
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sweepAll(db: Db): Promise<void> {
  for (const { id } of await listTenants(db))
    await inTenant(db, id, async (tx) => {
      await sweep(tx, id);
      await sweepUploads(tx, id);
    });
}
