import type { Day } from '../day.ts';
import { FACT_KINDS, type FactKind, PROVEN_BY } from '../fact.ts';
import { type Calends, calends } from '../regime/calends.ts';
import type { Indicator } from '../regime/figure-shape.ts';
import type { Predicate } from '../regime/predicate-shape.ts';
import { FULFILS, STEP_KINDS, type StepKind } from '../step.ts';

/** Whether a fact of this kind on this day could move a figure. */
export type Bearing = (kind: FactKind, on: Day) => boolean;

interface Leaf {
  readonly kinds: ReadonlySet<FactKind>;
  readonly inSpan: (on: Day) => boolean;
}

/**
 * Which facts bear on an indicator as of a day: of the kinds it looks at, or that prove those, and in the span it looks at.
 * So that what is reported and not yet recognised can stand beside a figure that counts recognised facts only.
 */
export function bearingOn(indicator: Indicator, asOf: Day): Bearing {
  const when = calends(asOf);
  const leaves = leavesOf(indicator, when);
  return (kind, on) => on <= asOf && leaves.some(({ kinds, inSpan }) => kinds.has(kind) && inSpan(on));
}

function leavesOf(indicator: Indicator, when: Calends): Leaf[] {
  if ('share' in indicator) return [indicator.of, indicator.share].flatMap((it) => inPredicate(it, when));
  if ('count' in indicator) return inPredicate(indicator.count, when);
  if ('sum' in indicator) {
    const among = indicator.among === undefined ? [] : inPredicate(indicator.among, when);
    return indicator.sum === 'contract' ? among : [leaf([indicator.sum.fact], span(indicator.sum, when)), ...among];
  }
  if ('complete' in indicator) return inPredicate(indicator.of, when);
  if ('entered' in indicator || 'confirmed' in indicator) {
    const among = indicator.among === undefined ? [] : inPredicate(indicator.among, when);
    // A verdict counts on the day it is given: what waits for one is in no day gone by.
    return 'entered' in indicator ? [leaf(FACT_KINDS, span(indicator.entered, when)), ...among] : among;
  }
  // A node that falls due in the span may be reached on any day.
  if ('nodes' in indicator) return [ofSteps(indicator.nodes.step)];
  return [];
}

const always = (): boolean => true;
const leaf = (kinds: readonly FactKind[], inSpan: Leaf['inSpan'] = always): Leaf => ({ kinds: new Set(kinds), inSpan });
const ofSteps = (step: StepKind | undefined): Leaf =>
  leaf((step ? [step] : STEP_KINDS).flatMap((it) => proofs(FULFILS[it])));
const proofs = (kinds: readonly FactKind[]): FactKind[] => kinds.flatMap((kind) => [kind, ...(PROVEN_BY[kind] ?? [])]);

function inPredicate(p: Predicate, when: Calends): Leaf[] {
  if (p === 'always') return [];
  if ('all' in p) return p.all.flatMap((it) => inPredicate(it, when));
  if ('any' in p) return p.any.flatMap((it) => inPredicate(it, when));
  if ('not' in p) return inPredicate(p.not, when);
  if ('reached' in p) {
    if (typeof p.reached === 'string') return [leaf(proofs([p.reached]))];
    return [leaf(proofs([p.reached.fact].flat()), span(p.reached, when))];
  }
  if ('stage' in p) return [leaf(FACT_KINDS)];
  if ('invested' in p) return [leaf(['investment-completed'])];
  if ('late' in p) return [ofSteps(p.late.step)];
  if ('begun' in p || 'planned' in p || 'amount' in p || 'origin' in p) return [];
  return [ofSteps(undefined)];
}

interface Span {
  readonly before?: string | undefined;
  readonly from?: string | undefined;
  readonly in?: string | undefined;
}

function span({ before, from, in: period }: Span, when: Calends): (on: Day) => boolean {
  const edge = (word: string | undefined): string | undefined =>
    word?.endsWith('-start') ? when.starts[word.slice(0, -'-start'.length) as keyof Calends['starts']] : word;
  const [first, end] = [edge(from), edge(before)];
  const inPeriod = (on: Day): boolean => {
    if (period === undefined) return true;
    if (period === 'prior-years') return on < when.starts.year;
    const name = period.slice('this-'.length) as keyof Calends['starts'];
    return on >= when.starts[name] && on < when.ends[name];
  };
  return (on) => (end === undefined || on < end) && (first === undefined || on >= first) && inPeriod(on);
}
