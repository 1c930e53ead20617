import { pinyinOf } from '../domain/pinyin.ts';
import { normaliseName } from '../domain/text.ts';
import { searchGrams } from '../store/ledger-filter.ts';
import type { ProjectKeys } from '../store/projects.ts';

/** What a project is found and sorted by: its name, its investor, its national code and the initials of its pinyin. */
export function projectKeys(name: string, investor: string | null, nationalCode: string | null): ProjectKeys {
  const { initials, sortKey } = pinyinOf(name);
  const texts = [name, investor ?? '', nationalCode ?? ''];
  return {
    comparedName: normaliseName(name),
    searchText: [...texts.map(normaliseName), initials].filter((text) => text !== '').join(' '),
    grams: searchGrams(texts, [initials]),
    sortKey,
  };
}
