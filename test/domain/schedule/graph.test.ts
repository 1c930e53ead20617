import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf, inParallel, type Task } from '../../../src/domain/schedule/graph.ts';

const task = (id: string, takes: number, ...after: string[]): Task => ({ id, takes, after });

/** 立项备案 → 用地, 规划, 环评 beside each other → 施工许可. */
const PLANT = [
  task('permit', 10, 'land', 'planning', 'eia'),
  task('filing', 3),
  task('land', 20, 'filing'),
  task('planning', 10, 'filing'),
  task('eia', 15, 'filing'),
];

describe('a parallel plan of procedures (DS-1)', () => {
  it('begins each as early as what it needs is done, and is as long as its longest chain', () => {
    const plan = inParallel(PLANT);
    expect(plan).toMatchObject({ length: 33 });
    expect(plan.tasks?.find(({ id }) => id === 'planning')).toEqual({
      id: 'planning',
      start: 3,
      end: 13,
      slack: 10,
      critical: false,
    });
    expect(plan.tasks?.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['filing', 'land', 'permit']);
  });

  it('takes what is not in the plan as done', () => {
    expect(inParallel([task('permit', 10, 'long since done')])).toMatchObject({ length: 10 });
  });

  it('names every group that waits for itself, and makes no plan', () => {
    const stuck = [task('a', 1, 'b'), task('b', 1, 'c'), task('c', 1, 'a'), task('d', 1, 'c'), task('e', 1, 'e')];
    expect(inParallel(stuck)).toEqual({ cycles: [['a', 'b', 'c'], ['e']] });
    expect(cyclesOf(PLANT)).toEqual([]);
    expect(inParallel([])).toEqual({ tasks: [], length: 0 });
  });

  it('does not lose its breath over a chain of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => task(`${n}`, 1, ...(n > 0 ? [`${n - 1}`] : [])));
    expect(inParallel(chain)).toMatchObject({ length: 10_000 });
    expect(cyclesOf([...chain, task('0', 1, '9999')].slice(1))).toHaveLength(1);
  });
});

const names = Array.from({ length: 9 }, (_, n) => `t${n}`);
const anyTasks = fc.uniqueArray(fc.constantFrom(...names)).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        takes: fc.nat(9),
        after: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
      }),
    ),
  ),
);

/** Everything that has to come before, near and far. */
function before(tasks: readonly Task[], id: string, seen = new Set<string>()): Set<string> {
  for (const next of tasks.find((it) => it.id === id)?.after ?? []) {
    if (seen.has(next) || !tasks.some((it) => it.id === next)) continue;
    seen.add(next);
    before(tasks, next, seen);
  }
  return seen;
}

/** Every choice of first days that respects the prerequisites and has everything done before the day. */
function everyWayBefore(tasks: readonly Task[], end: number): number[][] {
  const ways: number[][] = [];
  const starts = new Map<string, number>();
  const choose = (at: number): void => {
    const next = tasks[at];
    if (!next) {
      const ready = tasks.every(({ id, after }) =>
        after.every((other) => {
          const it = tasks.find((one) => one.id === other);
          return !it || (starts.get(other) ?? 0) + it.takes <= (starts.get(id) ?? 0);
        }),
      );
      if (ready) ways.push([...starts.values()]);
      return;
    }
    for (let start = 0; start + next.takes < end; start++) {
      starts.set(next.id, start);
      choose(at + 1);
    }
    starts.delete(next.id);
  };
  choose(0);
  return ways;
}

describe('whatever the prerequisites', () => {
  it('every cycle is found, and nothing that is none', () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        const inCycle = tasks.filter(({ id }) => before(tasks, id).has(id)).map(({ id }) => id);
        const groups = cyclesOf(tasks);
        expect(groups.flat().toSorted()).toEqual(inCycle.toSorted());
        for (const group of groups)
          for (const id of group) expect([...before(tasks, id)]).toEqual(expect.arrayContaining(group));
        // No group is torn: of two groups, one at most waits for the other.
        for (const [a] of groups)
          for (const [b] of groups)
            if (a !== undefined && b !== undefined && a !== b)
              expect(before(tasks, a).has(b) && before(tasks, b).has(a)).toBe(false);
      }),
    );
  });

  it('the plan respects them and is the shortest there is', () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        const plan = inParallel(tasks);
        if (plan.cycles) return;
        const placed = new Map(plan.tasks.map((it) => [it.id, it]));
        const longest = (id: string): number => {
          const it = tasks.find((one) => one.id === id);
          return it ? it.takes + Math.max(0, ...it.after.map(longest)) : 0;
        };
        for (const { id, takes, after } of tasks) {
          const mine = placed.get(id);
          expect(mine?.end).toBe((mine?.start ?? 0) + takes);
          for (const other of after) expect(mine?.start).toBeGreaterThanOrEqual(placed.get(other)?.end ?? 0);
          expect(mine?.end).toBe(longest(id));
        }
        expect(plan.length).toBe(Math.max(0, ...tasks.map(({ id }) => longest(id))));
        expect(plan.tasks.map(({ id }) => id).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('no other way of beginning them, tried one by one, ends sooner', () => {
    const few = ['a', 'b', 'c', 'd'];
    const small = fc.tuple(
      ...few.map((id, n) => fc.record({ id: fc.constant(id), takes: fc.nat(2), after: fc.subarray(few.slice(0, n)) })),
    );
    fc.assert(
      fc.property(small, (tasks) => {
        const { length = 0 } = inParallel(tasks) as { length?: number };
        expect(everyWayBefore(tasks, length)).toEqual([]);
        expect(everyWayBefore(tasks, length + 1)).not.toEqual([]);
      }),
    );
  });

  it('what has slack may slip by it and by no more', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(), (tasks, pick) => {
        const plan = inParallel(tasks);
        if (plan.cycles || plan.tasks.length === 0) return;
        const slipping = plan.tasks[pick % plan.tasks.length];
        const withLonger = (by: number) =>
          inParallel(tasks.map((it) => (it.id === slipping?.id ? { ...it, takes: it.takes + by } : it)));
        expect(withLonger(slipping?.slack ?? 0)).toMatchObject({ length: plan.length });
        expect(withLonger((slipping?.slack ?? 0) + 1)).toMatchObject({ length: plan.length + 1 });
      }),
    );
  });
});
