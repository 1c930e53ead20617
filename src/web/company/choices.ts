import type { Choice } from '../plain/Say.tsx';
import type { OpenMove } from '../matters/moving.ts';

/** The moves the server offers as things to say: those that need words, those that take some, and the rest. */
export const choicesOf = (moves: readonly OpenMove[], names: Readonly<Record<string, string>>): Choice[] =>
  moves.map(({ act, needs, takes }) => ({
    key: act,
    label: names[act] ?? act,
    words: needs.length > 0 ? 'needed' : takes.length > 0 ? 'taken' : 'none',
  }));

/** Under which name the words go that a move asks for. */
export const wordsFor = (moves: readonly OpenMove[], act: string, words: string): Record<string, string> => {
  const move = moves.find((it) => it.act === act);
  const name = [...(move?.needs ?? []), ...(move?.takes ?? [])].find((it) => it === 'reason' || it === 'note');
  return name && words ? { [name]: words } : {};
};
