import type { Standing } from '../standing.ts';
import { EXIT_STATES, LIGHTS } from '../standing.ts';

const RANK: Readonly<Record<string, number>> = Object.fromEntries([
  ...LIGHTS.map((light, index) => [light, index]),
  ...EXIT_STATES.map((state, index) => [state, index]),
]);
/** Whether the second light, or exit, is graver than the first. */
export const isWorse = <T extends string>(a: T, b: T): boolean => (RANK[b] ?? 0) > (RANK[a] ?? 0);

/**
 * One standing out of those under each adopted regime, in the order of adoption: the first regime that has tables or tiers
 * gives them, the worst light and the gravest exit count, and every reason is kept.
 */
export function mergeStandings(standings: readonly [Standing, ...Standing[]]): Standing {
  return standings.reduce((all, one) => {
    const merged = { ...one, ...all, because: [...all.because, ...one.because] };
    if (isWorse(all.light, one.light)) merged.light = one.light;
    if (isWorse(all.exit, one.exit)) Object.assign(merged, { exit: one.exit, exitRule: one.exitRule });
    merged.missing = [...new Set([...all.missing, ...one.missing])];
    merged.targets = [...all.targets, ...one.targets];
    if (one.nextChange && (!all.nextChange || one.nextChange < all.nextChange)) merged.nextChange = one.nextChange;
    return merged;
  });
}
