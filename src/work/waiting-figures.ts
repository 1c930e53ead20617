import type { Day } from '../domain/day.ts';
import type { Fact } from '../domain/fact.ts';
import { bearingOn } from '../domain/figures/bearing.ts';
import { calends } from '../domain/regime/calends.ts';
import type { Regime } from '../domain/regime/format.ts';
import { condition } from '../domain/regime/predicate.ts';
import { View } from '../domain/regime/view.ts';
import { currentCases } from '../store/cases.ts';
import type { Tx } from '../store/connection.ts';
import { type WaitingFigure, waitingUntil } from '../store/waiting-figures.ts';

/** How many reported facts, not recognised yet, bear on an indicator of a unit and of all below it. */
export type Waiting = (unitId: string, indicator: string) => number;

/**
 * What may still come into the figures of a day, counted beside them and never in them. Of projects that are in the regime's
 * scope, or would be once what is reported of them is recognised.
 */
export async function waitingOn(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  asOf: Day,
  wanted: readonly string[],
): Promise<Waiting> {
  const facts = await inScope(tx, tenantId, regime, asOf, await waitingUntil(tx, tenantId, asOf));
  const counts = new Map<string, number>();
  for (const indicator of (regime.indicators ?? []).filter(({ id }) => wanted.includes(id))) {
    const bears = bearingOn(indicator, asOf);
    for (const { unitPath, kind, on } of facts) {
      if (!bears(kind, on)) continue;
      for (const unit of unitPath) {
        const key = `${unit} ${indicator.id}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return (unitId, indicator) => counts.get(`${unitId} ${indicator}`) ?? 0;
}

async function inScope(
  tx: Tx,
  tenantId: number,
  { scope }: Regime,
  asOf: Day,
  facts: readonly WaitingFigure[],
): Promise<readonly WaitingFigure[]> {
  if (!scope || facts.length === 0) return facts;
  const holds = condition(scope.when);
  const when = calends(asOf);
  const reported = Map.groupBy(facts, ({ projectId }) => projectId);
  const cases = await currentCases(tx, tenantId, [...reported.keys()]);
  const within = cases.filter(({ of }) => {
    const more = (reported.get(of.project.id) ?? []).map(
      ({ kind, on }, n): Fact => ({ id: `reported ${n}`, kind, on, precision: 'day' }),
    );
    return holds(new View({ ...of, facts: [...of.facts, ...more] }, when));
  });
  const ids = new Set(within.map(({ of }) => of.project.id));
  return facts.filter(({ projectId }) => ids.has(projectId));
}
