import { describe, expect, it } from 'vitest';
import { changesOf, type TypedRecord } from '../../../src/web/project/revising.ts';

const before: TypedRecord = {
  name: '演示项目',
  unitId: 'unit',
  investorName: '演示公司',
  district: '',
  amount: { value: '394000000', currency: 'CNY', typed: '39400' },
};

describe('what a changed record sends', () => {
  it('is nothing when nothing was changed', () => {
    expect(changesOf(before, { ...before })).toEqual({});
  });

  it('is the changed field alone', () => {
    expect(changesOf(before, { ...before, name: '演示项目二期' })).toEqual({ name: '演示项目二期' });
  });

  it('is null for what was emptied, and nothing for what was empty before', () => {
    expect(changesOf(before, { ...before, investorName: '', district: '' })).toEqual({ investorName: null });
    const { amount: _, ...without } = before;
    expect(changesOf(before, without)).toEqual({ amount: null });
  });

  it('is the amount in its own currency, however it was typed', () => {
    const same = { value: '394000000', currency: 'CNY', typed: '3.94' } as const;
    expect(changesOf(before, { ...before, amount: same })).toEqual({});
    const dollars = { value: '394000000', currency: 'USD', typed: '39400' } as const;
    expect(changesOf(before, { ...before, amount: dollars })).toEqual({
      amount: { value: '394000000', currency: 'USD' },
    });
  });
});
