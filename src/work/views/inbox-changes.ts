import type { MatterKind } from '../../domain/matter/kinds.ts';
import { readTenant } from '../../store/connection.ts';
import { changesSince } from '../../store/inbox-changes.ts';
import type { Scene } from '../scene.ts';

/** What changed of what this person watches since they were last here. */
export const changesSeen = (scene: Scene, { since }: { readonly since: string }) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const { tenantId, actor, today } = scene;
    const reader = { tenantId, personId: actor.id, unitIds: actor.unitId ? [actor.unitId] : [], today };
    const lines = await changesSince(tx, reader, new Date(since));
    return {
      rows: lines.map(({ at, kind, ...line }) => ({ ...line, kind: kind as MatterKind, at: at.toISOString() })),
    };
  });
