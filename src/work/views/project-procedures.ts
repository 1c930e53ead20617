import { isRefusal, refuse } from '../../domain/refusal.ts';
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
  const tasks = live.map(({ id, limitDays, after }) => ({ id, takes: limitDays ?? 0, after }));
  const plan = inParallel(tasks);
  const placed = new Map((plan.tasks ?? []).map(({ id, ...place }, order) => [id, { order, ...place }]));
  const dated = datesOf(tasks, live, looked);
  const unfinished = new Map(
    rows.filter(({ state }) => state !== 'done' && state !== 'dropped').map((it) => [it.id, it]),
  );
  const order = ({ id }: Shown): number => placed.get(id)?.order ?? rows.length;
  return {
    length: plan.tasks ? plan.length : 0,
    rows: rows
      .toSorted((a, b) => order(a) - order(b))
      .map((row) => {
        const place = placed.get(row.id);
        return {
          ...row,
          place: place ? { ...place, ...dated.get(row.id) } : null,
          waitsFor: row.after.flatMap((id) => unfinished.get(id)?.title ?? []),
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

/** Days by which each must begin and be done for the target, and what has slipped; nothing without a target. */
function datesOf(tasks: readonly Task[], rows: readonly Shown[], { calendar, target, asOf }: Looked) {
  const lines = target === null ? [] : countedBack(calendar, tasks, target);
  if (isRefusal(lines)) return new Map<string, Dates>();
  const progress = new Map(rows.map((row) => [row.id, progressOf(row)]));
  const slips = target === null ? [] : slippage(calendar, tasks, lines, progress, asOf);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const slipped = new Map((isRefusal(slips) ? [] : slips).map((it) => [it.id, it]));
  return new Map<string, Dates>(
    lines.map(({ id, startBy, doneBy }) => {
      const slip = slipped.get(id);
      const moved = slip ? { slipsTo: slip.now, because: titles.get(slip.because) ?? '' } : {};
      return [id, { startBy, doneBy, ...moved }];
    }),
  );
}

function progressOf({ state, closedOn, reading }: Shown): Progress {
  if (state === 'done' && closedOn) return { doneOn: closedOn };
  return reading?.due ? { expected: reading.due } : {};
}
