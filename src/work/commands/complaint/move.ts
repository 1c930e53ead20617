import { complainant, dueAfter, setsDay, tellsWho } from '../../../domain/complaint.ts';
import { lifeOf, type MoveAct } from '../../../domain/matter/kinds.ts';
import { forbids, type Moved, move } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { insertComplaintWord, listComplaints } from '../../../store/complaints.ts';
import type { Tx } from '../../../store/connection.ts';
import { lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import { unitPath } from '../../../store/units.ts';
import { calendarFor } from '../../calendar-for.ts';
import { command } from '../../command.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';
import type { MoveInput } from '../matter/move.ts';

type Act = MoveAct<'complaint'>;
type Complaint = Moved<'complaint'>;

const isMove = (act: string): act is Act => lifeOf('complaint').moves.some((it) => it.act === act);

/**
 * Takes a complaint one step on. What is said stands with the complaint, apart from its trail and the journal, which tell
 * that something was said and by which side.
 */
export const moveComplaint = command({
  noun: 'matter',
  load: async (tx: Tx, { id, unit }: MoveInput, { tenantId }) => {
    const matter = await lockMatter(tx, tenantId, 'complaint', id);
    const [row] = await listComplaints(tx, { tenantId, reach: { all: true }, id }, { offset: 0, limit: 1 });
    const unitIsThere = !unit || (await unitPath(tx, tenantId, unit)) !== undefined;
    return matter && row && { matter, row, unitIsThere, calendar: await calendarFor(tx, tenantId) };
  },
  sees: (actor, { matter }) =>
    may(actor, 'complaint.read', matter) || may(actor, 'complaint.speak', { matter: matter.id }),
  allows: (actor, { matter }, { act }) =>
    isMove(act) ? (forbids(matter, act, actor) ?? true) : refuse('invalid', 'no-such-move', { field: 'act', act }),
  version: ({ matter: { version, trail } }) => ({ version, values: { act: trail.at(-1)?.act } }),
  decide: ({ matter, row, unitIsThere, calendar }, { id: _, act, ...said }, { actor, today }) => {
    if (!unitIsThere) return refuse('invalid', 'no-such-unit', { field: 'unit' });
    const due = setsDay(act)
      ? { due: dueAfter(calendar, act, today, row.limits ?? undefined)?.due ?? null }
      : closeBy(act, matter.body);
    const moved = move(matter, act as Act, said, { actor, today, ...due });
    if (isRefusal(moved)) return moved;
    const words = (moved.reason ?? moved.body.note)?.trim();
    const { name, creditCode, contact, project } = row.from;
    const secrets = { name, creditCode, contact, project: project?.name ?? null, number: null };
    const tells = act === 'complaint.pass-on' && words ? tellsWho(words, secrets) : undefined;
    return tells ?? { matter, moved, words };
  },
  save: async (tx, { matter, moved, words }, acting) => {
    const { tenantId, seq, actor, now } = acting;
    const kept = KEEPS_CLOSE.has(moved.act) ? { closeBy: moved.due } : {};
    await moveMatter(tx, matter, quiet(moved), acting, kept);
    if (words)
      await insertComplaintWord(tx, {
        tenantId,
        id: matter.id,
        seq,
        act: moved.act,
        side: sideOf(moved.act),
        words,
        at: now,
        by: actor.name,
        unitId: moved.body.unit ?? matter.unitId,
      });
  },
  entry: ({ matter, moved }) => ({
    act: moved.act,
    subjectId: matter.id,
    body: { from: moved.from, to: moved.to, due: moved.due, unitId: moved.body.unit ?? matter.unitId },
  }),
  reply: ({ matter, moved }) => ({ id: matter.id, state: moved.to as string, version: matter.version + 1 }),
});

/** The day by which it is closed stays kept while the complainant is asked, and counts again when the answer will not do. */
const KEEPS_CLOSE: ReadonlySet<string> = new Set(['complaint.accept', 'complaint.extend']);
const closeBy = (act: string, body: Readonly<Record<string, unknown>>) =>
  act === 'complaint.dispute' && typeof body.closeBy === 'string' ? { due: body.closeBy as Complaint['due'] } : {};

/** The move without its words. */
const quiet = (moved: Complaint): Complaint => {
  const { note: _, ...body } = moved.body;
  return { ...moved, reason: null, body };
};

const SPOKEN: ReadonlySet<string> = new Set(['complaint.dispute', 'complaint.close', 'complaint.withdraw']);
const sideOf = (act: string) =>
  act === 'complaint.explain' ? 'unit' : SPOKEN.has(act) ? 'complainant' : ('office' as const);

/** What the complainant does with the complaint whose secret they showed, or which is their own. */
export const speakOnComplaint = (input: MoveInput, scene: Omit<Scene, 'actor'>) =>
  perform(moveComplaint, input, { ...scene, actor: complainant(input.id), once: undefined });
