import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { urgencyOf } from '../../../src/web/duties/duty.ts';

describe('how soon an open due is wanted, on Wednesday 2018-05-23', () => {
  it.each([
    ['2018-05-22', 'late'],
    ['2018-05-23', 'today'],
    ['2018-05-24', 'soon'],
    ['2018-05-30', 'soon'],
    ['2018-05-31', 'later'],
  ] as const)('%s: %s', (due, urgency) => expect(urgencyOf({ due: day(due) }, day('2018-05-23'))).toBe(urgency));

  it('is not later on a Sunday for what is due on Monday', () => {
    expect(urgencyOf({ due: day('2018-05-28') }, day('2018-05-27'))).toBe('soon');
  });
});
