import type { Day } from '../../../domain/day.ts';
import { procedure } from '../../../domain/matter/lives/procedure.ts';
import type { Move } from '../../../domain/matter/life.ts';
import { type ProcedureReading, type Receipt, readingOf, receiptOf } from '../../../domain/procedures/reading.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { moveMatter } from '../../../store/matters.ts';
import { openBefore } from '../../../store/procedures.ts';
import { calendarFor } from '../../calendar-for.ts';
import { command } from '../../command.ts';
import { movesOf } from '../matter/move.ts';

/**
 * Reckons the clock with the move. Papers are stamped complete only when everything before is done, unless a joint meeting
 * let it go on (DS-1); accepting with papers missing is a department's own decision and promises a day instead (WH-6.1).
 */
const moving = movesOf('procedure', async (tx, matter, { act }, { tenantId, today, actor }) => {
  if (act === 'procedure.join') return { body: { joint: true } };
  if (act === 'procedure.complete' && matter.body.joint !== true) {
    const open = await openBefore(tx, tenantId, matter.id);
    if (open.length > 0) return refuse('conflict', 'prerequisites-open', { titles: open, named: open.join('、') });
  }
  const what = (procedure.moves as readonly Move[]).find((move) => move.act === act)?.clock;
  if (what === undefined) return {};
  const clock = [...matter.clock, { on: today, what }];
  // A move that does not lead from here is refused as that, not for what it would do to the clock.
  const reading = readingOf(await calendarFor(tx, tenantId), { ...matter, clock, closedOn: null }, today);
  if (isRefusal(reading)) return reading.reason === 'clock-order' ? {} : reading;
  if (what === 'end') return { body: { receipt: receiptOf(reading, today, actor.name) } };
  return { due: reading.due, body: { due: reading.due, ...counted(reading) } };
});

/** How the last day in time was counted, for the trail. */
const counted = ({ state, runs, used, limit, due, skipped, makeUp }: ProcedureReading) => {
  const from = runs.at(-1)?.from;
  return state === 'running' && limit !== null && due !== null && from !== undefined
    ? { reckoned: { from, counted: limit - used, due, skipped, makeUp } }
    : {};
};

/** Takes a procedure through its life; its clock, its receipt and its promise go with it. */
export const moveProcedure = command({
  ...moving,
  decide: (subject, input, given) => {
    const outcome = moving.decide(subject, input, given);
    if (isRefusal(outcome) || input.act !== 'procedure.accept-short') return outcome;
    // The day that was typed is that of the promise; the day by which to decide is the clock's.
    const { due: promise = '', ...said } = outcome.moved.body;
    const due = (outcome.body.due ?? null) as Day | null;
    return {
      ...outcome,
      moved: { ...outcome.moved, due, body: { ...said, promise } },
      body: { ...outcome.body, promise },
    };
  },
  save: (tx, { matter, moved, body }, acting) =>
    moveMatter(
      tx,
      matter,
      moved,
      acting,
      isReceipt(body.receipt) ? { ...body, receipt: numbered(body.receipt, acting.seq) } : body,
    ),
});

const isReceipt = (kept: unknown): kept is Receipt => typeof kept === 'object' && kept !== null;

/** The number of a receipt is that of the journal entry which proves it, after its day. */
const numbered = (receipt: Receipt, seq: number) => ({ ...receipt, no: `${receipt.on.replaceAll('-', '')}-${seq}` });
