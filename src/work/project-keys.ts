import { type Pinyin, pinyinOf } from '../domain/pinyin.ts';
import { normaliseName } from '../domain/text.ts';
import { searchGrams } from '../store/search-grams.ts';
import type { ProjectKeys } from '../store/projects.ts';

/** What a project is found and sorted by: its name, its investor, its national code and the initials of its pinyin. */
export function projectKeys(name: string, investor: string | null, nationalCode: string | null): ProjectKeys {
  const comparedName = normaliseName(name);
  return keysOf(comparedName, pinyinOf(comparedName), investor, nationalCode);
}

/** The same for whoever has compared the name and knows its pinyin. */
export function keysOf(
  comparedName: string,
  { initials, sortKey }: Pinyin,
  investor: string | null,
  nationalCode: string | null,
): ProjectKeys {
  const texts = [comparedName, normaliseName(investor ?? ''), normaliseName(nationalCode ?? '')];
  return {
    comparedName,
    searchText: [...texts, initials].filter((text) => text !== '').join(' '),
    grams: searchGrams(texts, initials),
    sortKey,
  };
}
