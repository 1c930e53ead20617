import { useWords } from '../words.ts';
import type { FactOf } from './missing.ts';

const SIGNS: Readonly<Record<FactOf['state'], string>> = {
  reported: '…',
  recognised: '✓',
  returned: '↩',
  superseded: '⇢',
  withdrawn: '✕',
};

/** The state of a fact as a sign and a word. */
export function FactStateTag({ state }: { readonly state: FactOf['state'] }) {
  const { names } = useWords();
  return (
    <span className={`fact-state fact-state-${state}`}>
      <span aria-hidden>{SIGNS[state]}</span> {names.factState[state]}
    </span>
  );
}
