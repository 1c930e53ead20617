import type { Day } from '../day.ts';
import type { ProjectCase } from '../project.ts';
import type { Use } from '../standing.ts';
import { calends } from './calends.ts';
import type { Regime } from './format.ts';
import { condition } from './predicate.ts';
import { View } from './view.ts';

/** A project whose land a clean-up has to look at: which kind it is, and what was seen of it. */
export interface LandFound {
  readonly kind: string;
  readonly uses: readonly Use[];
}

/**
 * 土地清理 (DS-10): looks through projects as of a day and finds those of the kinds the regime names, the first kind that
 * holds. A kind without a condition is found on the spot and by nobody here; undefined where the regime has no clean-up.
 */
export function landFinder(regime: Regime, asOf: Day): ((of: ProjectCase) => LandFound | undefined) | undefined {
  const { landReview, scope } = regime;
  if (!landReview) return undefined;
  const inScope = scope && condition(scope.when);
  const kinds = landReview.kinds.flatMap(({ id, when }) => (when ? [{ id, holds: condition(when) }] : []));
  const when = calends(asOf);
  return (of) => {
    const view = new View(of, when);
    if (inScope && !inScope(view)) return undefined;
    for (const { id, holds } of kinds) {
      view.forgetUses();
      if (holds(view)) return { kind: id, uses: view.takeUses() };
    }
    return undefined;
  };
}
