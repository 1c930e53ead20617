import type { Day } from '../day.ts';
import { cyclesOf, type Task } from '../schedule/graph.ts';

/** A procedure of a project as far as its plan needs to know it. */
export interface InPlan {
  readonly id: string;
  readonly key: string | null;
  readonly state: string;
  readonly limitDays: number | null;
  readonly after: readonly string[];
  /** What a joint meeting lets it go on beside. */
  readonly jointWith: readonly string[];
  readonly marks: readonly string[];
}

export interface Plan {
  readonly tasks: readonly Task[];
  /** Ids each procedure stands after, with what was planned anew in place of what was refused. */
  readonly follows: ReadonlyMap<string, readonly string[]>;
  /** Groups that wait for each other and that no joint meeting has decided; the plan is made as if it let them go together. */
  readonly circles: readonly (readonly string[])[];
}

const GONE: readonly string[] = ['dropped', 'refused'];
const SETTLED: readonly string[] = ['done', 'owing', 'covered'];

/** Nothing is left to be approved. */
export const isSettled = ({ state }: Pick<InPlan, 'state'>): boolean => SETTLED.includes(state);

/**
 * The tasks of a project's procedures: everything that is still wanted, each with the workdays of its limit. What is followed
 * (跟踪) or covered by a regional evaluation (区域评估) takes none of ours, nothing waits for what is verified after building
 * (先建后验), and what a joint meeting has decided goes on beside what it waited for (DS-1, WH-6.1).
 */
export function planOf(procedures: readonly InPlan[]): Plan {
  const live = procedures.filter(({ state }) => !GONE.includes(state));
  const instead = new Map(
    procedures
      .filter(({ state }) => state === 'refused')
      .flatMap(({ id, key }) => live.flatMap((it) => (it.key === key ? [[id, it.id] as const] : []))),
  );
  const later = new Set(live.filter(({ marks }) => marks.includes('verify-later')).map(({ id }) => id));
  const follows = new Map(
    procedures.map(({ id, after }) => [id, after.map((before) => instead.get(before) ?? before)] as const),
  );
  const waiting = live.map((it) => {
    const beside = new Set(it.jointWith.map((id) => instead.get(id) ?? id));
    const after = (follows.get(it.id) ?? []).filter((id) => !beside.has(id) && !later.has(id));
    return { id: it.id, takes: it.state === 'covered' ? 0 : (it.limitDays ?? 0), after };
  });
  const circles = cyclesOf(waiting);
  const groupOf = new Map(circles.flatMap((group) => group.map((id) => [id, group] as const)));
  const tasks = waiting.map((task) => ({
    ...task,
    after: task.after.filter((id) => !groupOf.get(task.id)?.includes(id)),
  }));
  return { tasks, follows, circles };
}

/** The day on which a procedure was settled. */
export const settledOn = (
  it: InPlan & { readonly closedOn: Day | null; readonly receipt: { readonly on: Day } | null },
) => (isSettled(it) ? (it.receipt?.on ?? it.closedOn) : null);
