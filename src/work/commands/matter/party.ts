import type { z } from 'zod';
import type { joinMatter as joining, watchMatter as watching } from '../../../contract/parties.ts';
import { lifeOf } from '../../../domain/matter/kinds.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import { type KnownMatter, mattersById } from '../../../store/known-matters.ts';
import { addParty, coHandling, dropParty } from '../../../store/parties.ts';
import { namedUnit } from '../../../store/units.ts';
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
  load: loadJoint,
  sees: (actor, { matter }) => may(actor, lifeOf(matter.kind).reads, matter),
  allows: (actor, { matter }) => mayJoin(actor, matter),
  decide: ({ matter, unit, joined }, { unitId }, { newId }) => {
    if (!unit) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (matter.closedOn !== null) return refuse('conflict', 'wrong-state', { state: matter.state });
    if (matter.unitId === unitId) return refuse('conflict', 'owes-it', { field: 'unitId' });
    if (joined) return refuse('conflict', 'joined-already', { field: 'unitId' });
    return { ...named(matter), unit, newId: newId() };
  },
  save: (tx, { id, unit, newId }, { tenantId, seq }) =>
    addParty(tx, { tenantId, id: newId, matterId: id, part: 'co-handling', unitId: unit.id, personId: null, seq }),
  entry: ({ id, kind, projectId, unit }) => ({
    act: 'matter.join',
    subjectId: projectId ?? id,
    body: { matterId: id, kind, unitId: unit.id, unit: unit.name },
  }),
  reply: ({ id }) => ({ id }),
});

/** Takes a unit off again; what it did for the matter stays in the trail. */
export const leaveMatter = command({
  noun: 'matter',
  load: loadJoint,
  sees: (actor, { matter }) => may(actor, lifeOf(matter.kind).reads, matter),
  allows: (actor, { matter }) => mayJoin(actor, matter),
  decide: ({ matter, unit, joined }) => {
    if (matter.closedOn !== null) return refuse('conflict', 'wrong-state', { state: matter.state });
    return unit && joined ? { ...named(matter), unit } : refuse('conflict', 'not-joined', { field: 'unitId' });
  },
  save: (tx, { id, unit }, { tenantId, seq }) =>
    dropParty(tx, { tenantId, matterId: id, part: 'co-handling', unitId: unit.id, personId: null, seq }),
  entry: ({ id, kind, projectId, unit }) => ({
    act: 'matter.leave',
    subjectId: projectId ?? id,
    body: { matterId: id, kind, unitId: unit.id, unit: unit.name },
  }),
  reply: ({ id }) => ({ id }),
});

async function loadJoint(tx: Tx, { id, unitId }: z.output<(typeof joining)['input']>, scene: Scene) {
  const matter = await known(tx, scene, id);
  if (!matter) return undefined;
  const { tenantId } = scene;
  const joined = (await coHandling(tx, tenantId, id)).some((unit) => unit.id === unitId);
  return { matter, joined, unit: await namedUnit(tx, tenantId, unitId) };
}

/** Who coordinates asks others to help, where the life of the kind lets others see it. */
export const mayJoin = (actor: Actor, matter: KnownMatter): boolean | Refusal =>
  may(actor, 'matter.coordinate', matter) &&
  (lifeOf(matter.kind).joins ?? refuse('conflict', 'never-joined', { kind: matter.kind }));

const named = ({ id, kind, projectId }: KnownMatter) => ({ id, kind, projectId });
