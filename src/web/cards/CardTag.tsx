import { useWords } from '../words.ts';

/** Never colour alone: each card has a sign and a word. */
const SIGNS = { red: '●', yellow: '▲', blue: '◆' } as const;

export function CardTag({ colour }: { readonly colour: keyof typeof SIGNS }) {
  const { matters } = useWords();
  return (
    <span className={`signed card-${colour}`}>
      <span aria-hidden>{SIGNS[colour]}</span> {matters.colour[colour]}
    </span>
  );
}
