import { clauseOf } from './part.ts';
import type { Lang } from './terms.ts';

/** One rule of a regime in a plain sentence of each language, with the numbers that hold after settings. */
export interface Explained {
  /** The part of the file it stands in: 'tables', 'exit' … */
  readonly part: string;
  readonly id: string;
  readonly clause: string;
  readonly zh: string;
  readonly en: string;
}

/** Says the same in both languages. */
export const inBoth = (
  part: string,
  id: string,
  cites: string | readonly string[] | undefined,
  say: (lang: Lang) => string,
): Explained => ({ part, id, clause: clauseOf(cites), zh: say('zh'), en: say('en') });

export const pick = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);
export const listed = (words: readonly string[], lang: Lang): string => words.join(pick(lang, '、', ', '));

/** "Name: condition; duty; duty." Duties that are not there are left out. */
export const ruled = (name: string, when: string, duties: readonly (string | undefined)[], lang: Lang): string => {
  const all = [when, ...duties.filter((duty) => duty !== undefined)];
  return pick(lang, `${name}：${all.join('；')}。`, `${name}: ${all.join('; ')}.`);
};
