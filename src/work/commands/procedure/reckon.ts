import type { Day } from '../../../domain/day.ts';
import { procedure } from '../../../domain/matter/lives/procedure.ts';
import type { Move } from '../../../domain/matter/life.ts';
import { withMark, withoutMark } from '../../../domain/procedures/marks.ts';
import { type ProcedureReading, readingOf, receiptOf } from '../../../domain/procedures/reading.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import type { KnownMatter } from '../../../store/known-matters.ts';
import { openBefore, unitNamed, waitsForOf } from '../../../store/procedure-moves.ts';
import { calendarFor } from '../../calendar-for.ts';
import type { Scene } from '../../scene.ts';
import type { MoveInput, Reckoned } from '../matter/move.ts';

type Known = KnownMatter<'procedure'>;

/**
 * What goes with a move of a procedure: its clock, its receipt, its marks. Papers are stamped complete only when everything
 * before is done, unless a joint meeting let it go on (DS-1) or what is before is verified after building; accepting with papers
 * missing is a department's own decision and promises a day instead (WH-6.1).
 */
export async function reckoned(tx: Tx, matter: Known, input: MoveInput, scene: Scene): Promise<Reckoned | Refusal> {
  const { act } = input;
  if (act === 'procedure.complete') {
    const open = await openBefore(tx, scene.tenantId, matter.id);
    if (open.length > 0) return refuse('conflict', 'prerequisites-open', { titles: open, named: open.join('、') });
  }
  const special = await marked(tx, matter, input, scene);
  const clocked = await byClock(tx, matter, act, scene);
  if (isRefusal(clocked)) return clocked;
  return { ...clocked, body: { ...special, ...clocked.body } };
}

/** What a move adds to what the procedure keeps, beside its clock. */
async function marked(
  tx: Tx,
  { id, marks = [] }: Known,
  { act, due, note, reason }: MoveInput,
  { tenantId, actor, today, now }: Scene,
): Promise<Readonly<Record<string, unknown>>> {
  const stamped = async () => ({
    stamped: { by: actor.name, unit: await unitNamed(tx, tenantId, actor.unitId), at: now.toISOString() },
  });
  switch (act) {
    case 'procedure.complete':
      return stamped();
    case 'procedure.accept-short':
      return { ...(await stamped()), marks: withMark(marks, 'short') };
    case 'procedure.make-good':
    case 'procedure.settle-short':
      return { marks: withoutMark(marks, 'short'), madeGoodOn: today };
    case 'procedure.join':
      return { joint: true, jointWith: await waitsForOf(tx, tenantId, id), marks: withMark(marks, 'joint') };
    case 'procedure.verify-later':
      return { verifyBy: due ?? null, marks: withMark(marks, 'verify-later') };
    case 'procedure.fill-receipt':
      return { filled: { note: note?.trim() ?? '', asks: reason?.trim() || null, by: actor.name, on: today } };
    default:
      return {};
  }
}

async function byClock(
  tx: Tx,
  matter: Known,
  act: string,
  { tenantId, today, actor }: Scene,
): Promise<Reckoned | Refusal> {
  const what = (procedure.moves as readonly Move[]).find((move) => move.act === act)?.clock;
  if (what === undefined) return {};
  const clock = [...matter.clock, { on: today, what }];
  // A move that does not lead from here is refused as that, not for what it would do to the clock.
  const reading = readingOf(await calendarFor(tx, tenantId), { ...matter, clock, closedOn: null }, today);
  if (isRefusal(reading)) return reading.reason === 'clock-order' ? {} : reading;
  if (what === 'end') return { body: { receipt: receiptOf(reading, today, actor.name) } };
  return { due: reading.due, body: { due: reading.due, ...counted(reading) } };
}

/** How the last day in time was counted, for the trail. */
const counted = ({ state, runs, used, limit, due, skipped, makeUp }: ProcedureReading) => {
  const from = runs.at(-1)?.from;
  return state === 'running' && limit !== null && due !== null && from !== undefined
    ? { reckoned: { from, counted: limit - used, due, skipped, makeUp } }
    : {};
};

/** The day a procedure is due on after a move, where that is not the one that was typed. */
export function dueAfter({ due, clock, body: kept }: Known, act: string, reckonedDue: unknown): Day | null | undefined {
  if (act === 'procedure.accept-short') return (reckonedDue ?? null) as Day | null;
  if (act === 'procedure.finish-short') return (kept['promise'] ?? null) as Day | null;
  // The day of the verification does not move a clock that runs.
  if (act === 'procedure.verify-later' && clock.length > 0) return due;
  return undefined;
}
