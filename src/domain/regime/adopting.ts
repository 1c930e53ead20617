import { addDays, type Day } from '../day.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** An adoption as far as it decides which regimes run on which day, both days included. */
export interface Term {
  readonly id: string;
  readonly regime: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly rank: number;
}

/** That a regime is to run, perhaps in place of an adoption, which then ends the day before. */
export interface ToAdopt {
  readonly regime: string;
  readonly from: Day;
  readonly until: Day | null;
  /** The adoption it takes the place of; of the same regime when only settings or the version change. */
  readonly instead: string | null;
  /** Its place in the order of regimes; that of the one it replaces, or the last, when left out. */
  readonly rank: number | null;
}

/** That an adoption is to end after a day. */
export interface ToEnd {
  readonly adoption: string;
  readonly until: Day;
}

/** What becomes of the adoptions there are. Of one that would have no day left it is said that it is replaced. */
export interface AdoptionPlan {
  readonly add: (Omit<ToAdopt, 'instead' | 'rank'> & { readonly rank: number }) | null;
  readonly end: { readonly id: string; readonly until: Day } | null;
  readonly replace: string | null;
}

/**
 * What a decision to adopt changes, or why it cannot be: days the wrong way round (`ends-before-start`), an adoption that is
 * not there (`no-such-adoption`) or is over before (`ends-before`), or the same regime running twice on a day
 * (`regime-overlaps`).
 */
export function planAdoption(running: readonly Term[], wanted: ToAdopt): AdoptionPlan | Refusal {
  const { regime, from, until, instead } = wanted;
  if (until !== null && until < from) return refuse('invalid', 'ends-before-start', { field: 'until', from });
  const old = instead === null ? undefined : running.find(({ id }) => id === instead);
  if (instead !== null && !old) return refuse('conflict', 'no-such-adoption', { field: 'instead' });
  if (old && old.until !== null && old.until < from)
    return refuse('invalid', 'ends-before', { field: 'instead', until: old.until });
  const ended = old ? endBefore(old, from) : { end: null, replace: null };
  const clash = running.find(
    (it) => it.regime === regime && it.id !== ended.replace && overlap({ ...it, ...shortened(it, ended) }, from, until),
  );
  if (clash) return refuse('conflict', 'regime-overlaps', { regime, from: clash.from, until: clash.until ?? '—' });
  const last = Math.max(-1, ...running.map(({ rank }) => rank));
  return { add: { regime, from, until, rank: wanted.rank ?? old?.rank ?? last + 1 }, ...ended };
}

/** What a decision to end changes, or why it cannot be; one that has not begun by then never will. */
export function planEnd(running: readonly Term[], { adoption, until }: ToEnd): AdoptionPlan | Refusal {
  const old = running.find(({ id }) => id === adoption);
  if (!old) return refuse('conflict', 'no-such-adoption', { field: 'adoption' });
  if (old.until !== null && old.until <= until)
    return refuse('invalid', 'ends-before', { field: 'until', until: old.until });
  return { add: null, ...endBefore(old, addDays(until, 1)) };
}

const endBefore = ({ id, from }: Term, next: Day): Pick<AdoptionPlan, 'end' | 'replace'> =>
  next <= from ? { end: null, replace: id } : { end: { id, until: addDays(next, -1) }, replace: null };

const shortened = ({ id }: Term, { end }: Pick<AdoptionPlan, 'end'>): { until?: Day } =>
  end?.id === id ? { until: end.until } : {};

const overlap = (it: Pick<Term, 'from' | 'until'>, from: Day, until: Day | null): boolean =>
  (it.until === null || it.until >= from) && (until === null || it.from <= until);

/** The adoptions after a plan; `made` is what the added one becomes. */
export const afterPlan = <T extends Term>(running: readonly T[], { end, replace }: AdoptionPlan, made: T | null): T[] =>
  [
    ...running.filter(({ id }) => id !== replace).map((it) => (it.id === end?.id ? { ...it, until: end.until } : it)),
    ...(made ? [made] : []),
  ].toSorted((a, b) => a.rank - b.rank || (a.regime < b.regime ? -1 : 1));

/** Those that hold on the day: the version in force on the day applies, whatever came later. */
export const holdingOn = <T extends Term>(adoptions: readonly T[], asOf: Day): T[] =>
  adoptions.filter(({ from, until }) => from <= asOf && (until === null || asOf <= until));
