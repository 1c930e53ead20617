import { cyclesOf, inParallel, type Task } from './graph.ts';

/** Where a task stands when the plan is drawn: in which layer from the first, at which place of it. */
export interface Layered {
  readonly id: string;
  readonly layer: number;
  readonly row: number;
}

/**
 * Lays the plan out for drawing: each task one layer after the last of its prerequisites, so that what stands in one layer
 * goes side by side (并联). Within a layer those come first whose prerequisites come first in theirs, which keeps lines from
 * crossing. Tasks that wait for each other are laid out as if they did not.
 */
export function layered(tasks: readonly Task[]): Layered[] {
  const groupOf = new Map(cyclesOf(tasks).flatMap((group) => group.map((id) => [id, group] as const)));
  const drawn = tasks.map(({ id, after }) => ({
    id,
    takes: 1,
    after: after.filter((it) => !groupOf.get(id)?.includes(it)),
  }));
  const known = new Map(drawn.map((task) => [task.id, task]));
  const order = inParallel(drawn).tasks ?? [];
  const layers = new Map<number, string[]>();
  for (const { id, start } of order) {
    layers.set(start, [...(layers.get(start) ?? []), id]);
  }
  const rowOf = new Map<string, number>();
  const placed: Layered[] = [];
  for (const [layer, ids] of [...layers].toSorted(([a], [b]) => a - b)) {
    const height = (id: string): number => {
      const rows = (known.get(id)?.after ?? []).flatMap((before) => rowOf.get(before) ?? []);
      return rows.length === 0 ? Number.POSITIVE_INFINITY : rows.reduce((sum, row) => sum + row, 0) / rows.length;
    };
    const sorted = ids.toSorted((a, b) => (height(a) === height(b) ? 0 : height(a) - height(b)));
    for (const [row, id] of sorted.entries()) {
      rowOf.set(id, row);
      placed.push({ id, layer, row });
    }
  }
  return placed;
}
