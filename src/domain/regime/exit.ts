import { minus, parseDuration, plus } from '../day.ts';
import type { ExitState } from '../standing.ts';
import { byDay, dayAfter } from './calends.ts';
import type { Regime } from './format.ts';
import { clauseOf, type Part, reason } from './part.ts';
import { placesOf } from './view.ts';

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
    return { ...rule, untilOf, warnOf, sincePlaces: placesOf([rule.since]), metPlaces: placesOf([rule.without]) };
  });
  return (view, standing, because) => {
    if (view.stage === 'exited') return;
    for (const rule of rules) {
      const from = view.firstOf(rule.sincePlaces);
      if (from === undefined || view.firstOf(rule.metPlaces) !== undefined) continue;
      const until = rule.untilOf(from);
      const warnFrom = rule.warnOf(until);
      view.mayChangeOn(warnFrom);
      view.mayChangeOn(dayAfter(until));
      const state: ExitState = view.when.asOf > until ? 'over' : view.when.asOf >= warnFrom ? 'warning' : 'none';
      if (state === 'none') continue;
      view.forgetUses();
      view.reached(rule.sincePlaces);
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
