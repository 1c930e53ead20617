/** By what figures can be cut: the tree of units, its counties or its parks alone, or what is known of each project. */
export const GROUPS = ['unit', 'county', 'park', 'district', 'industry', 'tier', 'batch', 'leader'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** A county or a park stands for all units below it. */
export const isOfUnits = (by: GroupBy): by is 'unit' | 'county' | 'park' =>
  by === 'unit' || by === 'county' || by === 'park';

/** A unit in the tree; its path runs from the root down to itself. */
interface UnitInTree {
  readonly id: string;
  readonly kind: string;
  readonly path: readonly string[];
}

/**
 * The groups that what is counted for a unit belongs to: everything (null), and the unit with all above it, or the county or
 * park it lies in. A unit that lies in none is only in everything.
 */
export function groupsOfUnit(units: readonly UnitInTree[], by: 'unit' | 'county' | 'park') {
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const groups = new Map(
    units.map(({ id, path }) => {
      const above = by === 'unit' ? path : path.filter((it) => kinds.get(it) === by).slice(-1);
      return [id, [null, ...above]];
    }),
  );
  return (unitId: string | null): readonly (string | null)[] => groups.get(unitId ?? '') ?? [null];
}
