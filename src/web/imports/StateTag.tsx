import { useText } from '../messages/language.tsx';
import { importText } from './messages.ts';
import type { Import } from './rail.ts';

const SIGNS: Readonly<Record<Import['state'], string>> = {
  reading: '…',
  understood: '?',
  committing: '…',
  committed: '✓',
  refused: '✕',
  undone: '↩',
  discarded: '–',
};

export function StateTag({ state }: { readonly state: Import['state'] }) {
  const text = useText(importText);
  return (
    <span className={`import-state import-state-${state}`}>
      <span aria-hidden>{SIGNS[state]}</span> {text(`state-${state}`)}
    </span>
  );
}
