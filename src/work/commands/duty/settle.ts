import type { z } from 'zod';
import type { excuseDuty, fulfilDuty, reopenDuty } from '../../../contract/duties.ts';
import type { Day } from '../../../domain/day.ts';
import type { Said } from '../../../domain/matter/given.ts';
import { forbids, type Given as Deciding, move, type Moved, raise } from '../../../domain/matter/matter.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import { insertMatters, moveMatter } from '../../../store/matters.ts';
import { type Acting, command, type Given } from '../../command.ts';
import { movedEntry } from '../matter/entry.ts';
import { type AskedOfUnit, type DueNamed, lockDue } from './asked.ts';

type DutyAct = 'duty.fulfil' | 'duty.excuse' | 'duty.reopen';

/** What is said, and what else is kept with the matter. */
interface Settling {
  readonly said: Said;
  readonly body: Readonly<Record<string, string>>;
  readonly fault?: (asked: AskedOfUnit, given: Given) => Refusal | undefined;
}

/** Why this person may not, although others of the same role may. */
type Bar = (actor: Actor, unitId: string) => Refusal | undefined;

/** A due is kept as a matter from the day somebody does something about it; until then it is reckoned. */
const settling = <I extends DueNamed>(act: DutyAct, read: (input: I) => Settling, bar: Bar = () => undefined) =>
  command({
    noun: 'matter',
    load: (tx, input: I, { tenantId }) => lockDue(tx, tenantId, nameIn(input)),
    sees: (actor, { unit }) => may(actor, 'duty.read', { units: [unit.path] }),
    allows: (actor, { unit, matter }) =>
      forbids({ kind: 'duty', units: [unit.path], trail: matter?.trail ?? [] }, act, actor) ??
      bar(actor, unit.id) ??
      true,
    decide: (asked, input, given) => {
      const { said, body, fault } = read(input);
      const { actor, today } = given;
      const moved = movedBy(asked, act, said, { actor, today, due: asked.planned.due });
      if (isRefusal(moved)) return moved;
      return fault?.(asked, given) ?? { ...asked, id: asked.matter?.id ?? given.newId(), moved, body, today };
    },
    save: (tx, outcome, acting) => keep(tx, outcome, acting),
    entry: ({ id, moved, body, named, planned }) => {
      const { regime, duty, unitId, period } = named;
      const entry = movedEntry({ id, regime, rule: duty, unitId, projectId: null, period }, moved);
      return { ...entry, body: { ...entry.body, ...body, asWritten: planned.asWritten } };
    },
    reply: ({ id, moved, matter }) => ({ id, state: moved.to as string, version: (matter?.version ?? 0) + 1 }),
  });

const nameIn = ({ regime, duty, unitId, period }: DueNamed): DueNamed => ({ regime, duty, unitId, period });

const movedBy = (
  { unit, matter }: AskedOfUnit,
  act: DutyAct,
  said: Said,
  deciding: Deciding,
): Moved<'duty'> | Refusal =>
  matter ? move(matter, act, said, deciding) : raise('duty', act, [unit.path], said, deciding);

interface Settled extends AskedOfUnit {
  readonly id: string;
  readonly moved: Moved<'duty'>;
  readonly body: Settling['body'];
  readonly today: Day;
}

async function keep(tx: Tx, it: Settled, acting: Acting): Promise<void> {
  const { id, matter, moved, body, named, planned } = it;
  if (matter) return moveMatter(tx, matter, moved, acting, body);
  const { regime, duty: rule, unitId, period } = named;
  await insertMatters(
    tx,
    [
      {
        id,
        moved: { ...moved, body: { ...moved.body, ...body } },
        regime,
        regimeVersion: planned.regime.version,
        rule,
        unitId,
        projectId: null,
        period,
        raisedOn: it.today,
        body: { about: planned.about, asWritten: planned.asWritten, ...body },
      },
    ],
    acting,
  );
}

/** The unit's own people say that it is done; nothing to report is an answer like any other. */
export const fulfilDue = settling('duty.fulfil', ({ nothing, note }: z.output<(typeof fulfilDuty)['input']>) => ({
  said: { note },
  body: nothing ? { nothing: 'yes' } : {},
  fault: ({ planned }, { today }) =>
    today < planned.opens ? refuse('conflict', 'due-not-open', { opens: planned.opens }) : undefined,
}));

/** Supervision excuses a unit, with the reason and who agreed to it; nobody excuses their own unit. */
export const excuseDue = settling(
  'duty.excuse',
  ({ reason, agreedBy }: z.output<(typeof excuseDuty)['input']>) => ({ said: { reason, agreedBy }, body: {} }),
  (actor, unitId) => (actor.unitId === unitId ? refuse('not-allowed', 'own-unit-due') : undefined),
);

/** What was done or excused is asked for again. */
export const reopenDue = settling('duty.reopen', ({ reason }: z.output<(typeof reopenDuty)['input']>) => ({
  said: { reason },
  body: {},
}));
