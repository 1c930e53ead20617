import { describe, expect, it } from 'vitest';
import { scaledDown, scaledUp } from '../../../src/web/project/amount.ts';

describe('an amount as an office types it', () => {
  it.each([
    ['1.5', 4, '15000'],
    ['39400', 4, '394000000'],
    ['3,940.25', 4, '39402500'],
    ['３', 4, undefined],
    ['12.5', 8, '1250000000'],
    ['0.00000001', 8, '1'],
    ['1.23456', 0, undefined],
    ['约3', 4, undefined],
    ['', 4, undefined],
    ['-5', 4, undefined],
  ])('%s at 10^%d is %s', (typed, places, expected) => {
    expect(scaledUp(typed, places)).toBe(expected);
  });

  it('comes back as it was typed', () => {
    expect(scaledDown('394000000', 'CNY', 4)).toBe('39400');
    expect(scaledDown('12345', 'CNY', 4)).toBe('1.2345');
  });
});
