import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CURRENCIES,
  compare,
  decimalOf,
  decimalOfFloat,
  type Money,
  money,
  subtract,
  sum,
} from '../../src/domain/money.ts';

const amounts = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  parts: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
});

describe('exact money', () => {
  it.each([
    ['394000000', '394000000'],
    ['0.5', '0.5'],
    ['-12.3400', '-12.34'],
    ['0.0001', '0.0001'],
    ['-0', '0'],
  ])('reads %s and writes %s', (text, written) => {
    const read = money(text, 'CNY');
    expect(read && decimalOf(read)).toBe(written);
  });

  it.each(['', '-', '1.', '.5', '1.23456', '1e3', '1,000', '三', '#REF!'])('does not take %j for an amount', (text) => {
    expect(money(text, 'CNY')).toBeUndefined();
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(amounts, (m) => {
        expect(money(decimalOf(m), m.currency)).toEqual(m);
      }),
    );
  });

  it('keeps one total per currency and never mixes them', () => {
    const [a, b, c] = [money('0.1', 'CNY'), money('0.2', 'CNY'), money('5', 'USD')] as [Money, Money, Money];
    expect(sum([a, b, c]).map((m) => [m.currency, decimalOf(m)])).toEqual([
      ['CNY', '0.3'],
      ['USD', '5'],
    ]);
    expect(sum([])).toEqual([]);
    expect(compare(a, c)).toBeUndefined();
    expect(subtract(a, c)).toBeUndefined();
  });

  it('gives back what it takes away, and orders as the difference does', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const left = subtract(a, b);
        if (!left) {
          expect(a.currency).not.toBe(b.currency);
          return;
        }
        expect(sum([left, b])).toEqual([a]);
        expect(compare(a, b)).toBe(left.parts === 0n ? 0 : left.parts < 0n ? -1 : 1);
      }),
    );
  });
});

describe('numbers that a spreadsheet stores in binary', () => {
  it.each([
    [394000000.00000006, '394000000'],
    [394000.00000000006, '394000'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [-2.5, '-2.5'],
    [0, '0'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [123456789012345.6, '123456789012346'],
    [1 / 3, '0.333333333333333'],
  ])('%d was written %s', (n, written) => expect(decimalOfFloat(n)).toBe(written));

  it('brings every decimal of up to 15 digits back as it was typed', () => {
    const typed = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(6))
      .map(([digits, places]) => ({ digits, places }));
    fc.assert(
      fc.property(typed, ({ digits, places }) => {
        const text = `${digits}e-${places}`;
        const plain = decimalOfFloat(Number(text));
        const [whole = '', fraction = ''] = plain.split('.');
        expect(fraction.length).toBeLessThanOrEqual(places);
        expect(BigInt(whole.replace('-', '') + fraction.padEnd(places, '0'))).toBe(digits < 0n ? -digits : digits);
        expect(plain.startsWith('-')).toBe(digits < 0n);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('treats %d as a bug', (n) => {
    expect(() => decimalOfFloat(n)).toThrow('finite');
  });
});
