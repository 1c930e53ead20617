import type { Day } from '../day.ts';
import { FACT_KINDS, type FactKind, PROVEN_BY } from '../fact.ts';
import { type ProjectCase, type Stage, stageOf } from '../project.ts';
import type { Use } from '../standing.ts';
import { FULFILS, type Step } from '../step.ts';
import type { Calends } from './calends.ts';
import { inOrder } from './step-order.ts';

const PLACE = new Map<FactKind, number>(FACT_KINDS.map((kind, index) => [kind, index]));

/** Places of fact kinds, looked up once when a rule is made ready and not once for every project. */
export const placesOf = (kinds: readonly FactKind[]): number[] => kinds.map(placeOf);
const placeOf = (kind: FactKind): number => PLACE.get(kind) ?? 0;

/** In this order, so that what proves production has been settled before production proves completion. */
const PROVEN = (['producing', 'completed', 'started'] as const).map((kind) => ({
  place: placeOf(kind),
  proofs: placesOf(PROVEN_BY[kind] ?? []),
}));

const FULFILLING = {
  preliminary: placesOf(FULFILS.preliminary),
  start: placesOf(FULFILS.start),
  completion: placesOf(FULFILS.completion),
  production: placesOf(FULFILS.production),
};

const NOTHING: undefined[] = FACT_KINDS.map(() => undefined);

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
  private uses: Use[] = [];
  private readonly first: (Day | undefined)[] = NOTHING.slice();
  /** The kind of fact that proves each of the first days, where it is not the kind itself. */
  private provedBy: (FactKind | undefined)[] | undefined;

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
      if (fact.stepId === undefined || fact.kind !== 'step-done') continue;
      doneSteps ??= new Map();
      const done = doneSteps.get(fact.stepId);
      if (done === undefined || fact.on < done) doneSteps.set(fact.stepId, fact.on);
    }
    for (const { place, proofs } of PROVEN) this.prove(place, proofs);
    this.stage = stageOf(of.facts, when.asOf);
    this.steps = inOrder(of.steps).map((step) => ({
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

  /** As {@link firstOf}, and notes for the reason which reported fact gave the day, or which one is wanting. */
  reached(places: readonly number[]): Day | undefined {
    let earliest: Day | undefined;
    let from = places[0] ?? 0;
    for (const place of places) {
      const on = this.first[place];
      if (on !== undefined && (earliest === undefined || on < earliest)) [earliest, from] = [on, place];
    }
    this.use(this.provedBy?.[from] ?? (FACT_KINDS[from] as FactKind), earliest);
    return earliest;
  }

  /**
   * A project that produces has been completed by that day, even when a later completion is reported: so a day once reached
   * never moves, whatever comes to be known of later days.
   */
  private prove(place: number, proofs: readonly number[]): void {
    for (const proof of proofs) {
      const on = this.first[proof];
      const known = this.first[place];
      if (on === undefined || (known !== undefined && known <= on)) continue;
      this.first[place] = on;
      this.provedBy ??= [];
      this.provedBy[place] = this.provedBy[proof] ?? (FACT_KINDS[proof] as FactKind);
    }
  }

  mayChangeOn(day: Day): void {
    if (day > this.when.asOf && (this.nextChange === undefined || day < this.nextChange)) this.nextChange = day;
  }

  use(what: string, on: Day | undefined, name?: string): void {
    if (name === undefined) this.uses.push(on === undefined ? { what } : { what, on });
    else this.uses.push(on === undefined ? { what, name } : { what, name, on });
  }

  /** How much has been used so far, to come back to with {@link forgetUses}. */
  get usesSoFar(): number {
    return this.uses.length;
  }

  forgetUses(upTo = this.uses.length): void {
    if (upTo > 0) this.uses = this.uses.slice(upTo);
  }

  /** Hands over what was used since the last time, each once, for the reason of one verdict. */
  takeUses(): Use[] {
    const taken = this.uses;
    this.uses = [];
    if (taken.length < 2) return taken;
    return taken.filter(
      (use, place) =>
        !taken.some((u, before) => before < place && u.what === use.what && u.on === use.on && u.name === use.name),
    );
  }
}
