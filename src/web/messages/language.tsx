import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, LANGUAGES, WORDS } from '../../contract/words/words.ts';
import { recall, remember } from '../remember.ts';
import { fill, type Messages, type Values } from './messages.ts';

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const Context = createContext<Spoken | undefined>(undefined);

/** Chinese unless the person chose otherwise on this machine; offices share screens, not browser settings. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => LANGUAGES.find((l) => l === recall('language')) ?? 'zh-CN');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      speak: (next: Language) => {
        remember('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={spoken}>{children}</Context>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('useLanguage outside LanguageProvider');
  return spoken;
}

export type Text<K extends string> = (key: K, values?: Values) => string;

/** The sentences of a group in the reader's language: `const text = useText(ledgerText); text('found', { n: 3 })`. */
export function useText<K extends string>(group: Messages<K>): Text<K> {
  const { language } = useLanguage();
  return useMemo(() => {
    const sentences = language === 'en' ? group.en : group.zh;
    return (key, values) => fill(sentences[key], values);
  }, [group, language]);
}

interface Joins {
  /** Names of one kind: 市发改委、市住建局. */
  readonly names: (all: readonly string[]) => string;
  /** Remarks of which each stands for itself; what is empty is left out. */
  readonly remarks: (all: readonly (string | null | undefined)[]) => string;
}

/** Several things in a row, parted as the reader's language does. */
export function useJoin(): Joins {
  const { language } = useLanguage();
  return {
    names: (all) => all.join(WORDS[language].matters.leaf.and),
    remarks: (all) => all.filter(Boolean).join(language === 'en' ? '; ' : '；'),
  };
}

/** Something the server names in both languages: a table, a rule, a target. */
export function usePick(): (named: { readonly zh: string; readonly en: string }) => string {
  const { language } = useLanguage();
  return (named) => (language === 'en' ? named.en : named.zh);
}
