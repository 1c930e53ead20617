import type { FactKind } from '../fact.ts';
import type { Predicate } from '../regime/predicate-shape.ts';

/**
 * The facts on whose first day a project came to meet a condition: what the condition first asks to have been reached, in the
 * order it is written. Undefined for one that asks nothing of the kind, or only that something has not happened.
 */
export function countedKinds(condition: Predicate): FactKind[] | undefined {
  if (condition === 'always') return undefined;
  if ('reached' in condition) {
    const { reached } = condition;
    const fact = typeof reached === 'string' ? reached : reached.fact;
    return typeof fact === 'string' ? [fact] : [...fact];
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  for (const part of parts) {
    const found = countedKinds(part);
    if (found) return found;
  }
  return undefined;
}
