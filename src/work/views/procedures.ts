import type { z } from 'zod';
import type { gatherReceipts as receipts, listProcedures as contract } from '../../contract/procedures.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { countUnreported, openBefore, secretaryOf } from '../../store/procedure-moves.ts';
import {
  countProcedures,
  countReceipts,
  type DepartmentCount,
  listProcedures,
  type ProceduresAsked,
} from '../../store/procedures.ts';
import { countRatings, type RatingCount } from '../../store/procedure-ratings.ts';
import { papersHanded } from '../../store/project-papers.ts';
import { calendarFor } from '../calendar-for.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { procedureShown } from './procedure-shown.ts';
import { readerOf } from './reader.ts';

type Asked = z.output<(typeof contract)['input']>;
type State = StateOf<'procedure'>;

/** The green channel: procedures with their clocks, and how each department stands. */
export async function proceduresSeen(scene: Scene, { page, size, late, ...filter }: Asked) {
  const { reach } = await readerOf(scene, 'matter.read');
  const asked: ProceduresAsked = {
    tenantId: scene.tenantId,
    reach,
    today: scene.today,
    ...filter,
    late: late === 'true',
  };
  const asOf = filter.asOf ?? scene.today;
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const calendar = await calendarFor(tx, scene.tenantId);
    const rows = await listProcedures(tx, asked, { offset: (page - 1) * size, limit: size });
    const counted = await countProcedures(tx, {
      ...asked,
      state: undefined,
      unit: undefined,
      late: false,
      mark: undefined,
    });
    const narrowed =
      filter.mark === undefined ? counted : await countProcedures(tx, { ...asked, state: undefined, late: false });
    const wanted = narrowed.filter(
      ({ id, state }) =>
        (!filter.unit || id === filter.unit) && (!filter.state?.length || filter.state.includes(state as State)),
    );
    return {
      asOf,
      total: wanted.reduce((sum, one) => sum + (late ? one.late : one.n), 0),
      departments: departmentsOf(counted, await countRatings(tx, { ...asked, unit: undefined })),
      rows: rows.map((row) => procedureShown(row, calendar, asOf)),
    };
  });
}

const WAITING: readonly string[] = ['planned', 'papers'];
const SETTLED: readonly string[] = ['done', 'owing', 'covered'];

const total = (own: readonly DepartmentCount[], what: 'receipts' | 'used' | 'inTime' | 'overdue'): number =>
  own.reduce((n, one) => n + one[what], 0);

/** Each department once; one that nobody has rated has no rating, which is not nought. */
export function departmentsOf(counted: readonly DepartmentCount[], ratings: readonly RatingCount[]) {
  const ids = [...new Set(counted.map(({ id }) => id))];
  return ids.map((id) => {
    const own = counted.filter((one) => one.id === id);
    const given = ratings.find((one) => one.id === id);
    const sum = (holds: (state: string) => boolean): number =>
      own.reduce((n, one) => n + (holds(one.state) ? one.n : 0), 0);
    return {
      id,
      name: own[0]?.name ?? '',
      waiting: sum((state) => WAITING.includes(state)),
      running: sum((state) => state === 'running'),
      stopped: sum((state) => state === 'asked'),
      late: own.reduce((n, one) => n + one.late, 0),
      done: sum((state) => SETTLED.includes(state)),
      receipts: total(own, 'receipts'),
      used: total(own, 'used'),
      inTime: total(own, 'inTime'),
      overdue: total(own, 'overdue'),
      rated: given?.rated ?? 0,
      stars: given?.stars ?? 0,
    };
  });
}

/** Receipts gathered by department and by project (DS-2). */
export async function receiptsSeen(scene: Scene, filter: z.output<(typeof receipts)['input']>) {
  const { reach } = await readerOf(scene, 'matter.read');
  const asked: ProceduresAsked = { tenantId: scene.tenantId, reach, today: scene.today, ...filter };
  return readTenant(scene.db, scene.tenantId, async (tx) => ({
    byUnit: await countReceipts(tx, asked, 'unit'),
    byProject: await countReceipts(tx, asked, 'project'),
    unreported: reach.all ? await countUnreported(tx, scene.tenantId) : 0,
  }));
}

/** One procedure with its trail and what this person may do with it. */
export async function oneProcedure(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'procedure', id);
  if (isRefusal(shown)) return shown;
  const { tenantId, today } = scene;
  return readTenant(scene.db, tenantId, async (tx) => {
    const [row] = await listProcedures(tx, { tenantId, reach: { all: true }, today, id }, { offset: 0, limit: 1 });
    if (!row) return refuse('not-found', 'no-such-subject');
    const procedure = procedureShown(row, await calendarFor(tx, tenantId), today);
    const waitsFor = WAITING.includes(row.state) ? await openBefore(tx, tenantId, id) : [];
    const there = await papersHanded(tx, tenantId, procedure.project.id);
    const handed = there.filter(({ name }) => procedure.papers.includes(name));
    const secretary = await secretaryOf(tx, tenantId, procedure.project.id, today);
    return { procedure, waitsFor, handed, secretary, trail: shown.trail, moves: shown.moves };
  });
}
