import type { z } from 'zod';
import type { promiseCommitment as contract } from '../../../contract/commitments.ts';
import { isSupport, partyOf } from '../../../domain/matter/commitment.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { quantityOf, quantityText } from '../../../domain/quantity.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';

/**
 * Records what the agreement of a project binds one of its sides to. The unit of the project sees it on either side; what the
 * investor owes it also reports on, unless another unit is named.
 */
export const promiseCommitment = command({
  noun: 'matter',
  load: async (tx, { projectId, unitId }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, projectId);
    return project && { project, owner: unitId ? await unitPath(tx, tenantId, unitId) : project.units[0] };
  },
  sees: (actor, { project }) => may(actor, 'matter.read') && may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.coordinate', project),
  decide: ({ project, owner }, { unitId, ...input }, { actor, today, newId }) => {
    if (!owner) return refuse('invalid', 'no-such-unit', { field: 'unitId' });
    if (!unitId && partyOf(input.class) === 'government') return refuse('invalid', 'unit-missing', { field: 'unitId' });
    const promised = input.promised ? quantityOf(input.promised) : null;
    if (promised === undefined) return refuse('invalid', 'not-a-quantity', { field: 'promised' });
    if (promised !== null && !input.measure) return refuse('invalid', 'unit-of-measure-missing', { field: 'measure' });
    if (input.basis && !isSupport(input.class)) return refuse('invalid', 'no-support', { field: 'basis' });
    const moved = raise(
      'commitment',
      'commitment.promise',
      [owner],
      { due: input.due, note: input.note },
      { actor, today },
    );
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: unitId ?? project.values.unitId,
      projectId: project.id,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn: today,
      body: {
        ...(promised === null ? {} : { promised: quantityText(promised), measure: input.measure }),
        ...(input.evidence ? { evidence: input.evidence } : {}),
        ...(input.basis ? { basis: input.basis } : {}),
      },
      title: input.title,
      class: input.class,
      raisedBy: actor.id,
      raisedUnitId: project.values.unitId,
    };
  },
  save: (tx, promised, acting) => insertMatters(tx, [promised], acting),
  entry: (promised) => {
    const { act, subjectId, body } = movedEntry(promised, promised.moved);
    return { act, subjectId, body: { ...body, ...promised.body, title: promised.title, class: promised.class } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
