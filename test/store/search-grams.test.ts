import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/domain/text.ts';
import { gramCodes, initialCodes, searchGrams } from '../../src/store/search-grams.ts';

const NAMES = fc
  .string({ unit: fc.constantFrom(...'演示水厂产业园（一期）★ 𠮷WHａ2'), maxLength: 12 })
  .map(normaliseName);

describe('pairs of characters for search', () => {
  it('are kept once each, and a single character has none', () => {
    expect(gramCodes('水厂水厂水')).toEqual(gramCodes('水厂水'));
    expect(gramCodes('水厂水')).toHaveLength(2);
    expect(gramCodes('厂')).toEqual([]);
    expect(gramCodes('')).toEqual([]);
  });

  it('are whole numbers the database can hold, rare characters included', () => {
    for (const code of gramCodes('𠮷野家鿿zz')) expect(code).toBe(code | 0);
  });

  it('tell pairs of initials from the same letters in a text', () => {
    expect(initialCodes('wh').filter((code) => gramCodes('wh').includes(code))).toEqual([]);
  });

  it('of a name hold the pairs of every part of it', () => {
    fc.assert(
      fc.property(NAMES, NAMES, NAMES, (before, part, after) => {
        const all = new Set(searchGrams([before + part + after], part));
        for (const code of [...gramCodes(part), ...initialCodes(part)]) expect(all.has(code)).toBe(true);
      }),
    );
  });
});
