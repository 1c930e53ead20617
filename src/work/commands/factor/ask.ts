import type { z } from 'zod';
import type { askFactor as contract } from '../../../contract/factors.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { quantityOf, quantityText } from '../../../domain/quantity.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

/** States what a project needs of a factor (WH-6.2): its own unit does, or the office for it. */
export const askFactor = command({
  noun: 'matter',
  load: (tx, { projectId }: z.output<(typeof contract)['input']>, { tenantId }) => lockProject(tx, tenantId, projectId),
  sees: (actor, project) => may(actor, 'matter.read') && may(actor, 'project.read', project),
  allows: (actor, project) => may(actor, 'matter.raise', { units: project.units.slice(0, 1) }),
  decide: (project, input, { actor, today, newId }) => {
    const quantity = quantityOf(input.quantity);
    if (quantity === undefined || quantity === 0n) return refuse('invalid', 'not-a-quantity', { field: 'quantity' });
    const own = project.units.slice(0, 1);
    const moved = raise('factor', 'factor.ask', own, { due: input.due, note: input.note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: null,
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
  save: (tx, asked, acting) => insertMatters(tx, [asked], acting),
  entry: (asked) => {
    const { act, subjectId, body } = movedEntry(asked, asked.moved);
    return { act, subjectId, body: { ...body, ...asked.body, factor: asked.class } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
