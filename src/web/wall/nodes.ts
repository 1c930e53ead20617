import type { Day } from '../../domain/day.ts';
import type { Stage } from '../../domain/project.ts';
import type { WallRow, WallStep } from './layout.ts';

/**
 * How a node stands: done in time, done but late, past its day and open, still ahead, without a planned day, or no longer
 * asked for because the project has left.
 */
export const NODE_STATES = ['done', 'done-late', 'late', 'ahead', 'undated', 'dropped'] as const;
export type NodeState = (typeof NODE_STATES)[number];

/** The server counts the days; the page only names what they mean. */
export function nodeState(step: Pick<WallStep, 'due' | 'actual' | 'lateDays'>, stage?: Stage): NodeState {
  if (step.actual) return step.lateDays > 0 ? 'done-late' : 'done';
  if (stage === 'exited') return 'dropped';
  if (!step.due) return 'undated';
  return step.lateDays > 0 ? 'late' : 'ahead';
}

/** Of a day known only to its month or year the last one is kept, so the lateness counted from it is the most it can be. */
export const cameLate = ({ actualPrecision }: Pick<WallStep, 'actualPrecision'>) =>
  actualPrecision === 'day' ? 'cameLate' : 'cameLateAtMost';

export interface Run {
  readonly from: Day;
  readonly to: Day;
}

/** From the first planned day to the last; undefined while nothing is planned. */
export function plannedRun(row: Pick<WallRow, 'steps'>): Run | undefined {
  const days = row.steps.flatMap((step) => (step.due ? [step.due as Day] : [])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: first, to: last } : undefined;
}

const BEGINS = ['started', 'investment-completed'];
const ENDS = ['completed', 'opened', 'producing', 'at-capacity', 'exited'];

/**
 * When work went on: from the start to completion or, while it goes on, to the as-of day; interrupted from a suspension to
 * the next resumption. Empty before the start.
 */
export function actualRuns(row: Pick<WallRow, 'facts'>, asOf: Day): Run[] {
  const facts = row.facts
    .filter((fact) => fact.on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const runs: Run[] = [];
  let from: Day | undefined;
  for (const { kind, on } of facts) {
    if (from === undefined && (kind === 'resumed' ? runs.length > 0 : BEGINS.includes(kind))) from = on as Day;
    if (from === undefined || !(kind === 'suspended' || ENDS.includes(kind))) continue;
    runs.push({ from, to: on as Day });
    if (kind !== 'suspended') return runs;
    from = undefined;
  }
  return from === undefined ? runs : [...runs, { from, to: asOf }];
}

export type WallLine =
  | { readonly type: 'unit'; readonly id: string; readonly name: string; readonly count: number; readonly late: number }
  | { readonly type: 'project'; readonly id: string; readonly row: WallRow };

/** The lines of the chart: under each unit its projects, in the order the server gave; or the projects alone. */
export function linesOf(rows: readonly WallRow[], grouped: boolean): WallLine[] {
  const project = (row: WallRow): WallLine => ({ type: 'project', id: row.id, row });
  if (!grouped) return rows.map(project);
  const units = new Map<string, WallRow[]>();
  for (const row of rows) units.set(row.unit.id, [...(units.get(row.unit.id) ?? []), row]);
  return [...units].flatMap(([id, own]): WallLine[] => [
    {
      type: 'unit',
      id: `unit-${id}`,
      name: own[0]?.unit.name ?? '',
      count: own.length,
      late: own.filter((row) => row.lateDays > 0).length,
    },
    ...own.map(project),
  ]);
}
