import { type Db, inTenant, readTenant, type Tx } from '../store/connection.ts';
import { keepTallies, type KeptTally } from '../store/figure-tallies.ts';

const LONG = { statementMs: 300_000 };
const pending = new WeakMap<Tx, KeptTally[]>();

/** Notes what was counted in this transaction, where somebody reads who will keep it. */
export const counted = (tx: Tx, tally: KeptTally): void => void pending.get(tx)?.push(tally);

/**
 * Reads of one moment, as {@link readTenant}, by somebody who asks for figures: what had to be counted for them is kept for
 * the next who asks, in a transaction of its own, because a reading one writes nothing.
 */
export async function readFigures<T>(db: Db, tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tallies: KeptTally[] = [];
  const outcome = await readTenant(
    db,
    tenantId,
    async (tx) => {
      pending.set(tx, tallies);
      try {
        return await work(tx);
      } finally {
        pending.delete(tx);
      }
    },
    LONG,
  );
  if (tallies.length > 0) await inTenant(db, tenantId, (tx) => keepTallies(tx, tenantId, tallies));
  return outcome;
}
