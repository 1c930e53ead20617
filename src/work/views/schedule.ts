import type { z } from 'zod';
import type { showSchedule as contract } from '../../contract/schedule.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { settledOn } from '../../domain/procedures/plan.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Dated } from '../../domain/schedule/backward.ts';
import type { Slip } from '../../domain/schedule/slips.ts';
import {
  type Baseline,
  baselineLines,
  baselinesOf,
  linesOfBaselines,
  slippingProjects,
} from '../../store/baselines.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { listProcedures, startDue } from '../../store/procedures.ts';
import { calendarFor } from '../calendar-for.ts';
import { datesBack, earliestEnd, type Slipping, slippingOf, TARGET, targetLine, tasksOf } from '../schedule.ts';
import type { Scene } from '../scene.ts';
import { type ProcedureShown, procedureShown } from './procedure-shown.ts';
import { projectWithProcedures, yearIn } from './project-procedures.ts';
import { readerOf } from './reader.ts';

type Asked = z.output<(typeof contract)['input']>;

/** 倒排工期 (DS-7) of a project: as it was filed, or counted back from a day that is tried, with what slips of it. */
export const scheduleOf = (scene: Scene, { id, target: tried, version, asOf = scene.today }: Asked) =>
  projectWithProcedures(scene, { id, asOf }, async (tx, { project, rows, calendar }) => {
    const { tenantId, actor } = scene;
    const baselines = await baselinesOf(tx, tenantId, id);
    const chosen = tried
      ? undefined
      : baselines.find((it) => (version === undefined ? it.filedOn <= asOf : it.version === version));
    if (version !== undefined && !chosen && !tried) return refuse('not-found', 'no-such-subject');
    const target = tried ?? chosen?.target ?? (await startDue(tx, tenantId, id));
    const lines = await linesOf(tx, { tenantId, projectId: id, chosen, target, rows, calendar });
    const known = isRefusal(lines) ? [] : lines;
    const looked = { calendar, asOf };
    const slipping = isRefusal(lines) || known.length === 0 ? undefined : slippingOf(rows, known, looked);
    const soonest = rows.length === 0 ? undefined : earliestEnd(rows, looked);
    const years = [lines, slipping, soonest].flatMap((it) => (isRefusal(it) ? (yearIn(it) ?? []) : []));
    const counted = isRefusal(slipping) ? undefined : slipping;
    const earliest = soonest === undefined || isRefusal(soonest) ? null : soonest;
    const titles = new Map(rows.map((row) => [row.id, row.title]));
    return {
      asOf,
      target,
      baseline: chosen?.version ?? null,
      baselines,
      rows: rowsOf(rows, known, counted?.now),
      ...slipsShown(counted, titles),
      earliest,
      impossible: target !== null && earliest !== null && earliest > target && rows.some((row) => !settledOn(row)),
      changed: chosen ? changedSince(rows, known, titles) : [],
      unknownYear: years[0] ?? null,
      circles: tasksOf(rows).circles.map((group) => group.map((one) => titles.get(one) ?? '')),
      mayFile: may(actor, 'matter.coordinate', project),
    };
  });

interface Wanted {
  readonly tenantId: number;
  readonly projectId: string;
  readonly chosen: Baseline | undefined;
  readonly target: Day | null;
  readonly rows: readonly ProcedureShown[];
  readonly calendar: Calendar;
}

async function linesOf(
  tx: Tx,
  { tenantId, projectId, chosen, target, rows, calendar }: Wanted,
): Promise<Dated[] | Refusal> {
  if (target === null || rows.length === 0) return [];
  if (!chosen) return datesBack(rows, target, calendar);
  const last = targetLine(calendar, chosen.target);
  if (isRefusal(last)) return last;
  return [...(await baselineLines(tx, tenantId, projectId, chosen.version)), last];
}

function rowsOf(rows: readonly ProcedureShown[], lines: readonly Dated[], now: ReadonlyMap<string, Day> | undefined) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return lines.flatMap(({ id, startBy, doneBy, critical }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { title, unit, state, limitDays } = row;
    const doneOn = settledOn(row);
    return [
      {
        id,
        title,
        unit: unit.name,
        state,
        takes: limitDays ?? 0,
        startBy,
        doneBy,
        critical,
        doneOn,
        now: now?.get(id) ?? null,
      },
    ];
  });
}

/** What is late and what that moves, by name; the target keeps its own id. */
function slipsShown(slipping: Slipping | undefined, titles: ReadonlyMap<string, string>) {
  const named = ({ cause, late, moves }: Slip) => ({
    cause: { id: cause, title: titles.get(cause) ?? '', late },
    moves: moves.map((it) => ({ ...it, title: titles.get(it.id) ?? '' })),
  });
  return {
    slips: (slipping?.slips ?? []).map(named),
    targetNow: slipping?.targetNow ?? null,
    targetLate: slipping?.targetLate ?? 0,
  };
}

/** Lines that the filed schedule does not know, and those of it that are not wanted any more. */
function changedSince(rows: readonly ProcedureShown[], lines: readonly Dated[], titles: ReadonlyMap<string, string>) {
  const filed = new Set(lines.map(({ id }) => id).filter((id) => id !== TARGET));
  const wanted = new Set(tasksOf(rows).tasks.map(({ id }) => id));
  return [...wanted]
    .filter((id) => !filed.has(id))
    .concat([...filed].filter((id) => !wanted.has(id)))
    .map((id) => titles.get(id) ?? '');
}

const MOST = 30;

/** Projects whose filed schedule is not kept, each with what is late and what that moves. */
export async function slippingSeen(scene: Scene, { asOf = scene.today }: { asOf?: Day | undefined }) {
  const { tenantId, today } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const found = await slippingProjects(tx, { tenantId, reach, asOf, today }, MOST + 1);
    const shown = found.slice(0, MOST);
    const calendar = await calendarFor(tx, tenantId);
    const asked = { tenantId, reach: { all: true } as const, today, asOf, projects: shown.map(({ id }) => id) };
    const procedures = await listProcedures(tx, asked, { offset: 0, limit: 500 * MOST });
    const filed = await linesOfBaselines(tx, tenantId, shown);
    const rows = shown.map(({ lines: _, worst: __, ...project }) => {
      const own = procedures
        .filter((row) => row.project?.id === project.id)
        .map((row) => procedureShown(row, calendar, asOf));
      const last = targetLine(calendar, project.target);
      const lines = filed.get(project.id) ?? [];
      const slipping = isRefusal(last) ? last : slippingOf(own, [...lines, last], { calendar, asOf });
      const titles = new Map(own.map((row) => [row.id, row.title]));
      return { ...project, ...slipsShown(isRefusal(slipping) ? undefined : slipping, titles) };
    });
    return { asOf, rows, more: found.length > MOST };
  });
}
