import type { z } from 'zod';
import type { takeIn as contract } from '../../../contract/procedure-desk.ts';
import { may } from '../../../domain/may.ts';
import { completeWith } from '../../../domain/procedures/intake.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { handIn, papersHanded, papersWanted } from '../../../store/project-papers.ts';
import { lockProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';
import { heldAll, movedTogether, saveTogether } from './together.ts';

/** 统一受理 (DS-1): a paper is handed in once and counts for every procedure; what then has all it asks for goes to its department. */
export const takeInPapers = command({
  noun: 'matter',
  load: async (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    if (!project) return undefined;
    const wanted = await papersWanted(tx, tenantId, id);
    const there = new Set((await papersHanded(tx, tenantId, id)).map(({ name }) => name));
    return {
      project,
      wanted,
      there,
      all: await heldAll(
        tx,
        tenantId,
        wanted.map((it) => it.id),
      ),
    };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'matter.raise', project),
  decide: ({ project, wanted, there, all }, { papers }, given) => {
    const names = [...new Set(papers)];
    const again = names.find((name) => there.has(name));
    if (again !== undefined) return refuse('conflict', 'papers-there-already', { paper: again });
    const unwanted = names.find((name) => !wanted.some((it) => it.papers.includes(name)));
    if (unwanted !== undefined) return refuse('invalid', 'no-papers-wanted', { field: 'papers', paper: unwanted });
    const ready = new Set(completeWith(wanted, new Set([...there, ...names])).map(({ id }) => id));
    const moves = movedTogether(
      all.filter(({ id }) => ready.has(id)),
      'procedure.hand-in',
      {},
      given,
    );
    return isRefusal(moves) ? moves : { projectId: project.id, names, on: given.today, moves };
  },
  save: async (tx, { projectId, names, on, moves }, acting) => {
    const { tenantId, seq, actor } = acting;
    await handIn(tx, { tenantId, projectId, names, on, by: actor.name, seq });
    await saveTogether(tx, moves, acting);
  },
  entry: ({ projectId, names, moves }) => ({
    act: 'procedure.intake',
    subjectId: projectId,
    body: { papers: names, handedIn: moves.map(({ matter: { id, title } }) => ({ id, title })) },
  }),
  reply: ({ moves }) => ({ handedIn: moves.map(({ matter: { id, title } }) => ({ id, name: title })) }),
});
