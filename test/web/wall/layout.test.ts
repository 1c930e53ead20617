import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { at, frameOf, stretch, ticks, zoomThatFits } from '../../../src/web/wall/layout.ts';

const asOf = day('2018-06-15');
const frame = frameOf('this-year', asOf, asOf, asOf);

describe('the frame of the wall chart', () => {
  it('shows the whole year of the as-of day', () => {
    expect(frame).toEqual({ from: '2018-01-01', to: '2018-12-31' });
  });

  it('shows the years before and after when three are asked for', () => {
    expect(frameOf('three-years', asOf, asOf, asOf)).toEqual({ from: '2017-01-01', to: '2019-12-31' });
  });

  it('shows everything in whole months, with the as-of day inside even when nothing is near it', () => {
    expect(frameOf('all', asOf, day('2011-03-05'), day('2012-02-10'))).toEqual({
      from: '2011-03-01',
      to: '2018-06-30',
    });
    expect(frameOf('all', asOf, day('2020-03-05'), day('2020-03-05'))).toEqual({
      from: '2018-06-01',
      to: '2020-03-31',
    });
  });
});

describe('the head of the wall chart', () => {
  it('has a column for each month that together fill the width', () => {
    const months = ticks(frame, 'month');
    expect(months.map((tick) => tick.index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months.reduce((sum, tick) => sum + tick.width, 0)).toBeCloseTo(1, 10);
    expect(months.filter((tick) => tick.startsYear)).toHaveLength(1);
  });

  it('cuts the first and the last quarter at the frame', () => {
    const all = frameOf('all', asOf, day('2018-02-10'), day('2018-05-01'));
    expect(ticks(all, 'quarter').map((tick) => [tick.from, tick.index])).toEqual([
      ['2018-02-01', 1],
      ['2018-04-01', 2],
    ]);
  });

  it('prints months while they stay readable on one sheet, then quarters, then years', () => {
    expect(zoomThatFits(frame)).toBe('month');
    expect(zoomThatFits({ from: day('2010-01-01'), to: day('2018-12-31') })).toBe('quarter');
    expect(zoomThatFits({ from: day('1990-01-01'), to: day('2018-12-31') })).toBe('year');
  });
});

describe('what lies where', () => {
  it('puts a day in the middle of its own width', () => {
    expect(at(frame, day('2018-01-01'))).toBeCloseTo(0.5 / 365, 10);
    expect(at(frame, day('2018-12-31'))).toBeCloseTo(364.5 / 365, 10);
    expect(at(frame, day('2017-12-31'))).toBeLessThan(0);
  });

  it('cuts a bar at both ends of the frame and drops one that lies outside', () => {
    expect(stretch(frame, day('2017-05-01'), day('2019-05-01'))).toEqual({ left: 0, width: 1 });
    expect(stretch(frame, day('2016-05-01'), day('2017-05-01'))).toBeUndefined();
    expect(stretch(frame, day('2018-01-01'), day('2018-01-01'))).toEqual({ left: 0, width: 1 / 365 });
  });
});
