import type { Day } from '../day.ts';
import type { ProjectCase } from '../project.ts';
import type { Reason, Standing } from '../standing.ts';
import { calends, dayAfter } from './calends.ts';
import { conditionWords } from './condition-words.ts';
import { exitPart } from './exit.ts';
import type { Regime } from './format.ts';
import { lightPart } from './light.ts';
import { type Changing, clauseOf, type Part, reason } from './part.ts';
import { condition } from './predicate.ts';
import { requiredPart } from './required.ts';
import { tablePart } from './table.ts';
import { targetPart } from './target.ts';
import { markPart, tierPart } from './tier.ts';
import { placesOf, View } from './view.ts';

/** Gives the standing of one case; made for one regime and one day, then asked of as many cases as there are. */
export type Evaluator = (of: ProjectCase) => Standing;

const NONE: readonly string[] = [];
const SIGNED = placesOf(['signed']);

/**
 * Makes a regime ready to judge projects as of a day. Pure: the same case and day always give the same standing, its
 * reasons, and the next day on which it may change by itself (with no new fact).
 */
export function evaluator(regime: Regime): (asOf: Day) => Evaluator {
  const parts = [
    tierPart(regime),
    markPart(regime),
    tablePart(regime),
    lightPart(regime),
    exitPart(regime),
    requiredPart(regime),
    targetPart(regime),
  ].filter((part): part is Part => part !== undefined);
  const scope = scopeOf(regime);
  return (asOf) => {
    const when = calends(asOf);
    return (of) => {
      const view = new View(of, when);
      const because: Reason[] = [];
      const standing: Changing<Standing> = {
        stage: view.stage,
        light: 'none',
        exit: 'none',
        missing: NONE,
        targets: NONE,
        because,
      };
      const signedOn = view.firstOf(SIGNED);
      if (signedOn !== undefined) standing.signedOn = signedOn;
      overdueStep(view, standing);
      if (scope?.holds(view) ?? true) for (const part of parts) part(view, standing, because);
      else
        because.push(reason(regime, 'stage', 'scope', scope?.clause ?? '', 'out-of-scope', scope?.values ?? {}, view));
      if (view.nextChange !== undefined) standing.nextChange = view.nextChange;
      return standing;
    };
  };
}

/** A regime without a scope is for every project. */
function scopeOf({ scope }: Regime) {
  if (!scope) return undefined;
  const values = { ruleZh: conditionWords(scope.when, 'zh'), ruleEn: conditionWords(scope.when, 'en') };
  return { holds: condition(scope.when), clause: clauseOf(scope.cites), values };
}

/** Which unfulfilled step is longest overdue, and which comes next; days only, so that they hold until a due day passes. */
function overdueStep(view: View, standing: Changing<Standing>): void {
  if (view.stage === 'exited') return;
  for (const { step, actual } of view.steps) {
    if (actual !== undefined || step.due === undefined) continue;
    const due = step.due;
    if (due < view.when.asOf) {
      if (standing.lateSince === undefined || due < standing.lateSince) standing.lateSince = due;
      continue;
    }
    view.mayChangeOn(dayAfter(due));
    if (standing.nextStep === undefined || due < standing.nextStep.due) {
      standing.nextStep = { name: step.name, kind: step.kind, due };
    }
  }
}
