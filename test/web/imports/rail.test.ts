import { describe, expect, it } from 'vitest';
import { corrected, isWorking, percentDone, railStep } from '../../../src/web/imports/rail.ts';

describe('the rail of an import', () => {
  it.each([
    ['reading', undefined, 'stepFile'],
    ['refused', 'plan', 'stepFile'],
    ['understood', undefined, 'stepRead'],
    ['understood', 'plan', 'stepPlan'],
    ['committing', undefined, 'stepPlan'],
    ['committed', 'plan', 'stepDone'],
    ['undone', undefined, 'stepDone'],
  ] as const)('%s asked for %s stands at %s', (state, asked, expected) => {
    expect(railStep(state, asked)).toBe(expected);
  });

  it('asks again while reading or writing goes on, and not before or after', () => {
    expect(['reading', 'committing'].every((state) => isWorking(state as 'reading'))).toBe(true);
    expect([undefined, 'understood', 'committed', 'refused'].some((state) => isWorking(state as 'refused'))).toBe(
      false,
    );
  });

  it('shows no percentage before the length is known, and never more than a hundred', () => {
    expect(percentDone({ phase: 'rows' })).toBeUndefined();
    expect(percentDone({ done: 5, of: 0 })).toBeUndefined();
    expect(percentDone({ done: 1, of: 3 })).toBe(33);
    expect(percentDone({ done: 4, of: 3 })).toBe(100);
  });

  it('sends only the columns that were corrected', () => {
    expect(corrected(new Map([['B', 'amount']]))).toEqual([{ column: 'B', field: 'amount' }]);
  });
});
