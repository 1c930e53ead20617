import { type GroupBy, isOfUnits } from '../../domain/figures/group.ts';
import type { Actor } from '../../domain/may.ts';
import { NOT_GIVEN } from '../../domain/not-given.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { UnitLine } from '../../store/units.ts';

/** How a group is said by its key: a unit by its name and place in the tree, a tier in both languages, all else by itself. */
export function groupNames(by: GroupBy, { tiers = [] }: Regime, units: readonly UnitLine[], { unitId }: Actor) {
  const lines = new Map(units.map((unit) => [unit.id, unit]));
  const mine = lines.get(unitId ?? '')?.path ?? [];
  return (key: string | null) => {
    const unit = isOfUnits(by) && key !== null ? lines.get(key) : undefined;
    const tier = by === 'tier' ? tiers.find(({ id }) => id === key) : undefined;
    const name = unit?.name ?? key;
    const same = name === null || name === NOT_GIVEN ? null : { zh: name, en: name };
    return {
      key,
      name: tier ? { zh: tier.zh, en: tier.en } : same,
      // The root is the government itself, which stands above as everything together.
      depth: by === 'unit' && unit ? Math.max(0, unit.path.length - 2) : 0,
      own: unit !== undefined && mine.includes(unit.id),
    };
  };
}

/** The government's own unit is left out of a list of units, because everything together stands there already. */
export const isRoot = (units: readonly UnitLine[], key: string | null): boolean =>
  key !== null && units.some(({ id, parentId }) => id === key && parentId === null);

/** The units a group of units is made of: the unit and all below it, or those whose nearest county or park it is. */
export function unitsIn(by: GroupBy, units: readonly UnitLine[], key: string): string[] {
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  return units
    .filter(({ path }) => (by === 'unit' ? path.includes(key) : path.findLast((id) => kinds.get(id) === by) === key))
    .map(({ id }) => id);
}

/** Every unit followed by what is below it, as a tree is read; units come parents first. */
export function asTree<T extends Pick<UnitLine, 'id' | 'parentId'>>(units: readonly T[]): T[] {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const from = (parent: string | null): T[] => (below.get(parent) ?? []).flatMap((unit) => [unit, ...from(unit.id)]);
  return from(null);
}
