import type { Regime } from '../regime/format.ts';
import type { Factor } from './factor.ts';

/** 工作组 (DS-11) as a regime names it or a government made it for itself. */
export interface GroupName {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly factors: readonly Factor[];
  /** The clause that names it; none for a government's own. */
  readonly clause: string | null;
}

/** The groups that the running regimes name; of two with one code the first. */
export function groupsNamed(regimes: readonly Pick<Regime, 'workingGroups'>[]): GroupName[] {
  const named = new Map<string, GroupName>();
  for (const { id, zh, en, factors = [], cites } of regimes.flatMap(({ workingGroups = [] }) => workingGroups))
    if (!named.has(id)) named.set(id, { code: id, zh, en, factors, clause: [cites].flat().join(' ') });
  return [...named.values()];
}

/** Who handles demand for the factor: the first group that says so, a government's own before one that a regime names. */
export const handlerOf = <G extends Pick<GroupName, 'factors' | 'clause'>>(
  factor: Factor,
  groups: readonly G[],
): G | undefined => {
  const saying = groups.filter(({ factors }) => factors.includes(factor));
  return saying.find(({ clause }) => clause === null) ?? saying[0];
};
