import { Fragment } from 'react';

/** What was said, with the people it names told apart from the other words. */
export function Remark({ words, mentions }: { readonly words: string; readonly mentions: unknown }) {
  const names = Object.values((mentions ?? {}) as Readonly<Record<string, string>>)
    .map((name) => `@${name}`)
    .toSorted((a, b) => b.length - a.length);
  return pieces(words, names).map((piece, n) =>
    names.includes(piece) ? <strong key={n}>{piece}</strong> : <Fragment key={n}>{piece}</Fragment>,
  );
}

/** The words cut where a name begins and ends; of two names that begin alike the longer is meant. */
function pieces(words: string, names: readonly string[]): string[] {
  const [first, ...others] = names;
  if (first === undefined) return [words];
  return words
    .split(first)
    .flatMap((part, n) => (n === 0 ? pieces(part, others) : [first, ...pieces(part, others)]))
    .filter((piece) => piece !== '');
}
