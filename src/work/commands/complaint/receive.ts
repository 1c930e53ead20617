import { type ComplaintClass, complainant, dueAfter, limitsUnder, receiptNumber } from '../../../domain/complaint.ts';
import { checkCreditCode } from '../../../domain/credit-code.ts';
import { move, unborn } from '../../../domain/matter/matter.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertComplaint } from '../../../store/complaints.ts';
import type { Tx } from '../../../store/connection.ts';
import { insertMatters } from '../../../store/matters.ts';
import { newToken, type Token } from '../../../store/sessions.ts';
import { calendarFor } from '../../calendar-for.ts';
import { command } from '../../command.ts';
import { newId } from '../../new-id.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';
import { runningRegimes } from '../../views/standings.ts';

/** What somebody complains of. */
export interface Complaining {
  readonly class: ComplaintClass;
  readonly words: string;
  readonly about?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly creditCode?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly projectId?: string | null | undefined;
}

interface Received extends Complaining {
  readonly id: string;
  /** None where they complained signed in. */
  readonly token: (Token & { readonly text: string }) | null;
  readonly personId: string | null;
}

/** Takes a complaint in: the matter bears a number and a class; who complained and their words stand apart. */
export const receiveComplaint = command({
  noun: 'matter',
  secret: true,
  load: async (tx: Tx, _input: Received, { tenantId, today }) => ({
    calendar: await calendarFor(tx, tenantId),
    limits: limitsUnder(await runningRegimes(tx, tenantId, today)),
  }),
  sees: () => true,
  allows: (actor, _subject, { id }) => may(actor, 'complaint.receive', { matter: id }),
  decide: ({ calendar, limits }, { id, token, personId, ...said }, { actor, today }) => {
    const code = said.creditCode ? checkCreditCode(said.creditCode) : null;
    if (isRefusal(code)) return { ...code, detail: { ...code.detail, field: 'creditCode' } };
    const due = dueAfter(calendar, 'complaint.receive', today, limits)?.due ?? null;
    const moved = move({ ...unborn('complaint'), id }, 'complaint.receive', {}, { actor, today, due });
    if (isRefusal(moved)) return moved;
    const number = receiptNumber(today, id);
    return {
      matter: {
        id,
        moved,
        unitId: null,
        projectId: null,
        regime: null,
        regimeVersion: null,
        rule: null,
        period: '',
        raisedOn: today,
        // A change of the limits leaves what was complained of before as it was.
        body: { limits },
        title: number,
        class: said.class,
      },
      kept: {
        id,
        number,
        personId,
        tokenHash: token?.hash ?? null,
        words: said.words,
        about: said.about ?? null,
        name: said.name ?? null,
        creditCode: code,
        contact: said.contact ?? null,
        projectId: said.projectId ?? null,
      },
      reply: { id, number, token: token?.text ?? null, due },
    };
  },
  save: async (tx, { matter, kept }, acting) => {
    await insertMatters(tx, [matter], acting);
    await insertComplaint(tx, { tenantId: acting.tenantId, seq: acting.seq, ...kept });
  },
  entry: ({ matter }) => ({ act: 'complaint.receive', subjectId: matter.id, body: { class: matter.class } }),
  reply: ({ reply }) => reply,
});

/** A complaint by nobody in particular: they are given a receipt number and the secret of its status page, once. */
export function receiveFromAnybody(said: Complaining, scene: Omit<Scene, 'actor'>) {
  const id = newId();
  return perform(
    receiveComplaint,
    { ...said, id, token: newToken(scene.tenantId), personId: null, projectId: null },
    { ...scene, actor: complainant(id) },
  );
}

/** A complaint by a company that is signed in: known to be its own, in nobody's name wherever acts are kept. */
export function receiveFromCompany(said: Complaining, scene: Scene & { readonly actor: Actor }) {
  const id = newId();
  // The key of a retry is of the person, who does not act here.
  return perform(
    receiveComplaint,
    { ...said, id, token: null, personId: scene.actor.id },
    { ...scene, actor: complainant(id), once: undefined },
  );
}

/** What somebody said by telephone or letter, taken in by the office; the receipt is handed on. */
export const receiveByOffice = (said: Complaining, scene: Scene) =>
  perform(receiveComplaint, { ...said, id: newId(), token: newToken(scene.tenantId), personId: null }, scene);
