import type { RegimeProblem } from '../../domain/regime/problem.ts';
import { regimeFaultHints as enHints, regimeFaults as enFaults } from './en/regime-faults.ts';
import { fill } from './fill.ts';
import type { Language } from './words.ts';
import { regimeFaultHints as zhHints, regimeFaults as zhFaults } from './zh-CN/regime-faults.ts';

const FAULTS = { 'zh-CN': zhFaults, en: enFaults };
const HINTS = { 'zh-CN': zhHints, en: enHints };
const SHOWN = 8;

/** One line about a fault of a regime file, in the form editors jump to: regimes/a.yaml:9 tables.list.0.when: … */
export function sayRegimeProblem(problem: RegimeProblem, language: Language): string {
  const { file, line, path } = problem;
  return `${file}:${line}${path === '' ? '' : ` ${path}`}: ${sayRegimeFault(problem, language)}`;
}

/** What is wrong there, what was probably meant and what may stand there, without the place. */
export function sayRegimeFault(
  { what, found, expected, meant }: Pick<RegimeProblem, 'what' | 'found' | 'expected' | 'meant'>,
  language: Language,
): string {
  const hints = HINTS[language];
  const fault = fill(FAULTS[language][what], { found });
  const shown = expected.slice(0, SHOWN);
  const rest = expected.length > SHOWN ? [fill(hints.more, { n: expected.length })] : [];
  const guess = meant === undefined ? '' : fill(hints.meant, { meant });
  const may = shown.length === 0 ? '' : fill(hints.expected, { expected: [...shown, ...rest].join(hints.and) });
  return `${fault}${guess}${may}`;
}
