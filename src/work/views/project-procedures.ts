import type { Calendar } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { isSettled } from '../../domain/procedures/plan.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { inParallel } from '../../domain/schedule/graph.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { listProcedures, startDue } from '../../store/procedures.ts';
import { findProject, type KnownProject } from '../../store/projects.ts';
import { calendarFor } from '../calendar-for.ts';
import { datesBack, slippingOf, TARGET, tasksOf } from '../schedule.ts';
import type { Scene } from '../scene.ts';
import { type ProcedureShown, procedureShown } from './procedure-shown.ts';
import { readerOf } from './reader.ts';

/** What a project has of its procedures on a day, for somebody who sees the project; those of other units only if they see all. */
export async function projectWithProcedures<T>(
  scene: Scene,
  { id, asOf }: { readonly id: string; readonly asOf: Day },
  read: (tx: Tx, it: { project: KnownProject; rows: readonly ProcedureShown[]; calendar: Calendar }) => Promise<T>,
): Promise<T | Refusal> {
  const { tenantId, today, actor } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, id);
    if (!project || !may(actor, 'project.read', project)) return refuse('not-found', 'no-such-subject');
    const mine = may(actor, 'matter.read', project);
    const calendar = await calendarFor(tx, tenantId);
    const asked = { tenantId, reach: mine ? ({ all: true } as const) : reach, today, asOf, project: id };
    const found = await listProcedures(tx, asked, { offset: 0, limit: 500 });
    return read(tx, { project, calendar, rows: found.map((row) => procedureShown(row, calendar, asOf)) });
  });
}

/** The procedures of a project in the order of what waits for what, with the parallel plan and the schedule counted back. */
export const proceduresOfProject = (scene: Scene, { id, asOf = scene.today }: { id: string; asOf?: Day | undefined }) =>
  projectWithProcedures(scene, { id, asOf }, async (tx, { rows, calendar }) => {
    const target = await startDue(tx, scene.tenantId, id);
    return { target, owed: owedOf(rows, asOf), ...planned(rows, { calendar, target, asOf }) };
  });

/** 未补齐不得开工 (WH-6.1): papers that were promised and have not come. */
const owedOf = (rows: readonly ProcedureShown[], asOf: Day) =>
  rows.flatMap(({ id, title, promise, marks }) =>
    promise !== null && marks.includes('short') ? [{ id, title, promise, late: promise < asOf }] : [],
  );

interface Looked {
  readonly calendar: Calendar;
  readonly target: Day | null;
  readonly asOf: Day;
}

/** Everything that is still wanted as early as it may be; what is only followed takes no workdays of ours. */
function planned(rows: readonly ProcedureShown[], looked: Looked) {
  const { tasks, follows, circles } = tasksOf(rows);
  const plan = inParallel(tasks);
  const placed = new Map((plan.tasks ?? []).map(({ id, ...place }, order) => [id, { order, ...place }]));
  const { dates, unknownYear } = datesOf(rows, looked);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const unfinished = new Map(
    rows.filter((row) => !isSettled(row) && row.state !== 'dropped').map((it) => [it.id, it.title]),
  );
  const order = ({ id }: ProcedureShown): number => placed.get(id)?.order ?? rows.length;
  return {
    length: plan.tasks ? plan.length : 0,
    unknownYear,
    circles: circles.map((group) => group.map((id) => titles.get(id) ?? '')),
    rows: rows
      .toSorted((a, b) => order(a) - order(b))
      .map((row) => {
        const place = placed.get(row.id);
        const after = follows.get(row.id) ?? [];
        return {
          ...row,
          place: place ? { ...place, ...dates.get(row.id) } : null,
          follows: after,
          waitsFor: after.flatMap((id) => unfinished.get(id) ?? []),
        };
      }),
  };
}

interface Dates {
  readonly startBy?: Day;
  readonly doneBy?: Day;
  readonly slipsTo?: Day;
  readonly because?: string;
}

/** Days by which each must begin and be done for the target, and what has slipped; none without a target. */
function datesOf(rows: readonly ProcedureShown[], { calendar, target, asOf }: Looked) {
  const dates = new Map<string, Dates>();
  if (target === null) return { dates, unknownYear: null };
  const lines = datesBack(rows, target, calendar);
  if (isRefusal(lines)) return { dates, unknownYear: yearIn(lines) };
  for (const { id, startBy, doneBy } of lines) dates.set(id, { startBy, doneBy });
  const slipping = slippingOf(rows, lines, { calendar, asOf });
  if (isRefusal(slipping)) return { dates, unknownYear: yearIn(slipping) };
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  for (const [id, now] of slipping.now)
    if (id !== TARGET)
      dates.set(id, { ...dates.get(id), slipsTo: now, because: titles.get(slipping.because.get(id) ?? '') ?? '' });
  return { dates, unknownYear: null };
}

/** The year whose holidays nobody knows yet, so that the count stopped there. */
export const yearIn = ({ detail }: Refusal): number | null =>
  typeof detail?.['year'] === 'number' ? detail['year'] : null;
