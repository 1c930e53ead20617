import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import { lifeOf } from '../matter/kinds.ts';
import { type Actor, may, reachOf } from '../may.ts';
import { type CompanySide, noticeOfCompany } from './company-turn.ts';
import {
  type DueNotice,
  LEAD_DAYS,
  nextNoticeDay,
  noticeOfDays,
  noticeOfDecision,
  noticeOfMove,
  noticeOfRung,
  noticeOfTurn,
  noticesOfMentions,
} from './notice.ts';
import { type Waiting, whoseTurn } from './whose-turn.ts';

/** Somebody who may be told, and how long before a deadline they want to know. */
export interface Hearer extends Actor {
  readonly id: string;
  readonly leadDays: number;
}

/** A unit that handles a matter beside the one that owes it (协办), or somebody who follows it (关注), since an act. */
export interface Beside {
  readonly part: 'co-handling' | 'watching';
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly since: number;
}

/** A matter with all that decides whom to tell what. */
export interface Watched extends Waiting, CompanySide {
  readonly kind: Waiting['kind'];
  readonly due: Day | null;
  /** Something is still owed. */
  readonly open: boolean;
  readonly beside: readonly Beside[];
  /** The unit that supervises it (督办), or one person. */
  readonly watchUnitId: string | null;
  readonly watchPersonId: string | null;
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
 * it that it went up a rung; who raised it what was decided. Units that handle it beside another hear that they do, and its
 * days; who follows it hears what others do with it, and that it is late; who supervises it, that it is late and that it went
 * up; whoever is named in a remark, that they are; a company, what waits for its word. Tasks to report in (报送任务) have their
 * days from the duties themselves, not from the matter that says what became of them.
 */
export function lookAt<H extends Hearer>(
  matter: Watched,
  people: readonly H[],
  calendar: Calendar,
  asOf: Day,
): Look<H> {
  const { kind, trail, open } = matter;
  const outside = people.flatMap((hearer) => (isOutside(hearer) ? told(hearer, noticeOfCompany(hearer, matter)) : []));
  const inside = people.filter((hearer) => !isOutside(hearer));
  const raiser = inside.filter(({ id }) => id === trail[0]?.by);
  const decided = noticeOfDecision(kind, trail, asOf);
  const holders = open ? inside.filter(whoseTurn(matter)) : [];
  const named = new Set(trail.flatMap(({ mentions }) => Object.keys(mentions ?? {})));
  const mentioned = inside
    .filter((hearer) => named.has(hearer.id) && sees(hearer, matter))
    .flatMap((hearer) => told(hearer, ...noticesOfMentions(trail, hearer.id, asOf)));
  const followed = followers(matter, inside).filter(({ hearer }) => !holders.includes(hearer));
  const news = [
    ...raiser.flatMap((hearer) => told(hearer, decided)),
    ...mentioned,
    ...followed.flatMap(({ hearer, since }) => told(hearer, noticeOfMove(trail, { id: hearer.id, since }, asOf))),
  ];
  if (!open) return { people: [...outside, ...news], chat: [], nextOn: undefined };

  const owed = { due: kind === 'duty' ? null : matter.due, level: matter.level };
  const turn = noticeOfTurn(matter.state, trail);
  const rung = noticeOfRung(trail);
  const ofDays = (leadDays: number) => noticeOfDays(owed, leadDays, calendar, asOf);
  const late = ofDays(0)?.what === 'late' ? ofDays(0) : undefined;
  const owners = inside.filter(({ unitId }) => unitId !== null && unitId === matter.owner?.at(-1));
  const helpers = coHandlers(matter, inside).filter(({ hearer }) => !holders.includes(hearer));
  const watchers = supervisors(matter, inside).filter((hearer) => !holders.includes(hearer));
  const risen = new Set([...owners, ...raiser, ...watchers]);
  const leads = [LEAD_DAYS, 0, ...[...holders, ...helpers.map(({ hearer }) => hearer)].map(({ leadDays }) => leadDays)];
  return {
    people: [
      ...outside,
      ...holders.flatMap((hearer) => told(hearer, turn, ofDays(hearer.leadDays))),
      ...helpers.flatMap(({ hearer, since }) =>
        told(hearer, { what: 'joined', mark: String(since) }, ofDays(hearer.leadDays)),
      ),
      ...[...new Set([...watchers, ...followed.map(({ hearer }) => hearer)])]
        .filter((hearer) => !helpers.some((helper) => helper.hearer === hearer))
        .flatMap((hearer) => told(hearer, late)),
      ...[...risen].flatMap((hearer) => told(hearer, rung)),
      ...news,
    ],
    chat: [turn, ofDays(LEAD_DAYS), rung].filter((it) => it !== undefined),
    nextOn: nextNoticeDay(owed.due, [...new Set(leads)], calendar, asOf),
  };
}

const told = <H extends Hearer>(hearer: H, ...all: readonly (DueNotice | undefined)[]): ToldPerson<H>[] =>
  all.flatMap((notice) => (notice ? [{ hearer, ...notice }] : []));

/** Somebody of a company stands in no unit. */
const isOutside = ({ roles }: Actor): boolean => roles.includes('company');

const sees = (actor: Actor, { kind, units }: Watched): boolean => may(actor, lifeOf(kind).reads, { units });

/** A complaint is told beside its turns to nobody but those who see who complained: its moves would tell of the complainant. */
const hearsBeside = (actor: Actor, matter: Watched): boolean =>
  sees(actor, matter) && (matter.kind !== 'complaint' || reachOf(actor, 'complaint.read') === 'all');

const beside = <H extends Hearer>(matter: Watched, people: readonly H[], part: Beside['part']) =>
  matter.beside
    .filter((one) => one.part === part)
    .flatMap(({ unitId, personId, since }) =>
      people
        .filter((hearer) => (personId === null ? hearer.unitId === unitId : hearer.id === personId))
        .filter((hearer) => hearsBeside(hearer, matter))
        .map((hearer) => ({ hearer, since })),
    );

const followers = <H extends Hearer>(matter: Watched, people: readonly H[]) => beside(matter, people, 'watching');
const coHandlers = <H extends Hearer>(matter: Watched, people: readonly H[]) => beside(matter, people, 'co-handling');

const supervisors = <H extends Hearer>(matter: Watched, people: readonly H[]): H[] =>
  matter.watchUnitId === null && matter.watchPersonId === null
    ? []
    : people.filter(
        (hearer) =>
          (hearer.id === matter.watchPersonId || (hearer.unitId !== null && hearer.unitId === matter.watchUnitId)) &&
          hearsBeside(hearer, matter),
      );
