import { addDays, addMonths, type Day, startOf } from '../day.ts';
import { FACT_KINDS, type FactKind, PROVEN_BY } from '../fact.ts';
import { type ProjectCase, type Stage, stageOf } from '../project.ts';
import type { Use } from '../standing.ts';
import { FULFILS, type Step } from '../step.ts';

const PLACE = new Map<FactKind, number>(FACT_KINDS.map((kind, index) => [kind, index]));
/** Places of fact kinds, looked up once when a rule is made ready and not once for every project. */
export const placesOf = (kinds: readonly FactKind[]): number[] => kinds.map(placeOf);
const placeOf = (kind: FactKind): number => PLACE.get(kind) ?? 0;

/** Remembers answers by day: a ledger has far fewer days than projects. */
export function byDay(answer: (on: Day) => Day): (on: Day) => Day {
  const known = new Map<Day, Day>();
  return (on) => {
    let found = known.get(on);
    if (found === undefined) known.set(on, (found = answer(on)));
    return found;
  };
}

export const dayAfter = byDay((on) => addDays(on, 1));

const PROOFS = (Object.entries(PROVEN_BY) as [FactKind, readonly FactKind[]][]).map(([kind, proofs]) => ({
  place: placeOf(kind),
  proofs: placesOf(proofs),
}));

const FULFILLING = {
  preliminary: placesOf(FULFILS.preliminary),
  start: placesOf(FULFILS.start),
  completion: placesOf(FULFILS.completion),
  production: placesOf(FULFILS.production),
};

const NOTHING: (Day | undefined)[] = FACT_KINDS.map(() => undefined);

/** The days that calendar words of a regime stand for on one as-of day; made once for a whole run. */
export interface Calends {
  readonly asOf: Day;
  readonly starts: Readonly<Record<'year' | 'half-year' | 'quarter' | 'month', Day>>;
  readonly ends: Readonly<Record<'year' | 'half-year' | 'quarter' | 'month', Day>>; // first day after the period
}

export function calends(asOf: Day): Calends {
  const starts = {
    year: startOf('year', asOf),
    'half-year': startOf('half-year', asOf),
    quarter: startOf('quarter', asOf),
    month: startOf('month', asOf),
  };
  return {
    asOf,
    starts,
    ends: {
      year: addMonths(starts.year, 12),
      'half-year': addMonths(starts['half-year'], 6),
      quarter: addMonths(starts.quarter, 3),
      month: addMonths(starts.month, 1),
    },
  };
}

export interface StepView {
  readonly step: Step;
  /** The earliest day a fulfilling fact happened, if it happened by the as-of day. */
  readonly actual: Day | undefined;
}

/**
 * One case seen on one day. Rules ask it questions; it notes what they used and the earliest coming day on which any answer
 * could change, so that a project need not be looked at again before that day.
 */
export class View {
  readonly stage: Stage;
  readonly steps: readonly StepView[];
  nextChange: Day | undefined;
  uses: Use[] = [];
  private readonly first: (Day | undefined)[] = NOTHING.slice();

  readonly of: ProjectCase;
  readonly when: Calends;

  constructor(of: ProjectCase, when: Calends) {
    this.of = of;
    this.when = when;
    let doneSteps: Map<string, Day> | undefined;
    for (const fact of of.facts) {
      if (fact.on > when.asOf) {
        this.mayChangeOn(fact.on);
        continue;
      }
      const place = placeOf(fact.kind);
      const known = this.first[place];
      if (known === undefined || fact.on < known) this.first[place] = fact.on;
      if (fact.stepId === undefined) continue;
      doneSteps ??= new Map();
      const done = doneSteps.get(fact.stepId);
      if (done === undefined || fact.on < done) doneSteps.set(fact.stepId, fact.on);
    }
    for (const { place, proofs } of PROOFS) this.first[place] ??= this.firstOf(proofs);
    this.stage = stageOf(of.facts, when.asOf);
    this.steps = of.steps.map((step) => ({
      step,
      actual: step.kind === 'preliminary' ? doneSteps?.get(step.id) : this.firstOf(FULFILLING[step.kind]),
    }));
  }

  /** Earliest day on which any of the facts at these places happened, by the as-of day. */
  firstOf(places: readonly number[]): Day | undefined {
    let earliest: Day | undefined;
    for (const place of places) {
      const on = this.first[place];
      if (on !== undefined && (earliest === undefined || on < earliest)) earliest = on;
    }
    return earliest;
  }

  mayChangeOn(day: Day): void {
    if (day > this.when.asOf && (this.nextChange === undefined || day < this.nextChange)) this.nextChange = day;
  }

  use(what: string, on: Day | undefined, name?: string): void {
    if (name === undefined) this.uses.push(on === undefined ? { what } : { what, on });
    else this.uses.push(on === undefined ? { what, name } : { what, name, on });
  }

  /** Hands over what was used since the last time, for the reason of one verdict. */
  takeUses(): Use[] {
    const taken = this.uses;
    this.uses = [];
    return taken;
  }
}
