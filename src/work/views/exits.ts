import type { Day } from '../../domain/day.ts';
import type { Cause } from '../../domain/matter/life.ts';
import { may } from '../../domain/may.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { currentCases } from '../../store/cases.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { countWarned, exitFact, warnedProjects } from '../../store/exits.ts';
import type { MatterLine } from '../../store/matter-lists.ts';
import { type Limit, limitsOn } from '../limits.ts';
import type { Scene } from '../scene.ts';
import { lineShown, matterFilter, matterShown, type MattersAsked, mattersOf } from './matters.ts';
import { asOfDay, readerOf } from './reader.ts';

export interface WarnedAsked {
  readonly asOf?: Day | undefined;
  readonly state?: readonly ('warning' | 'over')[] | undefined;
  readonly page: number;
  readonly size: number;
}

/** Projects near or past a limit (DS-9), each with all of its limits: the standing keeps the gravest alone. */
export async function warnedSeen(scene: Scene, asked: WarnedAsked) {
  const reader = await readerOf(scene, 'exit.read');
  const { tenantId, actor, today } = scene;
  return asOfDay(reader, asked.asOf, async (tx, set) => {
    const counts = await countWarned(tx, tenantId, set.id, reader.reach);
    const states = asked.state?.length ? asked.state : (['warning', 'over'] as const);
    const window = { states, offset: (asked.page - 1) * asked.size, limit: asked.size };
    const found = await warnedProjects(tx, tenantId, set.id, reader.reach, window);
    const limits = await limitsByProject(
      tx,
      tenantId,
      set.asOf,
      found.map(({ id }) => id),
    );
    return {
      asOf: set.asOf,
      counts,
      total: states.reduce((n, state) => n + counts[state], 0),
      rows: found.map(({ id, name, path, case: open, ...row }) => ({
        ...row,
        project: { id, name },
        limits: limits.get(id) ?? [],
        case: open,
        may: { open: open === null && set.asOf === today && may(actor, 'exit.propose', { units: [path] }) },
      })),
    };
  });
}

async function limitsByProject(tx: Tx, tenantId: number, asOf: Day, ids: readonly string[]) {
  const limits = await limitsOn(tx, tenantId, asOf);
  const cases = ids.length > 0 ? await currentCases(tx, tenantId, ids) : [];
  return new Map(cases.map(({ of }) => [of.project.id, limits(of)]));
}

/** Exit cases: each as it stands today or stood at the end of another day. */
export async function exitsSeen(scene: Scene, asked: MattersAsked & { page: number; size: number }) {
  const filter = await matterFilter(scene, 'exit', asked);
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const { rows, ...found } = await mattersOf(tx, scene.tenantId, filter, asked);
    return { asOf: asked.asOf ?? scene.today, ...found, rows: rows.map(exitShown) };
  });
}

interface ExitKept {
  readonly limits: readonly Limit[];
  readonly cause?: Cause;
  readonly outcome?: string;
}

export const exitShown = (line: MatterLine) => lineShown<ExitKept>(line);

/** Outcomes after which the project is no project any more, so that a fact has to say when it left. */
const LEFT: readonly string[] = ['returned-by-agreement', 'cleared'];

/** One case, with its limits as they stand on the day and the fact that the project left. */
export async function oneExit(scene: Scene, id: string, asOf: Day = scene.today) {
  const shown = await matterShown(scene, 'exit', id, asOf);
  if (isRefusal(shown)) return shown;
  const { line, trail, moves } = shown;
  const projectId = line.project?.id ?? '';
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const fact = (await exitFact(tx, scene.tenantId, projectId)) ?? null;
    const limits = await limitsByProject(tx, scene.tenantId, asOf, [projectId]);
    return {
      case: exitShown(line),
      now: limits.get(projectId) ?? [],
      exited: { wanted: fact === null && LEFT.includes(line.state), fact },
      trail,
      moves,
    };
  });
}
