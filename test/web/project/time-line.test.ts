import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { type Item, place, reachOf, xOf } from '../../../src/web/project/time-line.ts';

const reach = { from: day('2018-01-01'), to: day('2018-12-31') };
const canvas = { width: 1000, margin: 20, lanes: 2, widthOf: () => 100 };
const planned = (key: string, on: string): Item => ({ key, side: 'planned', day: day(on), label: key, tone: 'ahead' });

describe('the time line of a project', () => {
  it('puts labels that would touch into different lanes and keeps the mark of the third', () => {
    const placed = place(
      [planned('a', '2018-06-01'), planned('b', '2018-06-02'), planned('c', '2018-06-03')],
      reach,
      canvas,
    );
    expect(placed.map((item) => item.lane)).toEqual([0, 1, undefined]);
  });

  it('does not let what happened push away what is planned', () => {
    const items = [planned('a', '2018-06-01'), { ...planned('b', '2018-06-01'), side: 'happened' as const }];
    expect(place(items, reach, canvas).map((item) => item.lane)).toEqual([0, 0]);
  });

  it('keeps labels inside the drawing', () => {
    const [first, last] = place([planned('a', '2018-01-01'), planned('b', '2018-12-31')], reach, canvas);
    expect(first?.labelX).toBe(0);
    expect(last?.labelX).toBe(900);
    expect(last?.x).toBe(980);
  });

  it('always reaches to the as-of day, with air on both sides', () => {
    const wide = reachOf([day('2018-01-10'), day('2018-03-01')], day('2019-01-01'));
    expect(wide.from < '2018-01-10' && wide.to > '2019-01-01').toBe(true);
    const alone = reachOf([], day('2018-06-15'));
    expect(xOf(alone, day('2018-06-15'), canvas)).toBeGreaterThan(canvas.margin);
  });
});
