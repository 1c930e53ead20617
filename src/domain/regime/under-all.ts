import type { Day } from '../day.ts';
import { type ProjectCase, stageOf } from '../project.ts';
import type { Standing } from '../standing.ts';
import { type Evaluator, evaluator } from './evaluate.ts';
import type { Regime } from './format.ts';
import { mergeStandings } from './merge.ts';

/**
 * How projects stand on a day under several regimes at once, given in the order of their rank. `turn` is the next day on
 * which other regimes run; nothing stands unchanged beyond it. Without a regime a project has a stage and nothing else.
 */
export function underAll(regimes: readonly Regime[], asOf: Day, turn?: Day): Evaluator {
  const evaluators = regimes.map((regime) => evaluator(regime)(asOf));
  return (of) => {
    const [first, ...others] = evaluators.map((evaluate) => evaluate(of));
    const standing = first ? mergeStandings([first, ...others]) : underNone(of, asOf);
    return turn && (!standing.nextChange || turn < standing.nextChange) ? { ...standing, nextChange: turn } : standing;
  };
}

/** A fact dated later is the only thing that can change it. */
function underNone(of: ProjectCase, asOf: Day): Standing {
  const coming = of.facts
    .map((fact) => fact.on)
    .filter((on) => on > asOf)
    .sort()[0];
  const base: Standing = {
    stage: stageOf(of.facts, asOf),
    light: 'none',
    exit: 'none',
    missing: [],
    targets: [],
    because: [],
  };
  return coming ? { ...base, nextChange: coming } : base;
}
