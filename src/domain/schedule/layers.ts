import { inParallel, type Task } from './graph.ts';

/** Where a task stands when the plan is drawn: in which column from the left, at which place of it from the top. */
export interface Layered {
  readonly id: string;
  readonly layer: number;
  readonly row: number;
}

/**
 * Lays the plan out for drawing: each task one column to the right of the last of its prerequisites, so that what stands in
 * one column goes side by side (并联). Within a column those come first whose prerequisites stand higher, which keeps lines
 * from crossing. For tasks without cycles; those of one wait in the first column.
 */
export function layered(tasks: readonly Task[]): Layered[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const order = inParallel(tasks.map((task) => ({ ...task, takes: 1 }))).tasks ?? [];
  const layers = new Map<number, string[]>();
  const layerOf = new Map<string, number>();
  for (const { id, start } of order) {
    layerOf.set(id, start);
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
  const inCircle = tasks.filter(({ id }) => !layerOf.has(id));
  return [...placed, ...inCircle.map(({ id }, row) => ({ id, layer: 0, row }))];
}
