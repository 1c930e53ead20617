import type { listTemplates } from '../../contract/procedure-templates.ts';
import type { planProcedures } from '../../contract/project-procedures.ts';
import type { InputOf, ReplyOf } from '../../contract/route.ts';
import type { Language } from '../../contract/words/words.ts';
import type { LimitKind } from '../../domain/procedures/template.ts';
import { newKey } from '../call.ts';

export type Listed = ReplyOf<typeof listTemplates>['templates'][number];

/** A line of the list while it is made. */
export interface PlanLine {
  readonly key: string;
  readonly wanted: boolean;
  readonly title: string;
  /** Who usually decides, as a word. */
  readonly department: string;
  readonly unit: string | undefined;
  readonly limit: LimitKind;
  readonly papers: readonly string[];
  readonly after: readonly string[];
}

interface Had {
  readonly id: string;
  readonly key: string | null;
}

/** The lines of a list without what the project has already; those that waited for it wait for the one there is. */
export function fromTemplate(
  lines: readonly Omit<Listed['lines'][number], 'post'>[],
  had: readonly Had[],
  language: Language,
): PlanLine[] {
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }): string => (language === 'en' ? en : zh);
  const there = new Map(had.flatMap((it) => (it.key === null ? [] : [[it.key, it.id] as const])));
  return lines
    .filter(({ id: key }) => !there.has(key))
    .map((line) => ({
      key: line.id,
      wanted: true,
      title: say(line),
      department: say(line.department),
      unit: line.unit ?? undefined,
      limit: line.limit,
      papers: line.papers.map(say),
      after: line.after.map((key) => there.get(key) ?? key),
    }));
}

export const freshLine = (): PlanLine => ({
  key: newKey(),
  wanted: true,
  title: '',
  department: '',
  unit: undefined,
  limit: 'local',
  papers: [],
  after: [],
});

/** The unit of a line; lines of the same department that have none yet take it too. */
export const withUnit = (lines: readonly PlanLine[], { key, department }: PlanLine, unit: string): PlanLine[] =>
  lines.map((line) =>
    line.key === key || (department !== '' && line.department === department && line.unit === undefined)
      ? { ...line, unit }
      : line,
  );

/** What is sent: the wanted lines; what waited for one that is left out no longer does. Undefined while something is missing. */
export function sent(lines: readonly PlanLine[]): InputOf<typeof planProcedures>['lines'] | undefined {
  const wanted = lines.filter((line) => line.wanted);
  if (wanted.length === 0) return undefined;
  const out = new Set(lines.filter((line) => !line.wanted).map(({ key }) => key));
  const ready: InputOf<typeof planProcedures>['lines'] = [];
  for (const { key, title, unit, limit, papers, after } of wanted) {
    if (unit === undefined || title.trim() === '') return undefined;
    ready.push({ key, title, unit, limit, papers: [...papers], after: after.filter((it) => !out.has(it)) });
  }
  return ready;
}
