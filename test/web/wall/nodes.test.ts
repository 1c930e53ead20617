import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { WallRow } from '../../../src/web/wall/layout.ts';
import { actualRuns, cameLate, linesOf, nodeState, plannedRun } from '../../../src/web/wall/nodes.ts';

const asOf = day('2018-06-15');

describe('a node', () => {
  it.each([
    [{ due: '2018-06-01', actual: '2018-05-20', lateDays: 0 }, 'done'],
    [{ due: '2018-06-01', actual: '2018-06-10', lateDays: 9 }, 'done-late'],
    [{ due: '2018-06-01', actual: null, lateDays: 14 }, 'late'],
    [{ due: '2018-06-15', actual: null, lateDays: 0 }, 'ahead'],
    [{ due: null, actual: null, lateDays: 0 }, 'undated'],
    [{ due: null, actual: '2018-05-20', lateDays: 0 }, 'done'],
  ] as const)('%o is %s', (step, expected) => {
    expect(nodeState(step as Parameters<typeof nodeState>[0])).toBe(expected);
  });
});

it('asks nothing more of a project that has left', () => {
  const open = { due: day('2018-06-01'), actual: null, lateDays: 14 };
  expect(nodeState(open, 'exited')).toBe('dropped');
  expect(nodeState({ ...open, actual: day('2018-06-10') }, 'exited')).toBe('done-late');
});

it('is at most so late when only the month is known', () => {
  expect(cameLate({ actualPrecision: 'day' })).toBe('cameLate');
  expect(cameLate({ actualPrecision: 'month' })).toBe('cameLateAtMost');
});

describe('the actual bar', () => {
  const facts = (...pairs: [string, string][]) => ({ facts: pairs.map(([kind, on]) => ({ kind, on: day(on) })) });

  it('is empty before the start', () => {
    expect(actualRuns(facts(['signed', '2017-01-01']), asOf)).toEqual([]);
  });

  it('goes on to the as-of day while work goes on', () => {
    expect(actualRuns(facts(['started', '2018-03-01']), asOf)).toEqual([{ from: '2018-03-01', to: '2018-06-15' }]);
  });

  it('ends with completion and does not begin again with production', () => {
    const run = actualRuns(
      facts(['producing', '2018-06-01'], ['started', '2018-03-01'], ['completed', '2018-05-01']),
      asOf,
    );
    expect(run).toEqual([{ from: '2018-03-01', to: '2018-05-01' }]);
  });

  it('is interrupted by a suspension until the project is resumed', () => {
    const halted = facts(['started', '2018-01-01'], ['suspended', '2018-02-01'], ['resumed', '2018-04-01']);
    expect(actualRuns(halted, asOf)).toEqual([
      { from: '2018-01-01', to: '2018-02-01' },
      { from: '2018-04-01', to: '2018-06-15' },
    ]);
    expect(actualRuns(halted, day('2018-03-01'))).toEqual([{ from: '2018-01-01', to: '2018-02-01' }]);
  });

  it('does not show what happened after the as-of day', () => {
    expect(actualRuns(facts(['started', '2018-07-01']), asOf)).toEqual([]);
  });
});

describe('the lines of the chart', () => {
  const row = (id: string, unit: string, lateDays: number) =>
    ({ id, name: id, unit: { id: unit, name: `${unit}单位` }, lateDays, steps: [], facts: [] }) as unknown as WallRow;
  const rows = [row('a', 'x', 0), row('b', 'y', 3), row('c', 'x', 5)];

  it('gather the projects under their unit and count those that are late', () => {
    expect(linesOf(rows, true).map((line) => line.id)).toEqual(['unit-x', 'a', 'c', 'unit-y', 'b']);
    expect(linesOf(rows, true)[0]).toMatchObject({ name: 'x单位', count: 2, late: 1 });
  });

  it('keep the order of the server when they are not grouped', () => {
    expect(linesOf(rows, false).map((line) => line.id)).toEqual(['a', 'b', 'c']);
  });

  it('show no planned bar for a project without planned days', () => {
    expect(plannedRun({ steps: [] })).toBeUndefined();
  });
});
