import { describe, expect, it } from 'vitest';
import { percentOf } from '../../../src/domain/figures/percent.ts';

describe('a share as a bulletin prints it', () => {
  it.each([
    ['244', '247', 1, '98.8%'],
    ['222', '247', 0, '90%'],
    ['370', '1077', 0, '34%'],
    ['1', '3', 1, '33.3%'],
    ['2', '3', 1, '66.7%'],
    ['1', '8', 1, '12.5%'],
    ['1', '80', 1, '1.3%'], // 1.25 is rounded up
    ['0', '5', 1, '0.0%'],
    ['5', '4', 1, '125.0%'],
    ['91800000.5', '114500000', 2, '80.17%'],
    ['3', '0', 1, null],
  ])('%s of %s with %i decimals is %s', (over, under, places, printed) => {
    expect(percentOf(over, under, places)).toBe(printed);
  });
});
