import { lifeOf } from '../../domain/matter/kinds.ts';
import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { mattersById } from '../../store/known-matters.ts';
import { coHandling } from '../../store/parties.ts';
import { mayJoin } from '../commands/matter/party.ts';
import type { Scene } from '../scene.ts';

/** The units that handle a matter beside the one that owes it, for whoever sees the matter. */
export const coHandlingOf = ({ db, tenantId, actor }: Scene, id: string) =>
  readTenant(db, tenantId, async (tx) => {
    const matter = (await mattersById(tx, tenantId, [id])).get(id);
    if (!matter || !may(actor, lifeOf(matter.kind).reads, matter)) return refuse('not-found', 'no-such-subject');
    const join = matter.closedOn === null && mayJoin(actor, matter) === true;
    return { units: await coHandling(tx, tenantId, id), may: { join } };
  });
