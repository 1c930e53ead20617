import type { Regime } from './format.ts';
import { clauseOf, firstHolding, type Part, reason } from './part.ts';
import { condition } from './predicate.ts';

/** 亮灯: the first light that holds; a project that has left shows none. */
export function lightPart(regime: Regime): Part | undefined {
  const { lights } = regime;
  if (!lights) return undefined;
  const clause = clauseOf(lights.cites);
  const list = lights.list.map(({ id, light, zh, en, when }) => ({
    id,
    light,
    values: { light, zh, en },
    holds: condition(when),
  }));
  return (view, standing, because) => {
    if (view.stage === 'exited') return;
    const found = firstHolding(list, view);
    if (!found) return;
    standing.light = found.light;
    because.push(reason(regime, 'light', found.id, clause, 'light', found.values, view));
  };
}
