import type { z } from 'zod';
import type { openExit as contract } from '../../../contract/exits.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { currentCases } from '../../../store/cases.ts';
import { openExit } from '../../../store/exits.ts';
import { insertMatters } from '../../../store/matters.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { gravest, limitsOn } from '../../limits.ts';
import { movedEntry } from '../matter/entry.ts';

/** Opens a case about a project that a limit warns of or has passed; every limit is kept with it as it stood that day. */
export const openExitCase = command({
  noun: 'matter',
  load: async (tx, { projectId }: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    const project = await lockProject(tx, tenantId, projectId);
    if (!project) return undefined;
    const [known] = await currentCases(tx, tenantId, [projectId]);
    return {
      project,
      isOpen: await openExit(tx, tenantId, projectId),
      limits: known ? (await limitsOn(tx, tenantId, today))(known.of) : [],
    };
  },
  sees: (actor, { project }) => may(actor, 'exit.read', project) && may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'exit.propose', project),
  decide: ({ project, isOpen, limits }, { note }, { actor, today, newId }) => {
    if (isOpen) return refuse('conflict', 'already-raised');
    const worst = gravest(limits);
    if (!worst) return refuse('conflict', 'no-limit-near');
    const moved = raise('exit', 'exit.warn', project.units, { note }, { actor, today });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: project.values.unitId,
      projectId: project.id,
      regime: worst.regime,
      regimeVersion: worst.version,
      rule: worst.rule,
      // The same limit may run again: a project halts, goes on, and halts once more.
      period: String(worst.values.until ?? ''),
      raisedOn: today,
      body: { limits, asOf: today },
    };
  },
  save: (tx, raised, acting) => insertMatters(tx, [raised], acting),
  entry: (raised) => movedEntry(raised, raised.moved),
  reply: ({ id }) => ({ id, version: 1 }),
});
