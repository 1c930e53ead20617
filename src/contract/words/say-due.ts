import type { MakeUpDay, RestRun } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { type Period, spanOf } from '../../domain/duties/period.ts';
import { fill } from './fill.ts';
import { type Language, WORDS } from './words.ts';

/** Why a due is on its day, as a reply tells it. */
export interface SaidReason {
  readonly says: 'workday' | 'make-up' | 'moved' | 'kept' | 'year-missing';
  readonly rule?: 'before' | 'after' | undefined;
  readonly name?: string | undefined;
  readonly rest?: readonly (Omit<RestRun, 'name'> & { readonly name?: string | undefined })[] | undefined;
  readonly makeUp?: MakeUpDay | undefined;
  readonly year?: number | undefined;
}

/** The name of a period: 2018 年 5 月, quarter 2 of 2018; a day stays a day. */
export function sayPeriod(period: Period, language: Language): string {
  const words = WORDS[language].duties.period;
  const [, year = '', kind, number = ''] = /^(\d{4})(?:-(Q|H|W)?(\d{1,2}))?$/.exec(period) ?? [];
  if (!year) return period;
  const values = { year, n: String(Number(number)), two: number };
  if (kind === 'H') return fill(words.half[Number(number) - 1] ?? '', values);
  if (kind === 'Q') return fill(words.quarter, values);
  if (kind === 'W') {
    const { from = '', to = '' } = spanOf(period) ?? {};
    return fill(words.week, { ...values, from: from.slice(5), to: to.slice(5) });
  }
  return fill(number ? words.month : words.year, values);
}

/** Why the due stands on its day: the rest days it went round by name, or that the calendar does not know. */
export function sayDueDay(
  { asWritten, due, reason }: { readonly asWritten: Day; readonly due: Day; readonly reason: SaidReason },
  language: Language,
): string {
  const words = WORDS[language].duties.reason;
  const { says, rule = 'before', name = '', rest = [], makeUp, year = 0 } = reason;
  const runs = rest.map((run) => sayRun(run, language)).join(words.and);
  const values = {
    day: asWritten,
    due,
    name,
    year,
    runs,
    rest: runs && fill(words.rest, { runs }),
    makeUp: makeUp ? fill(words.landed, { name: makeUp.name }) : '',
  };
  const sentence = {
    workday: words.workday,
    'make-up': words.makeUp,
    moved: words[rule],
    kept: words.kept,
    'year-missing': words.missing,
  };
  return fill(sentence[says], values);
}

/** 春节 2018-02-15 至 2018-02-21, weekend 2018-03-03. */
function sayRun(
  { from, to, name }: { readonly from: Day; readonly to: Day; readonly name?: string | undefined },
  language: Language,
): string {
  const words = WORDS[language].duties.reason;
  return fill(from === to ? words.run : words.runs, { name: name ?? words.weekend, from, to });
}

export interface SaidDue {
  readonly asWritten: Day;
  readonly due: Day;
  readonly reason: SaidReason;
  readonly rule: { readonly zh: string; readonly en: string };
  readonly clause: string;
  readonly state: string;
  readonly lateDays: number;
  readonly lateWorkdays: number | null;
  readonly settled: {
    readonly on: Day | null;
    readonly reason: string | null;
    readonly agreedBy: string | null;
  } | null;
}

/** All that explains a due: the rule, its day, and how late it is or what became of it. */
export function sayDue(it: SaidDue, language: Language): string[] {
  const words = WORDS[language].duties;
  const rule = fill(words.rule, { rule: language === 'en' ? it.rule.en : it.rule.zh, clause: it.clause });
  return [rule, sayDueDay(it, language), sayFate(it, language)].filter((sentence) => sentence !== '');
}

function sayFate({ state, lateDays: days, lateWorkdays: workdays, settled }: SaidDue, language: Language): string {
  const words = WORDS[language].duties.late;
  const values = { days, workdays, on: settled?.on, reason: settled?.reason, agreedBy: settled?.agreedBy };
  if (state === 'late') return fill(workdays === null ? words.openDays : words.open, values);
  if (state === 'late-done') return fill(workdays === null ? words.doneDays : words.done, values);
  if (state === 'done') return fill(words.inTime, values);
  return state === 'excused' ? fill(words.excused, values) : '';
}
