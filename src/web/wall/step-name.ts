import { useMemo } from 'react';
import { WORDS } from '../../contract/words/words.ts';
import type { StepKind } from '../../domain/step.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { wallText } from './messages.ts';

const FACTS = new Map(Object.entries(WORDS['zh-CN'].names.factKind).map(([kind, word]) => [word, kind]));
const PLAIN: Readonly<Record<string, StepKind>> = { 开工: 'start', 竣工: 'completion', 投产: 'production' };

/**
 * The name of a step as it was given. The plain names that an import gives (开工, 供地) are the trade's own words and are said
 * in the reader's language.
 */
export function useStepName(): (step: { readonly kind: StepKind; readonly name: string }) => string {
  const text = useText(wallText);
  const { names } = useWords();
  return useMemo(() => {
    const facts: Readonly<Record<string, string>> = names.factKind;
    return ({ kind, name }) => {
      if (name === kind || PLAIN[name] === kind) return text(kind);
      return facts[FACTS.get(name) ?? ''] ?? name;
    };
  }, [text, names]);
}
