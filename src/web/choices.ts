import { filterChoices } from '../contract/projects.ts';
import { useAnswer } from './answer.ts';
import { usePick } from './messages/language.tsx';

/** What the ledger can be filtered by: districts, industries, units, tables and tiers of this government. */
export const useChoices = () => useAnswer(filterChoices, {}, { staleTime: 300_000 });

/** The name of a table (四张表) or tier of the regime in force, as the regime itself words it; nothing until it is known. */
export function useRegimeNames(): { table: (id: string) => string; tier: (id: string) => string } {
  const { data } = useChoices();
  const pick = usePick();
  const nameIn = (list: readonly { id: string; zh: string; en: string }[] | undefined, id: string): string => {
    if (list === undefined) return '';
    const found = list.find((it) => it.id === id);
    return found ? pick(found) : id;
  };
  return { table: (id) => nameIn(data?.tables, id), tier: (id) => nameIn(data?.tiers, id) };
}
