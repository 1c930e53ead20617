import type { DueState } from '../../domain/duties/state.ts';
import { useWords } from '../words.ts';

/** Never colour alone: each state has a sign of its own. */
export const SIGNS: Readonly<Record<DueState, string>> = {
  late: '●',
  'due-soon': '▲',
  owed: '○',
  'late-done': '◐',
  done: '✓',
  excused: '–',
};
export const TONES: Readonly<Record<DueState, string>> = {
  late: 'red',
  'due-soon': 'yellow',
  owed: 'none',
  'late-done': 'yellow',
  done: 'green',
  excused: 'none',
};

/** How a due stands, in a sign and a word. */
export function DueTag({ state }: { readonly state: DueState }) {
  const { duties } = useWords();
  return (
    <span className={`signed signed-${TONES[state]}`}>
      <span aria-hidden>{SIGNS[state]}</span> {duties.state[state]}
    </span>
  );
}
