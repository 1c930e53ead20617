import { describe, expect, it } from 'vitest';
import {
  amountIn,
  amountText,
  dayText,
  exactAmount,
  grouped,
  momentText,
  percent,
  unitOf,
} from '../../src/web/format.ts';

const cny = (value: string) => ({ value, currency: 'CNY' });

describe('an amount', () => {
  it.each([
    ['394000000', 'wan', '39,400'],
    ['394000000', 'yi', '3.94'],
    ['394000000', 'million', '394'],
    ['394000000', 'one', '394,000,000'],
    ['12345.5', 'wan', '1.23'],
    ['12350', 'wan', '1.24'],
    ['49.99', 'wan', '0'],
    ['50', 'wan', '0.01'],
    ['-12350', 'wan', '-1.24'],
    ['0', 'wan', '0'],
  ] as const)('of %s is read in %s as %s', (value, scale, expected) => {
    expect(amountIn(cny(value), scale)).toBe(expected);
  });

  it('keeps every digit that a float would lose', () => {
    expect(amountIn(cny('900719925474099.12'), 'one')).toBe('900,719,925,474,099.12');
    expect(exactAmount(cny('900719925474099.1234'), 'zh-CN')).toBe('900,719,925,474,099.1234 元');
  });

  it.each([null, undefined, { value: '', currency: 'CNY' }])('that is not given is a dash: %o', (amount) => {
    expect(amountIn(amount, 'wan')).toBe('—');
  });

  it('bears its unit in running words as the language has it', () => {
    expect(amountText(cny('394000000'), 'wan', 'zh-CN')).toBe('39,400 万元');
    expect(amountText(cny('394000000'), 'million', 'en')).toBe('CNY 394 million');
    expect(amountText(cny('394000000'), 'wan', 'en')).toBe('CNY 39,400 × 10k');
    expect(exactAmount(cny('394000000'), 'en')).toBe('CNY 394,000,000');
  });

  it('bears its unit in the head of the column', () => {
    expect(unitOf('CNY', 'wan', 'zh-CN')).toBe('万元');
    expect(unitOf('USD', 'wan', 'zh-CN')).toBe('万美元');
    expect(unitOf('CNY', 'million', 'en')).toBe('CNY million');
    expect(unitOf('XXX', 'yi', 'zh-CN')).toBe('亿XXX');
  });
});

it('sets thousands apart and leaves decimals alone', () => {
  expect(grouped('1234567.8901')).toBe('1,234,567.8901');
  expect(grouped('-1234')).toBe('-1,234');
  expect(grouped('999')).toBe('999');
});

it('writes a day only as exactly as it is known', () => {
  expect(dayText('2018-03-31')).toBe('2018-03-31');
  expect(dayText('2018-03-31', 'month')).toBe('2018-03');
  expect(dayText('2018-12-31', 'year')).toBe('2018');
  expect(dayText(null)).toBe('—');
});

it('tells a moment by the clock of the office, wherever the reader sits', () => {
  expect(momentText('2018-03-07T16:30:00Z')).toBe('2018-03-08 00:30');
});

it('says nothing of a share of nothing, which is not 0 %', () => {
  expect(percent(null)).toBe('—');
  expect(percent(0)).toBe('0.0%');
  expect(percent(2 / 3)).toBe('66.7%');
});
