/** A unit in the tree, as far as tasks need it. */
export interface InTree {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * The task of every unit: its own, or, where it was given none, what the units directly below it have together. A county's
 * own task stands, however it was shared out among its towns.
 */
export function taskOf(
  units: readonly InTree[],
  own: ReadonlyMap<string, bigint>,
): (unitId: string) => bigint | undefined {
  const below = Map.groupBy(units, (unit) => unit.parentId);
  const known = new Map<string, bigint | undefined>();
  const of = (unitId: string): bigint | undefined => {
    if (known.has(unitId)) return known.get(unitId);
    const task = own.get(unitId) ?? together((below.get(unitId) ?? []).map(({ id }) => of(id)));
    known.set(unitId, task);
    return task;
  };
  return of;
}

function together(tasks: readonly (bigint | undefined)[]): bigint | undefined {
  const given = tasks.filter((task) => task !== undefined);
  return given.length === 0 ? undefined : given.reduce((sum, task) => sum + task, 0n);
}
