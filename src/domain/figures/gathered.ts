import type { Found } from './made.ts';

/** What was found of each part among the projects that share a key, in one currency. */
export interface Tally {
  readonly key: string | null;
  readonly currency: string | null;
  readonly found: readonly (bigint | null)[];
}

/** Adds tallies up into groups; `groupsOf` names every group a key belongs to. Answers what was found of a part in a group. */
export function gathered(
  tallies: readonly Tally[],
  groupsOf: (key: string | null) => readonly (string | null)[],
): { readonly keys: readonly (string | null)[]; of(group: string | null, part: number): Found } {
  const groups = new Map<string | null, Map<string, bigint>[]>();
  for (const { key, currency, found } of tallies) {
    for (const group of groupsOf(key)) {
      const parts = groups.get(group) ?? [];
      groups.set(group, parts);
      found.forEach((value, part) => {
        if (value === null) return;
        const sums = (parts[part] ??= new Map());
        sums.set(currency ?? '', (sums.get(currency ?? '') ?? 0n) + value);
      });
    }
  }
  return { keys: [...groups.keys()], of: (group, part) => groups.get(group)?.[part] ?? NOTHING };
}

const NOTHING: Found = new Map();
