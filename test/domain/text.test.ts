import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth, normaliseName } from '../../src/domain/text.ts';

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

  it('leaves plain Chinese, small letters and figures alone, as the long way would', () => {
    const ranges = [
      [0x30, 0x39],
      [0x61, 0x7a],
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
    ] as const;
    const plain = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    const text = String.fromCodePoint(...plain);
    expect(normaliseName(text)).toBe(text);
    expect(normaliseName(`${text}★`)).toBe(text);
  });

  it('comes out the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
      { numRuns: 300 },
    );
  });
});
