import { fill } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import { useWords } from './words.ts';

/** What the server found wrong with single fields, in the shape Ant Design's form takes: `form.setFields(faults(problem))`. */
export function useFieldFaults() {
  const { faults } = useWords();
  return (problem: Pick<Problem, 'fields' | 'values'>) =>
    Object.entries(problem.fields).map(([place, words]) => ({
      name: place.split('.')[0] ?? place,
      errors: words.map((word) => fill(faults[word] ?? word, problem.values as Record<string, string | number>)),
    }));
}
