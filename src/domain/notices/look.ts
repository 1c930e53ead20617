import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import type { Actor } from '../may.ts';
import {
  type DueNotice,
  LEAD_DAYS,
  nextNoticeDay,
  noticeOfDays,
  noticeOfDecision,
  noticeOfRung,
  noticeOfTurn,
  type TrailMove,
} from './notice.ts';
import { isTurnOf, type Waiting } from './whose-turn.ts';

/** Somebody who may be told, and how long before a deadline they want to know. */
export interface Hearer extends Actor {
  readonly id: string;
  readonly leadDays: number;
}

/** A matter with all that decides whom to tell what. */
export interface Watched extends Waiting {
  readonly due: Day | null;
  /** Something is still owed. */
  readonly open: boolean;
  readonly trail: readonly TrailMove[];
}

export interface ToldPerson<H extends Hearer> extends DueNotice {
  readonly hearer: H;
}

/** What should have been told about a matter by a day, to whom; and the next day on which that may be more. */
export interface Look<H extends Hearer> {
  readonly people: readonly ToldPerson<H>[];
  /** The same for chats in which a whole unit hears of what it owes. */
  readonly chat: readonly DueNotice[];
  readonly nextOn: Day | undefined;
}

/**
 * Looks at one matter on a day: whose turn it is hears that it is, how it stands with the deadline; who owes it and who raised
 * it that it went up a rung; who raised it what was decided. Tasks to report in (报送任务) have their days from the duties
 * themselves, not from the matter that says what became of them.
 */
export function lookAt<H extends Hearer>(
  matter: Watched,
  people: readonly H[],
  calendar: Calendar,
  asOf: Day,
): Look<H> {
  const decided = noticeOfDecision(matter.kind, matter.trail, asOf);
  const raiser = people.filter(({ id }) => id === matter.trail[0]?.by);
  const news = decided ? raiser.map((hearer) => ({ hearer, ...decided })) : [];
  if (!matter.open) return { people: news, chat: [], nextOn: undefined };

  const owed = { due: matter.kind === 'duty' ? null : matter.due, level: matter.level };
  const turn = noticeOfTurn(matter.state, matter.trail);
  const rung = noticeOfRung(matter.trail);
  const holders = people.filter((hearer) => isTurnOf(hearer, matter));
  const owners = people.filter(({ unitId }) => unitId !== null && unitId === matter.owner?.at(-1));
  const ofDays = (leadDays: number) => noticeOfDays(owed, leadDays, calendar, asOf);
  const told = holders.flatMap((hearer) => [{ hearer, ...turn }, ...listOf(ofDays(hearer.leadDays), hearer)]);
  const risen = rung ? [...new Set([...owners, ...raiser])].map((hearer) => ({ hearer, ...rung })) : [];
  const leads = [LEAD_DAYS, ...holders.map(({ leadDays }) => leadDays)];
  return {
    people: [...told, ...risen, ...news],
    chat: [turn, ofDays(LEAD_DAYS), rung].filter((it) => it !== undefined),
    nextOn: nextNoticeDay(owed.due, [...new Set(leads)], calendar, asOf),
  };
}

const listOf = <H extends Hearer>(notice: DueNotice | undefined, hearer: H): ToldPerson<H>[] =>
  notice ? [{ hearer, ...notice }] : [];
