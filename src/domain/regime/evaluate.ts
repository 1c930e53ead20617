import type { Day } from '../day.ts';
import type { ProjectCase } from '../project.ts';
import type { Light, Reason, Standing } from '../standing.ts';
import { exitPart } from './exit.ts';
import type { Regime } from './format.ts';
import { type Changing, clauseOf, type Part, reason } from './part.ts';
import { type Condition, condition } from './predicate.ts';
import { requiredPart } from './required.ts';
import { targetPart } from './target.ts';
import { calends, dayAfter, placesOf, View } from './view.ts';

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
    tablePart(regime),
    lightPart(regime),
    exitPart(regime),
    requiredPart(regime),
    targetPart(regime),
  ].filter((part): part is Part => part !== undefined);
  const inScope = regime.scope ? condition(regime.scope.when) : undefined;
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
      if (inScope === undefined || inScope(view)) for (const part of parts) part(view, standing, because);
      else because.push(reason(regime, 'stage', 'scope', clauseOf(regime.scope?.cites), 'out-of-scope', {}, view));
      if (view.nextChange !== undefined) standing.nextChange = view.nextChange;
      return standing;
    };
  };
}

/** Which unfulfilled step is longest overdue, and which comes next; days only, so that they hold until a due day passes. */
function overdueStep(view: View, standing: Changing<Standing>): void {
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

function tierPart(regime: Regime): Part | undefined {
  const tiers = regime.tiers?.map((tier) => ({ tier, holds: condition(tier.when) }));
  if (!tiers) return undefined;
  return (view, standing, because) => {
    const found = tiers.find(({ holds }) => holds(view));
    if (!found) return;
    standing.tier = found.tier.id;
    because.push(
      reason(
        regime,
        'tier',
        found.tier.id,
        clauseOf(found.tier.cites),
        'tier',
        { zh: found.tier.zh, en: found.tier.en },
        view,
      ),
    );
  };
}

function tablePart(regime: Regime): Part | undefined {
  const { tables } = regime;
  if (!tables) return undefined;
  const list = tables.list.map((table) => ({ table, holds: condition(table.when) }));
  return (view, standing, because) => {
    for (const { table, holds } of list) {
      view.takeUses();
      if (!holds(view)) continue;
      standing.table = table.id;
      because.push(
        reason(regime, 'table', table.id, clauseOf(tables.cites), 'table', { zh: table.zh, en: table.en }, view),
      );
      return;
    }
  };
}

function lightPart(regime: Regime): Part | undefined {
  const { lights } = regime;
  if (!lights) return undefined;
  const list: { light: Light; zh: string; en: string; holds: Condition }[] = lights.list.map((rule) => ({
    light: rule.light,
    zh: rule.zh,
    en: rule.en,
    holds: condition(rule.when),
  }));
  return (view, standing, because) => {
    if (view.stage === 'exited') return;
    for (const { light, zh, en, holds } of list) {
      view.takeUses();
      if (!holds(view)) continue;
      standing.light = light;
      because.push(reason(regime, 'light', light, clauseOf(lights.cites), 'light', { light, zh, en }, view));
      return;
    }
  };
}
