import type { putTemplate } from '../../contract/procedure-templates.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Language } from '../../contract/words/words.ts';
import { circlesIn } from '../../domain/procedures/own-template.ts';
import { type LimitKind, WORKDAYS_OF } from '../../domain/procedures/template.ts';
import type { UnitPost } from '../../domain/regime/who.ts';
import { inParallel } from '../../domain/schedule/graph.ts';
import { newKey } from '../call.ts';
import type { Listed } from './planning.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A line of a list while it is edited; its papers as one text, a paper a line. */
export interface DraftLine extends Words {
  readonly id: string;
  readonly department: Words;
  readonly unit: string | null;
  readonly post: UnitPost | null;
  readonly papers: string;
  readonly limit: LimitKind;
  readonly after: readonly string[];
}

export interface Draft extends Words {
  readonly id: string;
  readonly reason: string;
  readonly lines: readonly DraftLine[];
}

/** English papers stay beside the Chinese ones while those are not changed. */
export const draftOf = (template: Listed | undefined): Draft => ({
  id: template?.id ?? '',
  zh: template?.zh ?? '',
  en: template?.en ?? '',
  reason: '',
  lines: (template?.lines ?? []).map(({ papers, unit, post, ...line }) => ({
    ...line,
    unit: unit ?? null,
    post: post ?? null,
    papers: papers.map(({ zh }) => zh).join('\n'),
  })),
});

export const freshDraftLine = (): DraftLine => ({
  id: `p-${newKey().slice(0, 8)}`,
  zh: '',
  en: '',
  department: { zh: '', en: '' },
  unit: null,
  post: null,
  papers: '',
  limit: 'local',
  after: [],
});

/** Without the line; nothing waits for it any more. */
export const without = (lines: readonly DraftLine[], id: string): DraftLine[] =>
  lines.filter((line) => line.id !== id).map((line) => ({ ...line, after: line.after.filter((it) => it !== id) }));

/** The line one place higher. */
export function raised(lines: readonly DraftLine[], id: string): DraftLine[] {
  const at = lines.findIndex((line) => line.id === id);
  const [line, above] = [lines[at], lines[at - 1]];
  return line && above ? lines.toSpliced(at - 1, 2, line, above) : [...lines];
}

/** Lines that wait for each other, by name. */
export function circlesOf(
  lines: readonly Pick<DraftLine, 'id' | 'zh' | 'en' | 'after'>[],
  language: Language,
): string[][] {
  const names = new Map(lines.map((line) => [line.id, language === 'en' ? line.en || line.zh : line.zh]));
  return circlesIn(lines).map((group) => group.map((id) => names.get(id) ?? ''));
}

type Timed = Pick<DraftLine, 'id' | 'limit' | 'after'>;

const planOf = (lines: readonly Timed[]) =>
  inParallel(lines.map(({ id, limit, after }) => ({ id, takes: WORKDAYS_OF[limit] ?? 0, after })));

/** Workdays of the longest chain; undefined while lines wait for each other. */
export function lengthOf(lines: readonly Timed[]): number | undefined {
  const plan = planOf(lines);
  return plan.tasks ? plan.length : undefined;
}

/** Which lines share in the longest chain. */
export const criticalOf = (lines: readonly Timed[]): ReadonlySet<string> =>
  new Set((planOf(lines).tasks ?? []).filter(({ critical }) => critical).map(({ id }) => id));

/** What is sent, or undefined while a name or the reason is missing. */
export function readyToSend(draft: Draft, before: Listed | undefined): InputOf<typeof putTemplate> | undefined {
  const { id, zh, en, reason, lines } = draft;
  const named = lines.length > 0 && lines.every((line) => line.zh.trim() !== '' || line.en.trim() !== '');
  if (!named || zh.trim() === '' || reason.trim().length < 2 || !/^[a-z0-9][a-z0-9-]{0,49}$/.test(id)) return undefined;
  const english = new Map(
    (before?.lines ?? []).flatMap(({ papers }) => papers.map((paper) => [paper.zh, paper.en] as const)),
  );
  return {
    id,
    zh,
    en,
    reason,
    lines: lines.map(({ papers, after, ...line }) => ({
      ...line,
      after: [...after],
      papers: papers
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => ({ zh: name, en: english.get(name) ?? name })),
    })),
  };
}
