import type { z } from 'zod';
import type { listComplaints as contract } from '../../contract/complaints.ts';
import type { Calendar, WorkdayCount } from '../../domain/calendar.ts';
import { complainant, dueAfter, limitsUnder } from '../../domain/complaint.ts';
import { complaint } from '../../domain/matter/lives/complaint.ts';
import { openMoves } from '../../domain/matter/matter.ts';
import { type Actor, may } from '../../domain/may.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type ComplaintRow,
  type ComplaintsAsked,
  complaintOfToken,
  countComplaints,
  isComplaintOf,
  listComplaints,
  type SaidWord,
  wordsOfComplaint,
} from '../../store/complaints.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { type KnownMatter, mattersById } from '../../store/known-matters.ts';
import { readToken } from '../../store/sessions.ts';
import { tenantOf } from '../../store/tenants.ts';
import { calendarFor } from '../calendar-for.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from './reader.ts';
import { runningRegimes } from './standings.ts';

type Asked = z.output<(typeof contract)['input']>;

/** Who handles complaints, or supervises, sees who complained; a unit sees only what was passed on to it. */
export const seesWho = (actor: Actor): boolean => may(actor, 'complaint.read', { units: [] });

/** Complaints this person may see. */
export async function complaintsSeen(scene: Scene, { page, size, late, ...filter }: Asked) {
  const { tenantId, today } = scene;
  const asked = await askedBy(scene, { late, ...filter });
  return readTenant(scene.db, tenantId, async (tx) => {
    const rows = await complaintLines(tx, scene, asked, { offset: (page - 1) * size, limit: size });
    const all = await countComplaints(tx, { ...asked, state: undefined, lateOn: undefined }, today);
    const wanted = all.filter(({ state }) => !filter.state?.length || filter.state.some((one) => one === state));
    return {
      today,
      total: wanted.reduce((sum, one) => sum + (late ? one.late : one.n), 0),
      counts: complaint.states.map((state) => ({ state, n: all.find((one) => one.state === state)?.n ?? 0 })),
      rows,
    };
  });
}

/** What this person asks for, within what they may see. */
export async function askedBy(scene: Scene, { late, ...filter }: Omit<Asked, 'page' | 'size'>) {
  const { reach } = await readerOf(scene, 'complaint.read');
  return { tenantId: scene.tenantId, reach, ...filter, lateOn: late ? scene.today : undefined };
}

/** Complaints as this person may read them, on the page and in what leaves the house alike. */
export async function complaintLines(
  tx: Tx,
  { tenantId, actor }: Scene,
  asked: ComplaintsAsked,
  window: { offset: number; limit: number },
) {
  const calendar = await calendarFor(tx, tenantId);
  const rows = await listComplaints(tx, asked, window);
  return rows.map((row) => lineShown(counted(calendar, row).row, seesWho(actor)));
}

/** One complaint: whole for those who handle it, and for a unit what it was given and what it said. */
export async function oneComplaint(scene: Scene, id: string) {
  const { db, tenantId, actor, today } = scene;
  return readTenant(db, tenantId, async (tx) => {
    const found = await knownComplaint(tx, tenantId, id);
    if (!found || !may(actor, 'complaint.read', found.matter)) return refuse('not-found', 'no-such-subject');
    const whole = seesWho(actor);
    const own = (one: SaidWord): boolean =>
      (one.act === 'complaint.pass-on' || one.act === 'complaint.explain') && one.unitId === found.row.unit?.id;
    return {
      complaint: lineShown(found.row, whole),
      said: found.said.filter((one) => whole || own(one)).map(({ unitId: _, ...one }) => one),
      reckoned: whole ? found.reckoned : null,
      moves: openMoves(found.matter, actor, today),
    };
  });
}

async function knownComplaint(tx: Tx, tenantId: number, id: string) {
  const [row] = await listComplaints(tx, { tenantId, reach: { all: true }, id }, { offset: 0, limit: 1 });
  const matter = row && (await mattersById(tx, tenantId, [id])).get(id);
  if (!row || !matter) return undefined;
  const said = await wordsOfComplaint(tx, tenantId, id);
  return { ...counted(await calendarFor(tx, tenantId), row), matter: matter as KnownMatter<'complaint'>, said };
}

