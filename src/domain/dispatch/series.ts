import { addDays, type Day } from '../day.ts';
import type { DueReason } from '../duties/due-day.ts';
import { type DutyBook, type PlannedDue, plannedDues, type RegimeRun } from '../duties/dues.ts';
import type { Period, Span } from '../duties/period.ts';

/** A day that a regime wrote, where it went because of rest days, and why. */
export interface Placed {
  readonly asWritten: Day;
  readonly on: Day;
  readonly reason: DueReason;
}

/** One dispatch meeting (调度) that a regime asks for: by when units hand in, and when it is before the leaders. */
export interface Dispatch {
  readonly regime: string;
  readonly zh: string;
  readonly en: string;
  readonly clause: string;
  readonly period: Period;
  /** The last day for handing in, that day included (DT-1: Tuesday); none where the regime names only the meeting. */
  readonly inBy: Placed | null;
  /** DT-1: Wednesday; TQ-7: every thirty days. */
  readonly meets: Placed;
  /** What units without a substantive breakthrough owe at it (TQ-7), and what counts as one; none where nothing is asked. */
  readonly asks: Breakthrough | null;
}

export interface Breakthrough {
  /** The duty whose units are asked. */
  readonly duty: string;
  /** Kinds of recognised facts any of which is one; the text does not say, a government's own text may. */
  readonly counts: readonly string[];
}

/** Which duties of the regime are its dispatches: data of the regime file, under `matters` and `gatherings`. */
interface Series {
  readonly run: RegimeRun;
  readonly zh: string;
  readonly en: string;
  readonly inBy: string | null;
  readonly meets: string;
  readonly breakthrough: readonly string[] | null;
}

/**
 * Every dispatch that falls into the span of days, by its day. Rest days may move two of one regime to one day (a week of holidays):
 * that is one meeting, with the later day for handing in.
 */
export function dispatchesIn(book: DutyBook, span: Span): Dispatch[] {
  // A due that hands in for a meeting of the span may lie before it, and rest days move both.
  const dues = plannedDues(book, { from: addDays(span.from, -31), to: addDays(span.to, 31) });
  const found = book.runs.flatMap((run) =>
    seriesOf(run).flatMap((series) => ofSeries(series, dues).filter((it) => within(it.meets.on, span))),
  );
  const once = new Map(found.map((it) => [`${it.meets.on} ${it.regime}`, it]));
  return [...once.values()].sort((a, b) => (a.meets.on < b.meets.on ? -1 : a.meets.on > b.meets.on ? 1 : 0));
}

/** The dispatch a problem belongs to that was raised on the day, and why that one. */
export interface Belongs {
  readonly dispatch: Dispatch;
  /** It came by the day for handing in; after it, so it is for the one after; or it is urgent and waits for none. */
  readonly because: 'in-time' | 'after-cut-off' | 'urgent';
}

/** How far ahead a dispatch is looked for; the longest series is of thirty days. */
const AHEAD = 62;

/**
 * Which meeting a problem goes to (DT-1). Handed in by the cut-off it is for that week's; later, for the next; an urgent one is
 * for the next meeting whatever the cut-off, and may go before the leaders at any time. Undefined when no regime in force names
 * a day for handing in.
 */
export function dispatchFor(book: DutyBook, raisedOn: Day, urgent: boolean): Belongs | undefined {
  const ahead = dispatchesIn(book, { from: raisedOn, to: addDays(raisedOn, AHEAD) }).filter(
    ({ inBy }) => inBy !== null,
  );
  if (urgent) return ahead[0] && { dispatch: ahead[0], because: 'urgent' };
  const dispatch = ahead.find(({ inBy }) => inBy !== null && raisedOn <= inBy.on);
  if (!dispatch) return undefined;
  return { dispatch, because: dispatch === ahead[0] ? 'in-time' : 'after-cut-off' };
}

const within = (on: Day, { from, to }: Span): boolean => from <= on && on <= to;

function ofSeries({ run, zh, en, inBy, meets, breakthrough }: Series, dues: readonly PlannedDue[]): Dispatch[] {
  const named = (duty: string) => dues.filter((it) => it.regime === run.regime && it.rule.id === duty);
  const handedIn = new Map(inBy === null ? [] : named(inBy).map((it) => [it.period, placed(it)]));
  return named(meets).map((it) => ({
    regime: run.regime.id,
    zh,
    en,
    clause: it.rule.clause,
    period: it.period,
    inBy: handedIn.get(it.period) ?? null,
    meets: placed(it),
    asks: breakthrough && { duty: meets, counts: breakthrough },
  }));
}

const placed = ({ asWritten, due, reason }: PlannedDue): Placed => ({ asWritten, on: due, reason });

interface CutOff {
  readonly to?: unknown;
  readonly duty?: unknown;
}

/** What counts as a breakthrough where the regime does not say. */
const BREAKTHROUGH = ['signed', 'funds-arrived', 'started'];

function seriesOf(run: RegimeRun): Series[] {
  const { matters, gatherings } = run.regime;
  const problem = entry(matters, 'problem');
  const cutOffs = listOf<CutOff>(problem?.['cutOffs']);
  const meets = text(cutOffs.find(({ to }) => to === 'leaders')?.duty);
  const weekly: Series[] =
    problem && meets
      ? [
          {
            run,
            ...namesOf(problem),
            inBy: text(cutOffs.find(({ to }) => to === 'office')?.duty) ?? null,
            meets,
            breakthrough: null,
          },
        ]
      : [];
  const asking = listOf<Record<string, unknown>>(gatherings).flatMap((it) => {
    const duty = text(it['duty']);
    if (duty === undefined) return [];
    const counts = kindsIn(it['breakthrough']);
    const asks = it['withoutBreakthrough'] === undefined ? null : counts.length > 0 ? counts : BREAKTHROUGH;
    return [{ run, ...namesOf(it), inBy: null, meets: duty, breakthrough: asks }];
  });
  return [...weekly, ...asking];
}

const entry = (part: unknown, key: string): Record<string, unknown> | undefined =>
  (part as Record<string, Record<string, unknown>> | undefined)?.[key];
const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const namesOf = (it: Record<string, unknown>) => ({ zh: text(it['zh']) ?? '', en: text(it['en']) ?? '' });

/** The kinds of facts that a condition `{ reached: { fact: … } }` names. */
function kindsIn(condition: unknown): readonly string[] {
  const fact = (condition as { reached?: { fact?: unknown } } | undefined)?.reached?.fact;
  return typeof fact === 'string' ? [fact] : listOf<string>(fact);
}
