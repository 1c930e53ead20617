import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { readTenant } from '../../store/connection.ts';
import { breakthroughsOn } from '../breakthroughs.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from './reader.ts';

/** Which units this person sees have a breakthrough, and which are to explain (TQ-7). */
export async function breakthroughsSeen(scene: Scene, { on }: { readonly on?: Day | undefined }) {
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const told = await breakthroughsOn(tx, scene, on);
    const seen = told?.units.filter(({ unit }) => reach.all || reach.unitIds.includes(unit.id)) ?? [];
    return {
      on: told?.dispatch.meets.on ?? null,
      since: told?.since ?? null,
      clause: told?.dispatch.clause ?? null,
      zh: told?.dispatch.zh ?? '',
      en: told?.dispatch.en ?? '',
      counts: told?.dispatch.asks?.counts ?? [],
      units: seen.map(({ unit: { id, name }, facts, asked }) => ({ unit: { id, name }, facts, asked })),
      mayAsk: told !== undefined && may(scene.actor, 'matter.coordinate') && told.dispatch.meets.on >= scene.today,
    };
  });
}
