import { addDays, type Day, minus, parseDuration, plus } from '../day.ts';
import type { FactKind } from '../fact.ts';
import { compare } from '../money.ts';
import { byDay, dayAfter } from './calends.ts';
import type { Predicate } from './predicate-shape.ts';
import { shareOf } from './scalars.ts';
import { parseThreshold } from './threshold.ts';
import { placesOf, type View } from './view.ts';

/** A rule's condition made ready to be asked of many cases. */
export type Condition = (view: View) => boolean;

type Window = { before?: string | undefined; from?: string | undefined; in?: string | undefined };

const listOf = <T>(given: T | T[]): T[] => (Array.isArray(given) ? given : [given]);

/** Turns a predicate of a regime file into a condition; the file has been checked, so every word is known. */
export function condition(p: Predicate): Condition {
  if (p === 'always') return () => true;
  if ('all' in p) {
    const parts = p.all.map(condition);
    return (view) => parts.every((part) => part(view));
  }
  if ('any' in p) {
    const parts = p.any.map(condition);
    return (view) => parts.some((part) => part(view));
  }
  if ('not' in p) {
    const inner = condition(p.not);
    return (view) => !inner(view);
  }
  if ('reached' in p) return reached(p.reached);
  if ('planned' in p) return planned(p.planned);
  if ('begun' in p) return begun(p.begun.step);
  if ('amount' in p) return amount(p.amount);
  if ('origin' in p) {
    const origins = new Set<string>(listOf(p.origin));
    return (view) => view.of.project.origin !== undefined && origins.has(view.of.project.origin);
  }
  if ('stage' in p) {
    const stages = new Set<string>(listOf(p.stage));
    return (view) => {
      if (!stages.has(view.stage)) return false;
      if (view.stage === 'exited') view.reached(EXITED);
      return true;
    };
  }
  if ('invested' in p) return invested(p.invested);
  if ('late' in p) return late(p.late);
  return dueWithin(p.dueWithin);
}

const EXITED = placesOf(['exited']);

type ReachedWord = Extract<Predicate, { reached: unknown }>['reached'];

function reached(word: ReachedWord): Condition {
  const kinds: FactKind[] = typeof word === 'string' ? [word] : listOf(word.fact);
  const places = placesOf(kinds);
  const inWindow = typeof word === 'string' ? undefined : window(word);
  return (view) => {
    const on = view.reached(places);
    return on !== undefined && (inWindow === undefined || inWindow(view, on));
  };
}

function planned(word: Extract<Predicate, { planned: unknown }>['planned']): Condition {
  const inWindow = window(word);
  return (view) => {
    const found = view.steps.find(
      ({ step }) => step.kind === word.step && step.due !== undefined && inWindow(view, step.due),
    );
    if (found) view.use('step', found.step.due, found.step.name);
    return found !== undefined;
  };
}

const begun =
  (kind: string): Condition =>
  (view) => {
    const found = view.steps.find(({ step }) => step.kind === kind);
    if (found) view.use(found.actual ? 'step-done' : 'step', found.actual ?? found.step.due, found.step.name);
    return found !== undefined;
  };

type Period = keyof View['when']['starts'];

/** Whether a day lies in the window; the window moves when its period ends, and the view is told of that day. */
function window(w: Window): (view: View, on: Day) => boolean {
  const before = w.before === undefined ? undefined : edge(w.before);
  const from = w.from === undefined ? undefined : edge(w.from);
  const period =
    w.in === undefined ? undefined : w.in === 'prior-years' ? 'year' : (w.in.slice('this-'.length) as Period);
  return (view, on) => {
    if (before && on >= before(view)) return false;
    if (from && on < from(view)) return false;
    if (period === undefined) return true;
    const [start, end] = [view.when.starts[period], view.when.ends[period]];
    // What lies before the period never comes into it again: only later days make the answer change when it ends.
    if (on >= start) view.mayChangeOn(end);
    return w.in === 'prior-years' ? on < start : on >= start && on < end;
  };
}

function edge(word: string): (view: View) => Day {
  if (!word.endsWith('-start')) return () => word as Day;
  const period = word.slice(0, -'-start'.length) as Period;
  return (view) => {
    view.mayChangeOn(view.when.ends[period]);
    return view.when.starts[period];
  };
}

/** A threshold is judged in the currency it is written in; an amount in another currency does not meet it. */
function amount(range: Extract<Predicate, { amount: unknown }>['amount']): Condition {
  const checks = (
    [
      ['atLeast', (c: number) => c >= 0],
      ['moreThan', (c: number) => c > 0],
      ['atMost', (c: number) => c <= 0],
      ['below', (c: number) => c < 0],
    ] as const
  ).flatMap(([word, holds]) => {
    const limit = range[word] === undefined ? undefined : parseThreshold(range[word]);
    return limit ? [{ limit, holds }] : [];
  });
  return (view) => {
    const given = view.of.project.amount;
    if (!given) return false;
    return checks.every(({ limit, holds }) => {
      const order = compare(given, limit);
      return order !== undefined && holds(order);
    });
  };
}

/** A project whose amount is not known, or is nothing, meets no such condition. */
function invested(range: Extract<Predicate, { invested: unknown }>['invested']): Condition {
  const atLeast = range.atLeast === undefined ? undefined : shareOf(range.atLeast);
  const below = range.below === undefined ? undefined : shareOf(range.below);
  return (view) => {
    const { amount } = view.of.project;
    if (!amount || amount.parts <= 0n) return false;
    let done = 0n;
    for (const fact of view.of.facts) {
      if (fact.kind !== 'investment-completed' || fact.on > view.when.asOf) continue;
      if (fact.amount?.currency !== amount.currency) continue;
      view.use(fact.kind, fact.on);
      done += fact.amount.parts;
    }
    const reaches = ({ over, under }: { over: number; under: number }): boolean =>
      done * BigInt(under) >= amount.parts * BigInt(over);
    return (!atLeast || reaches(atLeast)) && !(below && reaches(below));
  };
}

function late(word: { step?: string | undefined; over?: string | undefined }): Condition {
  const over = parseDuration(word.over ?? 'P0D') ?? { months: 0, days: 0 };
  const lateDay = byDay((due) => addDays(plus(due, over), 1));
  return (view) => {
    let found = false;
    for (const { step, actual } of view.steps) {
      if (actual !== undefined || step.due === undefined || (word.step !== undefined && step.kind !== word.step))
        continue;
      const lateFrom = lateDay(step.due);
      view.mayChangeOn(lateFrom);
      if (view.when.asOf < lateFrom) continue;
      view.use('step', step.due, step.name);
      found = true;
    }
    return found;
  };
}

function dueWithin(text: string): Condition {
  const within = parseDuration(text) ?? { months: 0, days: 0 };
  const opening = byDay((due) => minus(due, within));
  return (view) => {
    let found = false;
    for (const { step, actual } of view.steps) {
      if (actual !== undefined || step.due === undefined || step.due < view.when.asOf) continue;
      view.mayChangeOn(dayAfter(step.due));
      const opens = opening(step.due);
      view.mayChangeOn(opens);
      if (view.when.asOf < opens) continue;
      view.use('step', step.due, step.name);
      found = true;
    }
    return found;
  };
}
