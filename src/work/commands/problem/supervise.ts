import type { z } from 'zod';
import type { superviseProblem as contract } from '../../../contract/problems.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockMatter } from '../../../store/known-matters.ts';
import { setWatch } from '../../../store/matters.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';

/** 回头看 (XC-5): every problem has a unit and a person that supervise it. */
export const superviseProblem = command({
  noun: 'matter',
  load: async (tx, { id, watchUnitId }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const matter = await lockMatter(tx, tenantId, 'problem', id);
    return matter && { matter, unitIsThere: (await unitPath(tx, tenantId, watchUnitId)) !== undefined };
  },
  sees: (actor, { matter }) => may(actor, 'matter.read', matter),
  allows: (actor, { matter }) => may(actor, 'matter.coordinate', matter),
  version: ({ matter: { version, body } }) => ({ version, values: { watchPerson: body.watchPerson ?? null } }),
  decide: ({ matter, unitIsThere }, { watchUnitId, watchPerson, leader }) => {
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'watchUnitId' });
    if (matter.closedOn !== null) return refuse('conflict', 'wrong-state', { state: matter.state });
    return {
      id: matter.id,
      projectId: matter.projectId,
      version: matter.version + 1,
      watchUnitId,
      watchPerson,
      leader: leader || null,
    };
  },
  save: (tx, { id, watchUnitId, watchPerson, leader }, { tenantId, seq }) =>
    setWatch(tx, { tenantId, id, watchUnitId, watchPerson, leader, seq }),
  entry: ({ id, projectId, watchUnitId, watchPerson, leader }) => ({
    act: 'problem.supervise',
    subjectId: projectId ?? id,
    body: { matterId: id, watchUnitId, watchPerson, ...(leader ? { leader } : {}) },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
