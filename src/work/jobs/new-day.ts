import type { Day } from '../../domain/day.ts';
import { type Db, inTenant, outsideTenants } from '../../store/connection.ts';
import { lockSets } from '../../store/standings.ts';
import { tick } from '../standing.ts';
import { countRankings } from './count-rankings.ts';

export interface DayJob {
  readonly db: Db;
  /** The day in Asia/Shanghai now. */
  readonly today: () => Day;
  readonly failed: (error: unknown) => void;
}

const LOOK_EVERY_MS = 30_000;

/** Brings every government's standing to today. Safe to run from several servers: the first does it, the others find it done. */
export async function standToday({ db, today }: DayJob): Promise<void> {
  const tenants = await outsideTenants(db, (tx) => tx.selectFrom('tenant').select('id').execute());
  for (const { id } of tenants) {
    await inTenant(db, id, async (tx) => {
      await lockSets(tx, id);
      await tick(tx, id, today());
    });
  }
}

/**
 * Looks every half minute whether a new day has come, instead of sleeping until midnight: a machine that slept, or whose
 * clock was set, still wakes to the right day. Returns how to stop it.
 */
export function watchDays(job: DayJob): () => Promise<void> {
  let stoodOn: Day | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  const look = () => {
    const now = job.today();
    if (now === stoodOn) return;
    running = running
      .then(() => standToday(job))
      .then(() => {
        stoodOn = now;
      })
      .then(() => countRankings(job.db, now, () => ended))
      .catch(job.failed);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    ended = true;
    await running;
  };
}
