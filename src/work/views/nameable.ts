import { lifeOf } from '../../domain/matter/kinds.ts';
import { callOf, canBeNamed } from '../../domain/matter/mentions.ts';
import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { mattersById } from '../../store/known-matters.ts';
import { staffBy } from '../../store/staff.ts';
import type { Scene } from '../scene.ts';

const MOST = 20;

/** Whom a remark of the matter can name: those who may see it. */
export const nameableIn = (scene: Scene, { id, name }: { id: string; name: string }) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const { tenantId, actor } = scene;
    const matter = (await mattersById(tx, tenantId, [id])).get(id);
    if (!matter || !may(actor, lifeOf(matter.kind).reads, matter)) return refuse('not-found', 'no-such-subject');
    const found = await staffBy(tx, tenantId, { name });
    const people = found.filter((person) => person.id !== actor.id && canBeNamed(person, matter)).slice(0, MOST);
    return {
      people: people.map((person) => {
        const { id: one, name: called, post, unit } = person;
        return { id: one, name: called, post, unit, call: callOf(person, found) };
      }),
    };
  });
