import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../src/domain/procedures/template.ts';
import { layered } from '../../../src/domain/schedule/layers.ts';

const task = (id: string, ...after: string[]) => ({ id, takes: 3, after });

describe('a plan laid out to be drawn', () => {
  it('puts the procedures of a plant in eight layers, what goes side by side in one', () => {
    const lines = (templateOf('plant')?.lines ?? []).map(({ id, after }) => ({ id, takes: 1, after }));
    const layers = Map.groupBy(layered(lines), ({ layer }) => layer);
    expect(layers.size).toBe(8);
    expect(layers.get(2)?.map(({ id }) => id)).toEqual(['land-review', 'eia', 'energy', 'power']);
    expect(layers.get(7)?.map(({ id }) => id)).toEqual(['building-permit']);
  });

  it('lets what follows the first stand first, so that lines do not cross', () => {
    const rows = layered([task('a'), task('b'), task('of-b', 'b'), task('of-a', 'a')]);
    expect(rows.filter(({ layer }) => layer === 1).map(({ id, row }) => [id, row])).toEqual([
      ['of-a', 0],
      ['of-b', 1],
    ]);
  });

  it('stands two that wait for each other side by side, after what both wait for', () => {
    expect(layered([task('first'), task('a', 'first', 'b'), task('b', 'first', 'a'), task('last', 'b')])).toEqual([
      { id: 'first', layer: 0, row: 0 },
      { id: 'a', layer: 1, row: 0 },
      { id: 'b', layer: 1, row: 1 },
      { id: 'last', layer: 2, row: 0 },
    ]);
  });

  it('gives everything one place of its own, below all it waits for', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const anyPlan = fc.tuple(
      ...ids.map((id, n) => fc.record({ id: fc.constant(id), takes: fc.nat(5), after: fc.subarray(ids.slice(0, n)) })),
    );
    fc.assert(
      fc.property(anyPlan, (tasks) => {
        const placed = new Map(layered(tasks).map((it) => [it.id, it]));
        expect(placed.size).toBe(tasks.length);
        expect(new Set([...placed.values()].map(({ layer, row }) => `${layer} ${row}`)).size).toBe(tasks.length);
        for (const { id, after } of tasks) {
          const layer = placed.get(id)?.layer ?? -1;
          const before = after.map((other) => placed.get(other)?.layer ?? -1);
          expect(layer).toBe(Math.max(-1, ...before) + 1);
        }
      }),
    );
  });
});
