import type { z } from 'zod';
import type { addLand as contract } from '../../../contract/land.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { currentCases } from '../../../store/cases.ts';
import { lockAsked } from '../../../store/known-matters.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { landKept, landPeriod } from '../../land.ts';
import { limitsOn } from '../../limits.ts';
import { regimeOn } from '../../regime-on.ts';
import { movedEntry } from '../matter/entry.ts';

/** Puts a project on the land list of today's period that no rule finds: low efficiency, seen on the spot, with the reason. */
export const addLand = command({
  noun: 'matter',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    const { regime: id, kind, projectId } = input;
    const project = await lockProject(tx, tenantId, projectId);
    if (!project) return undefined;
    const regime = await regimeOn(tx, tenantId, id, today);
    const { unitId } = project.values;
    const period = regime ? landPeriod(regime, today) : '';
    const once = { kind: 'land', regime: id, rule: kind, unitId, projectId, period } as const;
    const [known] = await currentCases(tx, tenantId, [projectId]);
    const limits = known ? (await limitsOn(tx, tenantId, today))(known.of) : [];
    return { project, regime, period, there: await lockAsked(tx, tenantId, once), limits };
  },
  sees: (actor, { project }) => may(actor, 'exit.read', project) && may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'exit.propose', project),
  decide: ({ project, regime, period, there, limits }, { kind, reason }, { actor, today, newId }) => {
    if (!regime?.landReview) return refuse('invalid', 'no-land-review', { field: 'regime', asOf: today });
    const found = regime.landReview.kinds.find(({ id }) => id === kind);
    if (!found) return refuse('invalid', 'no-such-kind', { field: 'kind' });
    if (found.when) return refuse('invalid', 'found-by-rule', { field: 'kind' });
    if (there) return refuse('conflict', 'already-raised');
    const moved = raise('land', 'land.list', project.units, { reason }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: project.values.unitId,
      projectId: project.id,
      regime: regime.id,
      regimeVersion: regime.version,
      rule: kind,
      period,
      raisedOn: today,
      body: { ...landKept(regime, kind, today), limits, found: reason },
    };
  },
  save: (tx, raised, acting) => insertMatters(tx, [raised], acting),
  entry: (raised) => movedEntry(raised, raised.moved),
  reply: ({ id }) => ({ id, version: 1 }),
});
