import type { Day } from '../../domain/day.ts';
import { holdingOn } from '../../domain/regime/adopting.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Adoption } from '../../store/adoptions.ts';
import { regimeOf } from '../../store/regime-files.ts';
import type { Trial } from './projects.ts';

/** A trial, and the one regime that is other in it; null where there is none before, or none after. */
export interface Scenario extends Trial {
  readonly was: Regime | null;
  readonly would: Regime | null;
}

export interface Tried {
  readonly on: Day;
  /** A regime that runs and whose place it takes; that of its own name when left out. */
  readonly instead?: string | undefined;
  /** The rules of today asked about a past day, or those that ran then. */
  readonly against: 'today' | 'then';
}

/** Puts a regime among those that run: in the place of one of them, or behind them all. */
export function scenarioOf(
  adoptions: readonly Adoption[],
  tried: Regime,
  { on, instead, against }: Tried,
  today: Day,
): Scenario | Refusal {
  const running = holdingOn(adoptions, against === 'today' ? today : on);
  if (instead !== undefined && !running.some(({ regime }) => regime === instead))
    return refuse('invalid', 'not-running', { field: 'instead', regime: instead });
  const place = running.findIndex(({ regime }) => regime === (instead ?? tried.id));
  // Of its own name it could not run twice, whatever it is tried instead of.
  const others = running.filter(({ regime }, at) => at === place || regime !== tried.id);
  const before = running.map(regimeOf);
  const after = others.map((it) => (it === running[place] ? tried : regimeOf(it)));
  return {
    asOf: on,
    before,
    after: place === -1 ? [...after, tried] : after,
    was: place === -1 ? null : (before[place] ?? null),
    would: tried,
  };
}