/**
 * How the day it is due on was counted, for checking by hand; nothing where a person set the day. A day that could not be
 * counted when the move was made, because a year's holidays were not known, is counted as soon as they are.
 */
function counted(calendar: Calendar, row: ComplaintRow): { row: ComplaintRow; reckoned: WorkdayCount | null } {
  const count = row.closedOn === null ? dueAfter(calendar, row.setBy, row.setOn, row.limits ?? undefined) : undefined;
  if (!count || (row.due !== null && row.due !== count.due)) return { row, reckoned: null };
  return { row: { ...row, due: count.due }, reckoned: count };
}

/** A unit is not told when the complaint came, nor any word of it but those passed on. */
function lineShown(
  { units: _, clock: __, setOn: ___, setBy: ____, limits: _____, ...row }: ComplaintRow,
  whole: boolean,
) {
  return whole ? row : { ...row, raisedOn: null, words: null, about: null, from: null };
}

/** What the complainant sees of their own: what they said, what was answered, by when what is owed. Nothing of the unit's. */
export async function ownComplaint(scene: Omit<Scene, 'actor'>, id: string) {
  const { db, tenantId, today } = scene;
  return readTenant(db, tenantId, async (tx) => {
    const found = await knownComplaint(tx, tenantId, id);
    if (!found) return refuse('not-found', 'no-such-subject');
    const { id: _, number, class: kind, state, raisedOn, due, closedOn, words, version } = found.row;
    return {
      complaint: { id, number, class: kind, state, raisedOn, due, closedOn, words, version },
      said: found.said
        .filter(({ side, act }) => side === 'complainant' || TOLD.has(act))
        .map(({ n, side, act, words: text, on }) => ({ n, side, act, words: text, on })),
      reckoned: found.reckoned,
      moves: openMoves(found.matter, complainant(id), today),
      today,
    };
  });
}

/** What the office says to the complainant. */
const TOLD: ReadonlySet<string> = new Set([
  'complaint.accept',
  'complaint.decline',
  'complaint.extend',
  'complaint.answer',
]);

/** The complaint whose secret somebody shows. */
export async function complaintShown(scene: Omit<Scene, 'actor' | 'tenantId'>, text: string) {
  const token = readToken(text);
  if (!token) return refuse('not-found', 'no-such-complaint');
  const { tenantId, hash } = token;
  const id = await readTenant(scene.db, tenantId, (tx) => complaintOfToken(tx, tenantId, hash));
  return id === undefined ? refuse('not-found', 'no-such-complaint') : { tenantId, id };
}

export async function complaintStatus(scene: Omit<Scene, 'actor' | 'tenantId'>, text: string) {
  const shown = await complaintShown(scene, text);
  return isRefusal(shown) ? shown : ownComplaint({ ...scene, tenantId: shown.tenantId }, shown.id);
}

/** What a company complained of, signed in. */
export async function companyComplaints(scene: Scene) {
  const { db, tenantId, actor } = scene;
  if (!may(actor, 'company.speak') || actor.id === null) return refuse('not-allowed', 'no-permission');
  const asked = { tenantId, reach: { all: true }, personId: actor.id } as const;
  const rows = await readTenant(db, tenantId, (tx) => listComplaints(tx, asked, { offset: 0, limit: 200 }));
  return {
    rows: rows.map(({ id, number, class: kind, state, raisedOn, due, closedOn, version }) => ({
      id,
      number,
      class: kind,
      state,
      raisedOn,
      due,
      closedOn,
      version,
    })),
  };
}

/** Whether the person who is signed in made the complaint. */
export async function isOwnComplaint({ db, tenantId, actor }: Scene, id: string): Promise<boolean> {
  const { id: personId } = actor;
  if (!may(actor, 'company.speak') || personId === null) return false;
  return readTenant(db, tenantId, (tx) => isComplaintOf(tx, tenantId, id, personId));
}

/** The limits of complaints that are made today, for whoever asks before they complain. */
export async function limitsOfDay({ db, today }: Omit<Scene, 'actor' | 'tenantId'>, slug: string) {
  const tenant = await tenantOf(db, slug);
  if (!tenant) return refuse('not-found', 'no-such-government');
  return readTenant(db, tenant.id, async (tx) => limitsUnder(await runningRegimes(tx, tenant.id, today)));
}
