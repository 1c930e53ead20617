import type { z } from 'zod';
import type { askFactor as contract } from '../../../contract/factors.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { handlerOf } from '../../../domain/matter/group.ts';
import { may } from '../../../domain/may.ts';
import { quantityOf, quantityText } from '../../../domain/quantity.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { holdGroups } from '../../../store/groups.ts';
import { insertMatters } from '../../../store/matters.ts';
import { addParty } from '../../../store/parties.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { groupsOn, helpersOf, leadOf } from '../../groups.ts';
import { movedEntry } from '../matter/entry.ts';

/** States what a project needs of a factor (WH-6.2): its own unit does, or the office for it. Its working group owes it (DS-11). */
export const askFactor = command({
  noun: 'matter',
  load: async (tx, { projectId, factor }: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    await holdGroups(tx, tenantId, 'to-read');
    const project = await lockProject(tx, tenantId, projectId);
    return project && { project, handler: handlerOf(factor, await groupsOn(tx, tenantId, today)) };
  },
  sees: (actor, { project }) => may(actor, 'matter.read') && may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.raise', { units: project.units.slice(0, 1) }),
  decide: ({ project, handler }, input, { actor, today, newId }) => {
    const quantity = quantityOf(input.quantity);
    if (quantity === undefined || quantity === 0n) return refuse('invalid', 'not-a-quantity', { field: 'quantity' });
    const own = project.units.slice(0, 1);
    const moved = raise('factor', 'factor.ask', own, { due: input.due, note: input.note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: handler ? leadOf(handler) : null,
      helpers: handler ? helpersOf(handler).map((unitId) => ({ unitId, id: newId() })) : [],
      projectId: project.id,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn: today,
      body: { quantity: quantityText(quantity) },
      title: project.values.name,
      class: input.factor,
      raisedBy: actor.id,
      raisedUnitId: project.values.unitId,
    };
  },
  save: async (tx, { helpers, ...asked }, acting) => {
    await insertMatters(tx, [asked], acting);
    const { tenantId, seq } = acting;
    for (const { id, unitId } of helpers)
      await addParty(tx, { tenantId, id, matterId: asked.id, part: 'co-handling', unitId, personId: null, seq });
  },
  entry: (asked) => {
    const { act, subjectId, body } = movedEntry(asked, asked.moved);
    return { act, subjectId, body: { ...body, ...asked.body, factor: asked.class } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
