import { addDays, type Day } from '../domain/day.ts';
import { type Dispatch, dispatchesIn } from '../domain/dispatch/series.ts';
import type { DutyBook } from '../domain/duties/dues.ts';
import type { Tx } from '../store/connection.ts';
import { type Meeting, meetingsIn } from '../store/meetings.ts';

/** The meeting day one looks at, what regimes ask of it, what was held, and the days around it. */
export interface MeetingDay {
  readonly on: Day;
  /** The meeting before it; a week before where there was none. */
  readonly since: Day;
  readonly asked: readonly Dispatch[];
  readonly meetings: readonly Meeting[];
  readonly days: readonly { readonly on: Day; readonly held: boolean; readonly zh: string; readonly en: string }[];
}

const BACK = 120;
const AHEAD = 14;

/** The day asked for, or the next meeting from today on; where regimes ask for none, the last that was held, or today. */
export async function meetingDay(
  tx: Tx,
  { tenantId, today }: { readonly tenantId: number; readonly today: Day },
  book: DutyBook,
  wanted: Day | undefined,
): Promise<MeetingDay> {
  const around = wanted !== undefined && wanted < today ? wanted : today;
  const span = { from: addDays(around, -BACK), to: addDays(today, AHEAD) };
  const planned = dispatchesIn(book, span);
  const held = await meetingsIn(tx, tenantId, span.from, span.to);
  const on = wanted ?? planned.find(({ meets }) => meets.on >= today)?.meets.on ?? held[0]?.on ?? today;
  const names = new Map<Day, { zh: string; en: string }>();
  for (const { meets, zh, en } of planned) if (!names.has(meets.on)) names.set(meets.on, { zh, en });
  for (const { on: day, title } of held) if (!names.has(day)) names.set(day, { zh: title, en: title });
  if (!names.has(on)) names.set(on, { zh: '', en: '' });
  const days = [...names.keys()].toSorted().toReversed();
  return {
    on,
    since: days.find((day) => day < on) ?? addDays(on, -7),
    asked: planned.filter(({ meets }) => meets.on === on),
    meetings: held.filter((meeting) => meeting.on === on),
    days: days.map((day) => ({
      on: day,
      held: held.some((meeting) => meeting.on === day),
      ...(names.get(day) ?? { zh: '', en: '' }),
    })),
  };
}
