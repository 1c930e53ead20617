import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, decimalOf, money, sum } from '../../src/domain/money.ts';
import { fromUnit, inUnit, type MoneyUnit, nearestFromUnit, parseUnit } from '../../src/domain/money-unit.ts';

const unit = (text: string): MoneyUnit => {
  const found = parseUnit(text);
  if (!found) throw new Error(`no unit: ${text}`);
  return found;
};

const units = fc.constantFrom(
  ...['元', '千元', '万元', '百万元', '亿元', '百亿元', '万美元', '亿日元', '万港币'].map(unit),
);

describe('units of money in ledgers', () => {
  it.each([
    ['亿元', '亿元', 100_000_000n],
    ['万', '万元', 10_000n],
    ['个亿', '亿元', 100_000_000n],
    ['人民币万元', '万元', 10_000n],
    ['万元人民币', '万元', 10_000n],
    ['（万元）', '万元', 10_000n],
    [' 万 元 ', '万元', 10_000n],
    ['￥', '元', 1n],
    ['人民币', '元', 1n],
    ['千元', '千元', 1000n],
    ['万美金', '万美元', 10_000n],
    ['美元万元', '万美元', 10_000n],
    ['万ＵＳＤ', '万美元', 10_000n],
    ['us$', '美元', 1n],
    ['亿港币', '亿港元', 100_000_000n],
    ['百万日圆', '百万日元', 1_000_000n],
    ['万欧元', '万欧元', 10_000n],
  ])('reads %s as %s', (text, canonical, factor) => {
    expect(parseUnit(text)).toMatchObject({ text: canonical, factor });
  });

  it.each([
    '',
    '个',
    '千',
    '百',
    '元/平方米',
    '万元/亩',
    '单元',
    '万吨',
    '韩元',
    '万千元',
    '美元港币',
    '亩',
    '公元',
    'CNY USD',
  ])('does not take %j for a unit of money', (text) => expect(parseUnit(text)).toBeUndefined());

  it('reads its own canonical text', () => {
    fc.assert(
      fc.property(units, (u) => {
        expect(parseUnit(u.text)).toEqual(u);
      }),
    );
  });

  it('knows every currency', () => {
    expect(CURRENCIES.map((code) => parseUnit(code)?.currency)).toEqual([...CURRENCIES]);
  });
});

describe('amounts in a unit', () => {
  it.each([
    ['3.26', '亿元', '326000000'],
    ['39400', '万元', '394000000'],
    ['0.0000000001', '亿元', '0.01'],
    ['-1.5', '万美元', '-15000'],
    ['007', '元', '7'],
  ])('%s %s is %s', (text, of, whole) => {
    const read = fromUnit(text, unit(of));
    expect(read && decimalOf(read)).toBe(whole);
  });

  it.each(['', '3.', '.5', '3,26', '1e4', '数', '--1'])('does not read %j', (text) => {
    expect(fromUnit(text, unit('亿元'))).toBeUndefined();
    expect(nearestFromUnit(text, unit('亿元'))).toBeUndefined();
  });

  it("rounds a formula's endless fraction and says so", () => {
    const third = '0.33333333333333333';
    expect(fromUnit(third, unit('亿元'))).toBeUndefined();
    expect(nearestFromUnit(third, unit('亿元'))).toEqual({ amount: money('33333333.3333', 'CNY'), exact: false });
    expect(nearestFromUnit('0.00005', unit('元'))).toEqual({ amount: money('0.0001', 'CNY'), exact: false });
    expect(nearestFromUnit('-0.00005', unit('元'))).toEqual({ amount: money('-0.0001', 'CNY'), exact: false });
    expect(nearestFromUnit('0.00004', unit('元'))).toEqual({ amount: money('0', 'CNY'), exact: false });
    expect(nearestFromUnit('0.50000', unit('元'))).toEqual({ amount: money('0.5', 'CNY'), exact: true });
  });

  it('writes every amount in every unit of its currency and reads it back', () => {
    fc.assert(
      fc.property(units, fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (u, parts) => {
        const amount = { currency: u.currency, parts };
        expect(fromUnit(inUnit(amount, u), u)).toEqual(amount);
      }),
    );
  });

  it('adds 亿元 and 万元 without rounding', () => {
    const tenThousands = fc.tuple(fc.nat(10 ** 9), fc.nat(10 ** 6));
    fc.assert(
      fc.property(fc.array(tenThousands, { minLength: 1 }), (rows) => {
        const texts = rows.map(([whole, millionths]) => `${whole}.${String(millionths).padStart(7, '0')}`);
        const read = texts.map((text) => fromUnit(text, unit('亿元')));
        const [total] = sum(read.filter((m) => m !== undefined));
        const expected = rows.reduce((all, [whole, part]) => all + BigInt(whole) * 10n ** 7n + BigInt(part), 0n);
        expect(total && inUnit(total, unit('元'))).toBe((expected * 10n).toString());
      }),
    );
  });

  it('will not write dollars in 元', () => {
    expect(() => inUnit({ currency: 'USD', parts: 1n }, unit('万元'))).toThrow('USD');
  });
});
