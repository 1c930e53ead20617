import { addWorkdays, type Calendar } from '../calendar.ts';
import { addDays, type Day } from '../day.ts';
import { lifeOf, type MatterKind } from '../matter/kinds.ts';
import { isRefusal } from '../refusal.ts';

/** What a notice (提醒) can be about. */
export const NOTICE_WHATS = [
  'turn',
  'returned',
  'due-soon',
  'due-today',
  'late',
  'escalated',
  'decided',
  'joined', // 协办: one's unit handles it beside another
  'moved', // 关注: something was done with what one follows
  'mentioned', // 点名: somebody named one in a remark
] as const;
export type NoticeWhat = (typeof NOTICE_WHATS)[number];

/** How many workdays before the deadline one is reminded, unless one says otherwise. */
export const LEAD_DAYS = 2;
export const MOST_LEAD_DAYS = 20;

/**
 * Something that should have been told by now. It is told once for each person, subject, `what` and `mark`: the mark is the
 * deadline or the move it speaks of, so that a deadline that moved, a further rung or another decision is told anew.
 */
export interface DueNotice {
  readonly what: NoticeWhat;
  readonly mark: string;
}

/** What a notice of days needs to know of something owed: its deadline, and the rung of the ladder it has come to. */
export interface Owed {
  readonly due: Day | null;
  readonly level: string | null;
}

/**
 * The notice of days that stands on the day: that it is late, due today, or due within so many workdays. Never keyed to one
 * day: whoever looks only a week later still finds what should have been told, the gravest of it. A further rung of the
 * ladder makes a late matter be told again.
 */
export function noticeOfDays(owed: Owed, leadDays: number, calendar: Calendar, asOf: Day): DueNotice | undefined {
  const { due, level } = owed;
  if (due === null) return undefined;
  if (asOf > due) return { what: 'late', mark: level === null ? due : `${due} ${level}` };
  if (asOf === due) return { what: 'due-today', mark: due };
  return asOf >= soonFrom(due, leadDays, calendar) ? { what: 'due-soon', mark: due } : undefined;
}

/** Many matters are due on few days. */
const counted = new WeakMap<Calendar, Map<string, Day>>();

/** The day from which a deadline is near; in a year whose holidays are not known, by the days of the calendar. */
export function soonFrom(due: Day, leadDays: number, calendar: Calendar): Day {
  const known = counted.get(calendar) ?? new Map<string, Day>();
  counted.set(calendar, known);
  const name = `${due} ${leadDays}`;
  const soon = known.get(name) ?? countedBack(due, leadDays, calendar);
  known.set(name, soon);
  return soon;
}

function countedBack(due: Day, leadDays: number, calendar: Calendar): Day {
  const back = addWorkdays(calendar, due, -leadDays);
  return isRefusal(back) ? addDays(due, -leadDays) : back.due;
}

/** The next day on which {@link noticeOfDays} says something else for one of these leads; undefined when it never will. */
export function nextNoticeDay(due: Day | null, leads: readonly number[], calendar: Calendar, asOf: Day) {
  if (due === null) return undefined;
  const days = [...leads.map((lead) => soonFrom(due, lead, calendar)), due, addDays(due, 1)];
  return days.filter((on) => on > asOf).toSorted()[0];
}

/** A move of a matter's trail, as far as notices need it. */
export interface TrailMove {
  readonly n: number;
  readonly act: string;
  readonly from: string | null;
  readonly to: string;
  readonly by: string | null;
  readonly on: Day;
  readonly level: string | null;
  /** The number of the act in the journal. */
  readonly seq: number;
  /** The people named in its remark, by id. */
  readonly mentions: Readonly<Record<string, string>> | null;
}

const isReturn = ({ act, to }: TrailMove): boolean => to === 'returned' || /\.(return|send-back|dispute)$/.test(act);

/** That it has become somebody's turn, by the move that led to the state: sent back, or simply theirs. */
export function noticeOfTurn(state: string, trail: readonly TrailMove[]): DueNotice {
  const came = trail.findLast(({ from, to }) => to === state && from !== to);
  return { what: came && isReturn(came) ? 'returned' : 'turn', mark: `${state} ${came?.n ?? 1}` };
}

/** That it has gone up a rung of the ladder, for those who owe it and those who raised it. */
export function noticeOfRung(trail: readonly TrailMove[]): DueNotice | undefined {
  const up = trail.findLast(({ act, level }) => level !== null && act.endsWith('.escalate'));
  return up && { what: 'escalated', mark: `${up.level} ${up.n}` };
}

/** Rights by which others decide about what somebody has raised. */
const DECIDING: readonly string[] = [
  'matter.coordinate',
  'matter.decide',
  'card.decide',
  'exit.decide',
  'complaint.handle',
  'regime.adopt',
];

/** So many days something is news; whoever first looks at an old ledger is not told its history. */
const NEWS_DAYS = 14;
const isNews = ({ on }: TrailMove, asOf: Day): boolean => on >= addDays(asOf, -NEWS_DAYS);

/** What others have decided about a matter lately, for whoever raised it; the last of it, and not what they did themselves. */
export function noticeOfDecision(kind: MatterKind, trail: readonly TrailMove[], asOf: Day): DueNotice | undefined {
  const raiser = trail[0]?.by;
  if (raiser === null || raiser === undefined) return undefined;
  const rightOf = (act: string) => lifeOf(kind).moves.find((move) => move.act === act)?.right;
  const last = trail
    .slice(1)
    .findLast((past) => past.by !== null && past.by !== raiser && DECIDING.includes(rightOf(past.act) ?? ''));
  return last && isNews(last, asOf) && !isReturn(last) ? { what: 'decided', mark: String(last.n) } : undefined;
}

/** The last that others did with a matter since somebody follows it. */
export function noticeOfMove(
  trail: readonly TrailMove[],
  follower: { readonly id: string; readonly since: number },
  asOf: Day,
): DueNotice | undefined {
  const last = trail.at(-1);
  return last && last.seq > follower.since && last.by !== follower.id && isNews(last, asOf)
    ? { what: 'moved', mark: String(last.n) }
    : undefined;
}

/** That somebody was named in remarks of others lately, once for each remark. */
export const noticesOfMentions = (trail: readonly TrailMove[], personId: string, asOf: Day): DueNotice[] =>
  trail
    .filter((past) => past.mentions?.[personId] !== undefined && past.by !== personId && isNews(past, asOf))
    .map(({ n }) => ({ what: 'mentioned', mark: String(n) }));
