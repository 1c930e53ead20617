import type { Receipt } from '../../../domain/procedures/reading.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { moveMatter } from '../../../store/matters.ts';
import { command } from '../../command.ts';
import { movesOf } from '../matter/move.ts';
import { dueAfter, reckoned } from './reckon.ts';

const moving = movesOf('procedure', reckoned);

/** What is written of a procedure that is closed already leaves it closed. */
const AFTER_THE_END: readonly string[] = ['procedure.fill-receipt', 'procedure.instruct'];

/** Takes a procedure through its life; its clock, its receipt and its promise go with it. */
export const moveProcedure = command({
  ...moving,
  decide: (subject, input, given) => {
    const outcome = moving.decide(subject, input, given);
    if (isRefusal(outcome)) return outcome;
    const { matter } = outcome;
    const closedOn = AFTER_THE_END.includes(input.act) ? matter.closedOn : outcome.moved.closedOn;
    const due = dueAfter(matter, input.act, outcome.body['due']);
    const moved = { ...outcome.moved, closedOn, ...(due === undefined ? {} : { due }) };
    if (input.act !== 'procedure.accept-short') return { ...outcome, moved };
    // The day that was typed is that of the promise; the day by which to decide is the clock's.
    const { due: promise = '', ...said } = moved.body;
    return { ...outcome, moved: { ...moved, body: { ...said, promise } }, body: { ...outcome.body, promise } };
  },
  save: (tx, { matter, moved, body }, acting) =>
    moveMatter(
      tx,
      matter,
      moved,
      acting,
      isReceipt(body['receipt']) ? { ...body, receipt: numbered(body['receipt'], acting.seq) } : body,
    ),
});

const isReceipt = (kept: unknown): kept is Receipt => typeof kept === 'object' && kept !== null;

/** The number of a receipt is that of the journal entry which proves it, after its day. */
const numbered = (receipt: Receipt, seq: number) => ({ ...receipt, no: `${receipt.on.replaceAll('-', '')}-${seq}` });
