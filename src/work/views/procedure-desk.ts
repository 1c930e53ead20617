import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { wantedPapers } from '../../domain/procedures/intake.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { listProcedures } from '../../store/procedures.ts';
import { papersHanded, papersWanted } from '../../store/project-papers.ts';
import { findProject } from '../../store/projects.ts';
import { calendarFor } from '../calendar-for.ts';
import type { Scene } from '../scene.ts';
import { procedureShown } from './procedure-shown.ts';
import { readerOf } from './reader.ts';

/** Every paper that the procedures of a project ask for, once, and which have been handed in (DS-1). */
export const papersOf = ({ db, tenantId, actor }: Scene, id: string) =>
  readTenant(db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, id);
    if (!project || !may(actor, 'matter.read', project)) return refuse('not-found', 'no-such-subject');
    const there = new Map((await papersHanded(tx, tenantId, id)).map((paper) => [paper.name, paper]));
    const wanted = wantedPapers(await papersWanted(tx, tenantId, id));
    const still = new Set(wanted.map(({ name }) => name));
    const before = [...there.values()].filter(({ name }) => !still.has(name)).map(({ name }) => ({ name, for: [] }));
    return {
      papers: [...wanted, ...before].map((it) => ({
        ...it,
        on: there.get(it.name)?.on ?? null,
        by: there.get(it.name)?.by ?? null,
      })),
      mayHandIn: may(actor, 'matter.raise', project),
    };
  });

const MOST = 500;

/** Groups of procedures that wait for each other: those for the next joint meeting, and those it has decided (DS-1). */
export async function jointSeen(scene: Scene, { asOf = scene.today }: { asOf?: Day | undefined }) {
  const { tenantId, today, actor } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const calendar = await calendarFor(tx, tenantId);
    const asked = { tenantId, reach, today, asOf, inCircle: true };
    const rows = (await listProcedures(tx, asked, { offset: 0, limit: MOST }))
      .filter(({ state }) => state !== 'dropped' && state !== 'refused')
      .map((row) => procedureShown(row, calendar, asOf));
    const groups = [...Map.groupBy(rows, ({ circle }) => circle ?? '')].map(([circle, procedures]) => ({
      circle,
      project: procedures[0]?.project ?? { id: '', name: '' },
      decidedOn: procedures.find(({ jointOn }) => jointOn !== null)?.jointOn ?? null,
      procedures,
    }));
    const decided = groups.filter(({ procedures }) => procedures.some(({ marks }) => marks.includes('joint')));
    return {
      waiting: groups.filter((group) => !decided.includes(group)),
      decided: decided.toSorted((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? 1 : -1)),
      mayDecide: may(actor, 'matter.coordinate'),
    };
  });
}
