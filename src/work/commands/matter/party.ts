import type { z } from 'zod';
import type { joinMatter as joining, watchMatter as watching } from '../../../contract/parties.ts';
import { lifeOf } from '../../../domain/matter/kinds.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import { mattersById } from '../../../store/known-matters.ts';
import { addParty, dropParty } from '../../../store/parties.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import type { Scene } from '../../scene.ts';

const known = async (tx: Tx, { tenantId }: Scene, id: string) => (await mattersById(tx, tenantId, [id])).get(id);

/** 关注: a person follows a matter they may see, or no longer does; it changes nothing of the matter. */
export const watchMatter = command({
  noun: 'matter',
  load: (tx, { id }: z.output<(typeof watching)['input']>, scene) => known(tx, scene, id),
  sees: (actor, matter) => may(actor, lifeOf(matter.kind).reads, matter),
  allows: (actor) => actor.id !== null,
  decide: ({ id, kind, projectId }, { watch }, { actor, newId }) => ({
    id,
    kind,
    projectId,
    watch,
    personId: actor.id,
    newId: newId(),
  }),
  save: (tx, { id, watch, personId, newId }, { tenantId, seq }) => {
    const party = { tenantId, matterId: id, part: 'watching', unitId: null, personId } as const;
    return watch ? addParty(tx, { ...party, id: newId, seq }) : dropParty(tx, { ...party, seq });
  },
  entry: ({ id, kind, projectId, watch }) => ({
    act: watch ? 'matter.watch' : 'matter.unwatch',
    subjectId: projectId ?? id,
    body: { matterId: id, kind },
  }),
  reply: ({ id, watch }) => ({ id, watching: watch }),
});

/** 协办: a unit handles the matter beside the one that owes it, and so sees it. */
export const joinMatter = command({
  noun: 'matter',
  load: async (tx, { id, unitId }: z.output<(typeof joining)['input']>, scene) => {
    const matter = await known(tx, scene, id);
    return matter && { matter, path: await unitPath(tx, scene.tenantId, unitId) };
  },
  sees: (actor, { matter }) => may(actor, lifeOf(matter.kind).reads, matter),
  allows: (actor, { matter }) => may(actor, 'matter.coordinate', matter),
  decide: ({ matter, path }, { unitId }, { newId }) => {
    if (!path) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (matter.closedOn !== null) return refuse('conflict', 'wrong-state', { state: matter.state });
    return { id: matter.id, projectId: matter.projectId, unitId, newId: newId() };
  },
  save: (tx, { id, unitId, newId }, { tenantId, seq }) =>
    addParty(tx, { tenantId, id: newId, matterId: id, part: 'co-handling', unitId, personId: null, seq }),
  entry: ({ id, projectId, unitId }) => ({
    act: 'matter.join',
    subjectId: projectId ?? id,
    body: { matterId: id, unitId },
  }),
  reply: ({ id }) => ({ id }),
});
