import { describe, expect, it } from 'vitest';
import { parseThreshold } from '../../src/domain/regime/threshold.ts';
import { amountWords } from '../../src/domain/regime/wording.ts';

describe('an amount in words', () => {
  it.each([
    ['5 亿元', '5 亿元', '500 million CNY'],
    ['50000 万元', '5 亿元', '500 million CNY'],
    ['3.26 亿元', '3.26 亿元', '326 million CNY'],
    ['12345.6789 万元', '12345.6789 万元', '123,456,789 CNY'], // never rounded
    ['9999 万元', '9999 万元', '99.99 million CNY'],
    ['1500 万美元', '1500 万美元', '15 million USD'],
    ['1200000 万元', '120 亿元', '12,000 million CNY'],
    ['123456 元', '12.3456 万元', '123,456 CNY'],
    ['500 元', '500 元', '500 CNY'],
    ['0 元', '0 元', '0 CNY'],
  ])('%s is %s', (given, zh, en) => {
    const amount = parseThreshold(given);
    expect(amount && amountWords(amount, 'zh')).toBe(zh);
    expect(amount && amountWords(amount, 'en')).toBe(en);
  });
});
