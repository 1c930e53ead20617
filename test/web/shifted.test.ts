import { describe, expect, it } from 'vitest';
import { shifted } from '../../src/web/figures/shifted.ts';

describe('a number typed in 万元 or 亿元', () => {
  it.each([
    ['97', 0, '97'],
    ['1.5', 4, '15000'],
    ['1,500', 4, '15000000'],
    ['0.0001', 4, '1'],
    ['100', 0, '100'],
    ['2', 8, '200000000'],
    ['15000', -4, '1.5'],
    ['1', -4, '0.0001'],
    ['0', 4, '0'],
    [' 12.50 ', 0, '12.5'],
  ])('%s moved by %i is %s', (typed, places, decimal) => expect(shifted(typed, places)).toBe(decimal));

  it.each([
    ['一些', 0],
    ['-1', 0],
    ['', 0],
    ['1.', 0],
    ['1', -8],
    ['1.00005', 0],
  ])('%s moved by %i is none', (typed, places) => expect(shifted(typed, places)).toBeUndefined());
});
