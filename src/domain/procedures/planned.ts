import { type Refusal, refuse } from '../refusal.ts';
import { cyclesOf } from '../schedule/graph.ts';
import { type LimitKind, WORKDAYS_OF } from './template.ts';

/** A line of a plan of procedures as somebody has made it from a template or by hand. */
export interface Wanted {
  /** Its name inside the plan; the id of the line of the template it came from. */
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly limit: LimitKind;
  readonly papers: readonly string[];
  /** Keys of lines of this plan, or ids of procedures the project has already. */
  readonly after: readonly string[];
}

/** What a project has already of its procedures. */
export interface Had {
  readonly id: string;
  readonly key: string | null;
  readonly title: string;
  readonly state: string;
}

export interface Planned extends Wanted {
  readonly id: string;
  /** The group of procedures that wait for each other it belongs to: the id of the first of them. */
  readonly circle: string | null;
  /** Workdays of its clock; null where it is only followed. */
  readonly limitDays: number | null;
}

/**
 * The plan with an id for each line and its prerequisites as ids, or why it cannot be: a key twice (`procedure-twice`), one
 * that the project has and has not dropped (`procedure-there-already`), a prerequisite that is nowhere
 * (`no-such-prerequisite`), or lines that wait for each other (`procedures-in-a-circle` { groups, named }), unless they are
 * planned to go to a joint meeting (DS-1): they then stand in one group each. All or nothing.
 */
export function planned(
  lines: readonly Wanted[],
  had: readonly Had[],
  newId: () => string,
  toMeeting = false,
): Planned[] | Refusal {
  const titles = new Map(lines.map(({ key, title }) => [key, title]));
  const twice = lines.find(({ key }, at) => lines.findIndex((other) => other.key === key) !== at);
  if (twice) return refuse('invalid', 'procedure-twice', { title: twice.title });
  const live = had.filter(({ state }) => state !== 'dropped' && state !== 'refused');
  const again = lines.find(({ key }) => live.some((it) => it.key === key));
  if (again) return refuse('conflict', 'procedure-there-already', { title: again.title });
  const cycles = cyclesOf(lines.map(({ key, after }) => ({ id: key, takes: 0, after })));
  if (cycles.length > 0 && !toMeeting) return waitingForEachOther(cycles, titles);
  const ids = new Map([...live.map(({ id }) => [id, id] as const), ...lines.map(({ key }) => [key, newId()] as const)]);
  for (const { title, after } of lines) {
    const nowhere = after.find((key) => !ids.has(key));
    if (nowhere !== undefined)
      return refuse('invalid', 'no-such-prerequisite', { title, wanted: titles.get(nowhere) ?? nowhere });
  }
  const circleOf = new Map(
    cycles.flatMap((group) => group.map((key) => [key, ids.get(group[0] ?? '') ?? null] as const)),
  );
  return lines.map((line) => ({
    ...line,
    id: ids.get(line.key) ?? '',
    circle: circleOf.get(line.key) ?? null,
    limitDays: WORKDAYS_OF[line.limit],
    after: line.after.map((key) => ids.get(key) ?? ''),
  }));
}

function waitingForEachOther(cycles: readonly (readonly string[])[], titles: ReadonlyMap<string, string>): Refusal {
  const groups = cycles.map((group) => group.map((key) => titles.get(key) ?? key));
  return refuse('invalid', 'procedures-in-a-circle', {
    groups,
    named: groups.map((group) => group.join('、')).join('；'),
  });
}
