import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { may } from '../../domain/may.ts';
import { countedBack, type Progress, slippage } from '../../domain/schedule/backward.ts';
import { inParallel, type Task } from '../../domain/schedule/graph.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { readTenant } from '../../store/connection.ts';
import { listProcedures, startDue } from '../../store/procedures.ts';
import { findProject } from '../../store/projects.ts';
import { calendarFor } from '../calendar-for.ts';
import type { Scene } from '../scene.ts';
import { procedureShown } from './procedures.ts';
import { readerOf } from './reader.ts';

type Shown = ReturnType<typeof procedureShown>;

/** The procedures of a project in the order of what waits for what, with the parallel plan and the schedule counted back. */
export async function proceduresOfProject(
  scene: Scene,
  { id, asOf = scene.today }: { id: string; asOf?: Day | undefined },
) {
  const { tenantId, today, actor } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, id);
    if (!project || !may(actor, 'project.read', project)) return refuse('not-found', 'no-such-subject');
    const mine = may(actor, 'matter.read', project);
    const calendar = await calendarFor(tx, tenantId);
    const asked = { tenantId, reach: mine ? ({ all: true } as const) : reach, today, asOf, project: id };
    const rows = (await listProcedures(tx, asked, { offset: 0, limit: 500 })).map((row) =>
      procedureShown(row, calendar, asOf),
    );
    const target = await startDue(tx, tenantId, id);
    return { target, ...planOf(rows, { calendar, target, asOf }) };
  });
}

interface Looked {
  readonly calendar: Calendar;
  readonly target: Day | null;
  readonly asOf: Day;
}

/** Everything that is still wanted as early as it may be; what is only followed takes no workdays of ours. */
function planOf(rows: readonly Shown[], looked: Looked) {
  const live = rows.filter(({ state }) => state !== 'dropped' && state !== 'refused');
  const instead = plannedAnew(rows, live);
  const afterOf = ({ after }: Shown): string[] => after.map((id) => instead.get(id) ?? id);
  const tasks = live.map((row) => ({ id: row.id, takes: row.limitDays ?? 0, after: afterOf(row) }));
  const plan = inParallel(tasks);
  const placed = new Map((plan.tasks ?? []).map(({ id, ...place }, order) => [id, { order, ...place }]));
  const { dates, unknownYear } = datesOf(tasks, live, looked);
  const open = rows.filter(({ state }) => state !== 'done' && state !== 'dropped');
  const unfinished = new Map(open.map(({ id, title }) => [id, title]));
  const order = ({ id }: Shown): number => placed.get(id)?.order ?? rows.length;
  return {
    length: plan.tasks ? plan.length : 0,
    unknownYear,
    rows: rows
      .toSorted((a, b) => order(a) - order(b))
      .map((row) => {
        const place = placed.get(row.id);
        return {
          ...row,
          place: place ? { ...place, ...dates.get(row.id) } : null,
          waitsFor: afterOf(row).flatMap((id) => unfinished.get(id) ?? []),
        };
      }),
  };
}

/** What was refused and planned again: who waited for the first waits for the second. */
const plannedAnew = (rows: readonly Shown[], live: readonly Shown[]): ReadonlyMap<string, string> =>
  new Map(
    rows
      .filter(({ state }) => state === 'refused')
      .flatMap(({ id, key }) => live.flatMap((it) => (it.key === key ? [[id, it.id] as const] : []))),
  );

interface Dates {
  readonly startBy?: Day;
  readonly doneBy?: Day;
  readonly slipsTo?: Day;
  readonly because?: string;
}

/** Days by which each must begin and be done for the target, and what has slipped; none without a target. */
function datesOf(tasks: readonly Task[], rows: readonly Shown[], { calendar, target, asOf }: Looked) {
  const dates = new Map<string, Dates>();
  if (target === null) return { dates, unknownYear: null };
  const lines = countedBack(calendar, tasks, target);
  if (isRefusal(lines)) return { dates, unknownYear: yearIn(lines) };
  for (const { id, startBy, doneBy } of lines) dates.set(id, { startBy, doneBy });
  const progress = new Map(rows.map((row) => [row.id, progressOf(row)]));
  const slips = slippage(calendar, tasks, lines, progress, asOf);
  if (isRefusal(slips)) return { dates, unknownYear: yearIn(slips) };
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  for (const { id, now, because } of slips)
    dates.set(id, { ...dates.get(id), slipsTo: now, because: titles.get(because) ?? '' });
  return { dates, unknownYear: null };
}

/** The year whose holidays nobody knows yet, so that the count stopped there. */
const yearIn = ({ detail }: Refusal): number | null => (typeof detail?.['year'] === 'number' ? detail['year'] : null);

function progressOf({ state, closedOn, reading }: Shown): Progress {
  if (state === 'done' && closedOn) return { doneOn: closedOn };
  return reading?.due ? { expected: reading.due } : {};
}
