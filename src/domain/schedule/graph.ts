/** Things that need others done first: procedures (手续), nodes of a schedule. */
export interface Task {
  readonly id: string;
  /** Workdays it takes; 0 for what is there already. */
  readonly takes: number;
  /** Ids of those that must be done before it starts. Ids that are not in the plan are as good as done. */
  readonly after: readonly string[];
}

export interface Placed {
  readonly id: string;
  /** Workdays after the start of the plan. */
  readonly start: number;
  readonly end: number;
  /** Workdays it may slip before the whole is late. */
  readonly slack: number;
  /** Nothing else may wait: its slip is the slip of the whole. */
  readonly critical: boolean;
}

export type Parallel =
  | { readonly tasks: readonly Placed[]; readonly length: number; readonly cycles?: never }
  /** Groups that wait for each other: nobody can begin, a joint meeting has to (DS-1). */
  | { readonly cycles: readonly (readonly string[])[]; readonly tasks?: never };

/**
 * 并联 (DS-1): everything as early as its prerequisites allow. The plan is the shortest there is, because each task starts
 * the moment the last of its prerequisites ends. When tasks wait for each other there is no plan, and every such group is
 * named.
 */
export function inParallel(tasks: readonly Task[]): Parallel {
  const cycles = cyclesOf(tasks);
  if (cycles.length > 0) return { cycles };
  const known = new Map(tasks.map((task) => [task.id, task]));
  const order = sorted(tasks, known);
  const starts = new Map<string, number>();
  const endOf = (task: Task): number => (starts.get(task.id) ?? 0) + task.takes;
  for (const task of order) {
    const before = task.after.flatMap((id) => known.get(id) ?? []);
    starts.set(task.id, Math.max(0, ...before.map(endOf)));
  }
  const length = Math.max(0, ...order.map(endOf));
  const latest = new Map<string, number>();
  for (const task of order.toReversed()) {
    const end = latest.get(task.id) ?? length;
    for (const id of task.after) latest.set(id, Math.min(latest.get(id) ?? length, end - task.takes));
  }
  const placed = order.map((task) => {
    const slack = (latest.get(task.id) ?? length) - endOf(task);
    return { id: task.id, start: starts.get(task.id) ?? 0, end: endOf(task), slack, critical: slack === 0 };
  });
  return { tasks: placed, length };
}

/** In an order in which nobody comes before their prerequisites; for tasks without cycles. */
function sorted(tasks: readonly Task[], known: ReadonlyMap<string, Task>): Task[] {
  const done = new Set<string>();
  const order: Task[] = [];
  for (const first of tasks) {
    const waiting: { readonly task: Task; readonly ready: boolean }[] = [{ task: first, ready: false }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { task, ready } = next;
      if (done.has(task.id)) continue;
      if (ready) {
        done.add(task.id);
        order.push(task);
        continue;
      }
      waiting.push({ task, ready: true });
      for (const id of task.after) {
        const before = known.get(id);
        if (before && !done.has(id)) waiting.push({ task: before, ready: false });
      }
    }
  }
  return order;
}

/**
 * Every group of tasks each of which waits, in the end, for every other of its group, and every task that waits for itself
 * (strongly connected components by Tarjan's walk, without recursion). In the order of the tasks.
 */
export function cyclesOf(tasks: readonly Task[]): string[][] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  const enter = (id: string): { readonly id: string; next: number } => {
    index.set(id, index.size);
    low.set(id, index.get(id) ?? 0);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? 0));
  };
  for (const { id: root } of tasks) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const before = known.get(at.id)?.after[at.next++];
      if (before !== undefined) {
        if (!known.has(before)) continue;
        if (!index.has(before)) path.push(enter(before));
        else if (isOpen.has(before)) lower(at.id, index.get(before));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.id, low.get(at.id));
      if (low.get(at.id) !== index.get(at.id)) continue;
      const group = open.splice(open.indexOf(at.id));
      for (const id of group) isOpen.delete(id);
      if (group.length > 1 || known.get(at.id)?.after.includes(at.id)) groups.push(group);
    }
  }
  const place = new Map(tasks.map(({ id }, at) => [id, at]));
  const byPlace = (a: string, b: string): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return groups.map((group) => group.toSorted(byPlace)).toSorted((a, b) => byPlace(a[0] ?? '', b[0] ?? ''));
}
