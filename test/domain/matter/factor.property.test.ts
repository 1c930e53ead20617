import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { allot, byOrder, type Demand, ORDER } from '../../../src/domain/matter/factor.ts';
import { quantityOf, quantityText } from '../../../src/domain/quantity.ts';

const first = day('2018-01-01');
const aDay = fc.integer({ min: 0, max: 20 }).map((n) => addDays(first, n));
const demands = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    class: fc.constantFrom(...ORDER),
    behind: fc.integer({ min: 0, max: 3 }),
    quantity: fc.bigInt({ min: 1n, max: 1_000_000n }),
    neededBy: aDay,
    askedOn: aDay,
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const quota = fc.bigInt({ min: -10n, max: 5_000_000n });
const sum = (all: readonly bigint[]) => all.reduce((one, other) => one + other, 0n);
const least = (a: bigint, b: bigint) => (a < b ? a : b);

describe('the allotment of a quota (WH-6.2)', () => {
  it('gives all there is and no more, to nobody more than asked, and to nobody after one who got less', () => {
    fc.assert(
      fc.property(quota, demands, (left, asked) => {
        const given = allot(left, asked);
        const of = new Map<string, Demand>(asked.map((it) => [it.id, it]));
        expect(given).toHaveLength(asked.length);
        const there = left < 0n ? 0n : left;
        expect(sum(given.map(({ quantity }) => quantity))).toBe(
          least(there, sum(asked.map(({ quantity }) => quantity))),
        );
        let short = false;
        for (const { id, quantity } of given) {
          const wanted = of.get(id)?.quantity ?? 0n;
          expect(quantity >= 0n && quantity <= wanted).toBe(true);
          if (short) expect(quantity).toBe(0n);
          short ||= quantity < wanted;
        }
      }),
    );
  });

  it('serves the classes in their order, then whoever has fulfilled what was promised (DS-11), then whoever needs it first, then whoever asked first', () => {
    fc.assert(
      fc.property(demands, (asked) => {
        const of = new Map<string, Demand>(asked.map((it) => [it.id, it]));
        const served = allot(0n, asked).map(({ id }) => of.get(id) as Demand);
        const key = (it: Demand) => [ORDER.indexOf(it.class), it.behind, it.neededBy, it.askedOn, it.id].join(' ');
        expect(served.map(key)).toEqual(asked.map(key).toSorted());
      }),
    );
  });

  it('does not depend on the order in which demands are handed in', () => {
    fc.assert(
      fc.property(quota, demands, (left, asked) => {
        expect(allot(left, asked.toReversed())).toEqual(allot(left, asked));
        for (const one of asked) expect(byOrder(one, one)).toBe(0);
      }),
    );
  });

  it('never takes from anybody when the quota grows', () => {
    fc.assert(
      fc.property(quota, fc.bigInt({ min: 0n, max: 1000n }), demands, (left, more, asked) => {
        const before = allot(left, asked);
        const after = allot(left + more, asked);
        before.forEach(({ quantity }, at) => expect((after[at]?.quantity ?? 0n) >= quantity).toBe(true));
      }),
    );
  });
});

describe('a quantity', () => {
  it('comes back as it was written, without zeros that say nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (parts) => {
        expect(quantityOf(quantityText(parts))).toBe(parts);
      }),
    );
  });

  it.each(['-1', '1e3', '1.23456', '', '三百', '1,000', ' '])('is not %j', (text) => {
    expect(quantityOf(text)).toBeUndefined();
  });
});
