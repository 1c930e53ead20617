import { useLanguage } from '../messages/language.tsx';
import { isProblem, Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';

interface Refused {
  readonly reason: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Why a file is not taken and what to do; the reading of files brings its own sentence in both languages. */
export function useFileRefusal(): (refused: Refused) => string {
  const { language } = useLanguage();
  const say = useRefusal();
  return (refused) => {
    const own = refused.values[language === 'en' ? 'en' : 'zh'];
    if (typeof own === 'string') return own;
    return say(isProblem(refused) ? refused : new Problem({ ...refused, values: { ...refused.values }, status: 400 }));
  };
}
