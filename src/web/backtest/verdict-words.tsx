import type { ReactNode } from 'react';
import type { Compared as Word } from '../../domain/regime/compare-standings.ts';
import type { ExitState, Light } from '../../domain/standing.ts';
import { NONE } from '../format.ts';
import { usePick } from '../messages/language.tsx';
import { ExitTag, LightTag } from '../verdict.tsx';
import { useWords } from '../words.ts';
import type { Compared } from './ComparedShown.tsx';

/** A verdict as a page shows it: lights and exits with sign and word, tables and tiers by their names in the regime. */
export function useVerdictWords({ names }: Pick<Compared, 'names'>): (what: Word, value: string | null) => ReactNode {
  const pick = usePick();
  const words = useWords();
  return (what, value) => {
    if (what === 'light') return value === 'none' ? words.names.light.none : <LightTag light={value as Light} />;
    if (what === 'exit') return value === 'none' ? words.names.exit.none : <ExitTag exit={value as ExitState} />;
    const found = names[what].find(({ id }) => id === value);
    return found ? pick(found) : (value ?? NONE);
  };
}
