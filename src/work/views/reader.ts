import type { Day } from '../../domain/day.ts';
import { type Act, type Actor, reachOf } from '../../domain/may.ts';
import { type Db, inTenant, readTenant, type Tx } from '../../store/connection.ts';
import type { Reach } from '../../store/ledger-filter.ts';
import { unitIdsBelow } from '../../store/units.ts';
import type { Scene } from '../scene.ts';
import { liveSet, lockSets, setOfDay, type StandingSet } from '../../store/standings.ts';
import { setFor } from '../standing.ts';

/** Who reads: which government, which of its projects, and what day it is there. */
export interface Reader {
  readonly db: Db;
  readonly tenantId: number;
  readonly reach: Reach;
  readonly today: Day;
}

/** What this person sees when they read for this act: their own unit's projects, those below it, or all. */
export async function readerOf(scene: Scene, act: Act = 'project.read'): Promise<Reader> {
  const { db, tenantId, today } = scene;
  return { db, tenantId, today, reach: await unitsOf(scene, scene.actor, act) };
}

async function unitsOf({ db, tenantId }: Scene, actor: Actor, act: Act): Promise<Reach> {
  const reach = reachOf(actor, act);
  if (reach === 'all') return { all: true };
  if (reach === undefined || actor.unitId === null) return { all: false, unitIds: [] };
  const { unitId } = actor;
  if (reach === 'own') return { all: false, unitIds: [unitId] };
  return { all: false, unitIds: await readTenant(db, tenantId, (tx) => unitIdsBelow(tx, tenantId, unitId)) };
}

/** A tenant in which nothing has been entered yet has no set; lists then answer with nothing. */
const emptySet = (asOf: Day): StandingSet => ({
  id: '00000000-0000-0000-0000-000000000000',
  asOf,
  known: 0,
  live: false,
  rules: '',
});

/**
 * Reads a tenant as of a day, in one snapshot. A day that nobody has asked for yet is worked out first, once, however many
 * ask at the same time.
 */
export async function asOfDay<T>(
  reader: Reader,
  asOf: Day | undefined,
  read: (tx: Tx, set: StandingSet) => Promise<T>,
): Promise<T> {
  const wanted = asOf ?? reader.today;
  const answered = await readTenant(reader.db, reader.tenantId, async (tx) => {
    const live = await liveSet(tx, reader.tenantId);
    if (!live) return { value: await read(tx, emptySet(wanted)) };
    const set = live.asOf === wanted ? live : await setOfDay(tx, reader.tenantId, wanted, live);
    return set ? { value: await read(tx, set) } : undefined;
  });
  if (answered) return answered.value;
  return inTenant(reader.db, reader.tenantId, async (tx) => {
    await lockSets(tx, reader.tenantId);
    const set = await setFor(tx, reader.tenantId, wanted);
    return read(tx, set ?? emptySet(wanted));
  });
}
