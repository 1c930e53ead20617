import { type Day, minus, parseDuration, plus } from '../day.ts';
import type { FactKind } from '../fact.ts';
import type { ExitState } from '../standing.ts';
import { byDay, dayAfter } from './calends.ts';
import type { Regime } from './format.ts';
import { clauseOf, type Part, reason } from './part.ts';
import { condition } from './predicate.ts';
import { placesOf, type View } from './view.ts';

const RISES: Record<ExitState, number> = { none: 0, warning: 1, over: 2 };

/** 退出机制: each limit runs from a fact and is met by another; the gravest unmet one is the standing, all are reasons. */
export function exitPart(regime: Regime): Part | undefined {
  const { exit } = regime;
  if (!exit) return undefined;
  const clause = clauseOf(exit.cites);
  const rules = exit.rules.map((rule) => {
    const limit = parseDuration(rule.within) ?? { months: 0, days: 0 };
    const notice = parseDuration(rule.warnBefore) ?? { months: 0, days: 0 };
    const untilOf = byDay((from) => plus(from, limit));
    const warnOf = byDay((until) => minus(until, notice));
    return { ...rule, untilOf, warnOf, runs: runOf(rule), holds: rule.when && condition(rule.when) };
  });
  return (view, standing, because) => {
    if (view.stage === 'exited') return;
    for (const rule of rules) {
      const from = rule.runs.from(view);
      if (from === undefined) continue;
      const until = rule.untilOf(from);
      const warnFrom = rule.warnOf(until);
      view.mayChangeOn(warnFrom);
      view.mayChangeOn(dayAfter(until));
      const state: ExitState = view.when.asOf > until ? 'over' : view.when.asOf >= warnFrom ? 'warning' : 'none';
      if (state === 'none') continue;
      view.forgetUses();
      if (rule.holds && !rule.holds(view)) continue;
      rule.runs.note(view, from);
      view.use(rule.without, undefined);
      because.push(
        reason(
          regime,
          'exit',
          rule.id,
          clause,
          `exit-${state}`,
          { zh: rule.zh, en: rule.en, from, until, within: rule.within, fault: exit.fault },
          view,
        ),
      );
      if (RISES[state] > RISES[standing.exit ?? 'none']) {
        standing.exit = state;
        standing.exitRule = rule.id;
      }
    }
  };
}

type Rule = NonNullable<Regime['exit']>['rules'][number];

/** From which day a limit runs, if it runs; and what the reason has to name as its beginning. */
function runOf({ since, without }: Rule): { from(view: View): Day | undefined; note(view: View, from: Day): void } {
  const met = placesOf([without]);
  if (typeof since !== 'string') {
    return {
      from: (view) => (view.firstOf(met) === undefined ? promised(view, since.planned)?.on : undefined),
      note: (view, from) => view.use('step', from, promised(view, since.planned)?.name),
    };
  }
  if (since === 'suspended') {
    return { from: (view) => halted(view, without), note: (view, from) => view.use(since, from) };
  }
  const places = placesOf([since]);
  return {
    from: (view) => (view.firstOf(met) === undefined ? view.firstOf(places) : undefined),
    note: (view) => view.reached(places),
  };
}

/** The day a node of the kind was promised first: what was signed for, else what is planned. */
function promised(view: View, kind: string): { on: Day; name: string } | undefined {
  let first: { on: Day; name: string } | undefined;
  for (const { step } of view.steps) {
    const on = step.baseline ?? step.due;
    if (step.kind === kind && on !== undefined && (first === undefined || on < first.on))
      first = { on, name: step.name };
  }
  return first;
}

/** A project may halt and go on more than once: the last halt counts, unless what ends it has come since. */
function halted(view: View, without: FactKind): Day | undefined {
  let last: Day | undefined;
  for (const { kind, on } of view.of.facts) {
    if (kind === 'suspended' && on <= view.when.asOf && (last === undefined || on > last)) last = on;
  }
  const over = (on: Day) => last !== undefined && on >= last && on <= view.when.asOf;
  return view.of.facts.some(({ kind, on }) => kind === without && over(on)) ? undefined : last;
}
