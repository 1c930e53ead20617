import { sayRegimeFault } from '../../contract/words/say-regime-problem.ts';
import type { Language } from '../../contract/words/words.ts';
import type { RegimeProblem } from '../../domain/regime/parse.ts';
import type { Problem } from '../problem.ts';

/** What is wrong with single settings, by their names, when the server refused a regime for its faults. */
export function settingFaults(problem: Problem | undefined, language: Language): Readonly<Record<string, string>> {
  if (problem?.reason !== 'regime-faulty') return {};
  const faults = (problem.values['problems'] ?? []) as readonly RegimeProblem[];
  return Object.fromEntries(
    faults.flatMap((fault) => {
      const [part, name] = fault.path.split('.');
      return part === 'settings' && name !== undefined ? [[name, sayRegimeFault(fault, language)]] : [];
    }),
  );
}
