import type { z } from 'zod';
import type { setHostUnit as contract } from '../../../contract/host-unit.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { keepPast } from '../../../store/past.ts';
import { hostOf, lockProject, putHost } from '../../../store/projects.ts';
import { namedUnit } from '../../../store/units.ts';
import { command } from '../../command.ts';

/** 谁签约谁负责 (XC-1.1): who hosted the signing answers for the project beside its county, and both see it. */
export const setHostUnit = command({
  noun: 'project',
  load: async (tx, { id, hostUnitId }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    if (!project) return undefined;
    const before = await hostOf(tx, tenantId, id);
    return { project, before, after: hostUnitId === null ? null : await namedUnit(tx, tenantId, hostUnitId) };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'project.revise', project),
  version: ({ project, before }) => ({ version: project.version, values: { hostUnitId: before?.id ?? null } }),
  decide: ({ project, before, after }, { id, reason }) => {
    if (after === undefined) return refuse('invalid', 'no-such-unit', { field: 'hostUnitId' });
    if (after?.id === before?.id) return refuse('invalid', 'nothing-changed');
    if (after?.id === project.values.unitId) return refuse('invalid', 'responsible-already', { field: 'hostUnitId' });
    return { id, before, after, reason, version: project.version + 1 };
  },
  save: async (tx, { id, after }, { tenantId, seq }) => {
    await keepPast(tx, { tenantId, noun: 'project', id, toSeq: seq });
    await putHost(tx, { tenantId, id, hostUnitId: after?.id ?? null, seq });
  },
  touches: ({ id }) => [id],
  entry: ({ id, before, after, reason, version }) => ({
    act: 'project.set-host',
    subjectId: id,
    body: {
      version,
      reason,
      changed: {
        hostUnit: { from: before?.name ?? null, to: after?.name ?? null },
        hostUnitId: { from: before?.id ?? null, to: after?.id ?? null },
      },
    },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
