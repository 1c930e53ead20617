import { placeOf } from '../../contract/place-of.ts';
import { addDays } from '../../domain/day.ts';
import { lookAt } from '../../domain/notices/look.ts';
import { MOST_LEAD_DAYS } from '../../domain/notices/notice.ts';
import { beside, type Db, inTenant, type Tx } from '../../store/connection.ts';
import { type LookedAt, mattersLookedAt } from '../../store/looked-at.ts';
import {
  joinedMatters,
  keepRound,
  lastDutySeq,
  mattersOfDay,
  takeRound,
  touchedMatters,
  touchedPeople,
  watchMatters,
} from '../../store/notice-rounds.ts';
import { momentOf } from './clock.ts';
import { dueTellings } from './dues.ts';
import { type Hearers, hearersOf } from './hearers.ts';
import { newcomersMatters } from './newcomers.ts';
import { type Making, queue, type Telling } from './queue.ts';

/** So many matters are looked at in one round, and so many at a time. */
const BATCH = 1000;
const AT_A_TIME = 125;

/**
 * Makes every notice that is due by now in a government and was not made before. Looks only at matters that an act has touched
 * since the last look or whose day has come, and at dues once a day and after acts on them; safe to run from several servers.
 * Answers how many were made.
 */
export async function makeNotices(db: Db, making: Making, ended: () => boolean = () => false): Promise<number> {
  let made = 0;
  let known: Known | undefined;
  for (;;) {
    const done = await inTenant(db, making.tenantId, (tx) => oneRound(tx, making, known));
    made += done.made;
    known = done.known;
    if (!done.more || ended()) return made;
  }
}

/** Who can be told, as it was after this act: no other act, nobody else. */
interface Known {
  readonly hearers: Hearers;
  readonly journalSeq: number;
}

interface Done {
  readonly made: number;
  readonly more: boolean;
  readonly known?: Known;
}

async function oneRound(tx: Tx, making: Making, known: Known | undefined): Promise<Done> {
  const { tenantId, now } = making;
  const today = momentOf(now).day;
  const round = await takeRound(tx, tenantId);
  if (!round) return { made: 0, more: false };
  const touched = await touchedMatters(tx, tenantId, round, BATCH);
  const ofDay = await mattersOfDay(tx, tenantId, today, BATCH);
  const joined = await joinedMatters(tx, tenantId, round.seenPartiesSeq);
  const people = await touchedPeople(tx, tenantId, round.seenPeopleSeq);
  const dutiesSeq = await lastDutySeq(tx, tenantId, round.dutiesSeq);
  const duesChanged = round.dutiesOn !== today || dutiesSeq !== round.dutiesSeq;
  const found = touched.ids.length + ofDay.length + joined.ids.length + people.ids.length;
  if (found === 0 && !duesChanged) return { made: 0, more: false };

  const { journalSeq } = round;
  const hearers = known?.journalSeq === journalSeq ? known.hearers : await hearersOf(tx, tenantId, today);
  const theirs = await newcomersMatters(tx, tenantId, hearers, people.ids);
  const ids = [...new Set([...touched.ids, ...ofDay, ...joined.ids, ...theirs])];
  let made = await lookAtAll(tx, making, hearers, ids);
  if (duesChanged) made += await queue(tx, making, hearers, await dueTellings(tx, tenantId, hearers, today));
  const { seenSeq, seenId } = touched;
  const seen = { seenSeq, seenId, seenPeopleSeq: people.seq, seenPartiesSeq: joined.seq };
  await keepRound(tx, tenantId, { ...seen, dutiesOn: today, dutiesSeq });
  const more = touched.ids.length >= BATCH || ofDay.length >= BATCH;
  return { made, more, known: { hearers, journalSeq } };
}

/**
 * Looks at the matters on two connections, so that one writes while the other's are worked out. What the second has written stays
 * if the first should fail: the round has not gone on then, and whoever looks again finds it told.
 */
async function lookAtAll(tx: Tx, making: Making, hearers: Hearers, ids: readonly string[]): Promise<number> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_A_TIME) }, (_, n) =>
    ids.slice(n * AT_A_TIME, (n + 1) * AT_A_TIME),
  );
  const lane = async (own: Tx): Promise<number> => {
    let made = 0;
    for (let part = parts.shift(); part; part = parts.shift()) made += await look(own, making, hearers, part);
    return made;
  };
  const second = parts.length > 1 ? beside(tx, making.tenantId, lane) : undefined;
  const [one, other] = await Promise.allSettled([lane(tx), second ?? 0]);
  if (one.status === 'rejected') throw one.reason;
  if (other.status === 'rejected') throw other.reason;
  return one.value + other.value;
}

async function look(tx: Tx, making: Making, hearers: Hearers, ids: readonly string[]): Promise<number> {
  const { tenantId, now } = making;
  const today = momentOf(now).day;
  const { units } = hearers;
  const looks = (await mattersLookedAt(tx, { tenantId, units, ids })).map((matter) => ({
    matter,
    look: lookAt(matter, hearers.near(matter), hearers.calendar, today),
  }));
  const made = await queue(
    tx,
    making,
    hearers,
    looks.map(({ matter, look: { people, chat } }) => telling(matter, people, chat)),
  );
  await watchMatters(
    tx,
    tenantId,
    looks.map(({ matter: { id }, look: { nextOn } }) => ({ id, nextOn })),
  );
  return made;
}

const telling = (matter: LookedAt, people: Telling['people'], chat: Telling['chat']): Telling => {
  const { id, kind, state, title, zh, en, unit, project, due, urgent, owner, projectId } = matter;
  const { to, search } = placeOf(matter);
  const about = { matterId: id, kind, due, urgent, body: { title, zh, en, unit, project, state } };
  const isComplaint = kind === 'complaint';
  return {
    subject: id,
    about: { ...about, place: `${to}?${new URLSearchParams(search).toString()}` },
    // The day is the government's own, but for that by which a complainant says whether the answer will do; and whoever
    // complained is not told which unit has it.
    outside: {
      ...about,
      due: isComplaint ? due : null,
      body: { ...about.body, unit: isComplaint ? null : unit },
      place: projectId === null ? '/company' : `/company?project=${projectId}`,
    },
    owner,
    people,
    chat,
  };
};

/** How far ahead of today a deadline can lie that somebody wants to hear of. */
export const remindedUntil = (today: ReturnType<typeof momentOf>['day']) => addDays(today, MOST_LEAD_DAYS * 3);
