import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { checked, nextNo, type TypedYear } from '../../../src/web/calendar/editing.ts';

const whole: TypedYear = {
  holidays: [{ no: 0, name: ' 元旦 ', from: day('2027-01-01'), to: day('2027-01-03') }],
  makeUp: [{ no: 0, name: '春节', on: day('2027-01-30') }],
};

describe('a year somebody is typing', () => {
  it('is the year as it would be saved once nothing is wrong', () => {
    expect(checked(2027, whole)).toEqual({
      year: {
        year: 2027,
        holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
        makeUp: [{ name: '春节', on: '2027-01-30' }],
      },
      faults: [],
    });
  });

  it('tells every place that is empty before it tells anything else', () => {
    const half: TypedYear = { holidays: [{ no: 0, name: '', from: day('2027-01-01'), to: undefined }], makeUp: [] };
    expect(checked(2027, half).faults.map(({ field, reason }) => [field, reason])).toEqual([
      ['holidays.0.name', 'required'],
      ['holidays.0.to', 'required'],
    ]);
  });

  it('tells what the server would refuse, in the same words and at the same place', () => {
    const wrong: TypedYear = { ...whole, makeUp: [{ no: 0, name: '春节', on: day('2027-01-29') }] };
    expect(checked(2027, wrong).faults).toEqual([
      { field: 'makeUp.0.on', reason: 'make-up-no-weekend', values: { on: '2027-01-29' } },
    ]);
  });

  it('keeps lines apart by a number that no other line has', () => {
    expect(nextNo([])).toBe(0);
    expect(nextNo([{ no: 4 }, { no: 2 }])).toBe(5);
  });
});
