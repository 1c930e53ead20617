import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { outgoingCounts } from '../../store/outgoing-counts.ts';
import { listRobots } from '../../store/robots.ts';
import { listUnits } from '../../store/units.ts';
import type { Scene } from '../scene.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const NONE = { waiting: 0, sent: 0, failed: 0, problem: null };

/** Robots and what was sent by them and by mail; for whoever runs the system, who learns nothing of the business by it. */
export const robotsSeen = (scene: Scene, mailIsSet: boolean) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const { tenantId, actor, now } = scene;
    if (!may(actor, 'channel.manage')) return refuse('not-allowed', 'no-permission');
    const counts = await outgoingCounts(tx, tenantId, new Date(now.getTime() - WEEK_MS));
    const of = new Map(counts.map(({ robotId, ...count }) => [robotId, count]));
    const robots = await listRobots(tx, tenantId);
    return {
      rows: robots.map(({ freeAt, ...robot }) => ({
        ...robot,
        ...(of.get(robot.id) ?? NONE),
        freeAt: freeAt !== null && freeAt > now ? freeAt.toISOString() : null,
      })),
      mail: { set: mailIsSet, ...(of.get(null) ?? NONE) },
      units: (await listUnits(tx, tenantId)).map(({ id, name }) => ({ id, name })),
    };
  });
