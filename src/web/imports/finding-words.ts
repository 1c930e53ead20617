import { FINDING_KINDS } from '../../domain/ledger/finding-kinds.ts';
import { useLanguage } from '../messages/language.tsx';
import { fill } from '../messages/messages.ts';

type Words = readonly [severity: string, zh: string, en: string];
const KINDS: Readonly<Record<string, Words>> = FINDING_KINDS;

interface Found {
  readonly kind: string;
  readonly found: string;
  readonly understood: string;
}

/** A finding as the sentence that goes with its kind; a kind this page does not know yet is shown by its name. */
export function useFindingWords() {
  const { language } = useLanguage();
  const sentenceOf = (kind: string): string => KINDS[kind]?.[language === 'en' ? 2 : 1] ?? kind;
  return {
    say: ({ kind, found, understood }: Found): string => fill(sentenceOf(kind), { found, understood }),
    /** The kind as such, for a list to choose from. */
    name: (kind: string): string => fill(sentenceOf(kind), { found: '…', understood: '…' }),
  };
}
