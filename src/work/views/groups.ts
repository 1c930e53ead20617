import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { groupsOn } from '../groups.ts';
import type { Scene } from '../scene.ts';

/** The working groups, for everybody inside the government. */
export const groupsSeen = async ({ db, tenantId, actor, today }: Scene) =>
  may(actor, 'regime.read')
    ? {
        groups: await readTenant(db, tenantId, (tx) => groupsOn(tx, tenantId, today)),
        may: { set: may(actor, 'matter.coordinate') },
      }
    : refuse('not-allowed', 'no-permission');
