import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams, halfWidth, normaliseName } from '../../src/domain/text.ts';

describe('half width', () => {
  it('turns figures, letters, signs and the ideographic space', () => {
    expect(halfWidth('３．２６亿元　（ＵＳＤ）￥－％')).toBe('3.26亿元 (USD)¥-%');
  });

  it('leaves Chinese text and its punctuation as written', () => {
    expect(halfWidth('一、“项目”名称。《合同》')).toBe('一、“项目”名称。《合同》');
  });
});

describe('names to compare', () => {
  it.each([
    ['视觉（中国）文化发展股份有限公司', '视觉(中国)文化发展股份有限公司'],
    ['长沙通程实业集团有限公司', '长沙通程实业（集团）有限公司'],
    ['★桂林演示水厂', '桂林演示水厂▲'],
    ['  演示\n产业园　一期 ', '演示产业园（一期）'],
    ['ＬＥＤ演示项目', 'led演示项目'],
    ['演示2×350MW电厂', '*演示2*350mw电厂'],
    ['演示—物流', '演示-物流'],
    ['“演示”项目', '演示项目'],
    ['演示〔2012〕3号', '演示[2012]3号'],
    ['李·演示', '李•演示'],
    ['⼈才演示公寓', '人才演示公寓'],
    ['演示\ufeff\u200b项目', '演示项目'],
  ])('takes %j and %j for one', (a, b) => expect(normaliseName(a)).toBe(normaliseName(b)));

  it.each([
    ['演示项目一期', '演示项目二期'],
    ['演示1#厂房', '演示11厂房'],
    ['演示水厂', '演示水产'],
  ])('keeps %j and %j apart', (a, b) => expect(normaliseName(a)).not.toBe(normaliseName(b)));

  it('comes out the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('pairs of characters for search', () => {
  it('lists each pair once, in the order of the text', () => {
    expect(bigrams('水厂水厂水')).toEqual(['水厂', '厂水']);
    expect(bigrams('桂林（演示）')).toEqual(['桂林', '林演', '演示']);
  });

  it('has none for fewer than two characters', () => {
    expect(bigrams('')).toEqual([]);
    expect(bigrams('（厂）')).toEqual([]);
  });

  it('keeps rare characters outside the first plane whole', () => {
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
  });

  it('finds every name by any two neighbours of it', () => {
    const han = fc.string({ unit: fc.constantFrom(...'演示水厂产业园（一期）★ 𠮷'), minLength: 2 });
    fc.assert(
      fc.property(han, (name) => {
        const plain = [...normaliseName(name)];
        const index = new Set(bigrams(name));
        for (let i = 0; i + 1 < plain.length; i += 1) expect(index.has(plain.slice(i, i + 2).join(''))).toBe(true);
        expect(index.size).toBeLessThanOrEqual(Math.max(0, plain.length - 1));
      }),
    );
  });
});
