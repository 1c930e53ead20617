import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { LedgerRow } from '../../src/domain/ledger/understanding.ts';
import { fingerprintOf } from '../../src/work/imports/fingerprint.ts';

const ROW: LedgerRow = {
  row: 7,
  serial: '1',
  name: '甲项目',
  marks: ['★'],
  category: ['交通'],
  amount: { value: '3000', currency: 'CNY', unit: '万元', money: { currency: 'CNY', parts: 300000000000n } },
  facts: [{ kind: 'signed', on: day('2018-01-05'), precision: 'day', from: '2018-01-05' }],
  steps: [],
  extra: { money: '自筹' },
};

describe('the mark of a row', () => {
  it('is the one that rows taken in by earlier versions bear, so that they are recognised', () => {
    expect(fingerprintOf(ROW)).toBe('q6amnWWC335TnDSZx9BWW09a');
  });

  it('does not depend on the line the row stands on, nor on whether a day has come', () => {
    const { facts, ...rest } = ROW;
    const planned = facts.map(({ on, precision, from }) => ({ kind: 'start' as const, due: on, precision, from }));
    expect(fingerprintOf({ ...rest, row: 99, serial: '12', facts: [], steps: planned })).toBe(fingerprintOf(ROW));
  });

  it('differs with everything the row says', () => {
    const others: LedgerRow[] = [
      { ...ROW, name: '乙项目' },
      { ...ROW, marks: [] },
      { ...ROW, extra: {} },
      {
        ...ROW,
        amount: { value: '3000', currency: 'USD', unit: '万元', money: { currency: 'USD', parts: 300000000000n } },
      },
      {
        ...ROW,
        amount: { value: '3000', currency: 'CNY', unit: '万元', money: { currency: 'CNY', parts: 300000000001n } },
      },
      { ...ROW, facts: [] },
    ];
    expect(new Set([ROW, ...others].map(fingerprintOf)).size).toBe(others.length + 1);
  });
});
