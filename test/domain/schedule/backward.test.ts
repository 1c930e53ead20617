import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, isWorkday } from '../../../src/domain/calendar.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { countedBack, type Dated, slippage } from '../../../src/domain/schedule/backward.ts';
import type { Task } from '../../../src/domain/schedule/graph.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';

const task = (id: string, takes: number, ...after: string[]): Task => ({ id, takes, after });
const PLANT = [
  task('filing', 3),
  task('land', 20, 'filing'),
  task('eia', 15, 'filing'),
  task('permit', 10, 'land', 'eia'),
  task('start', 0, 'permit'),
];
const dated = (tasks: readonly Task[], target: string): Dated[] => {
  const found = countedBack(stateCouncil, tasks, day(target));
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
};
const lineOf = (lines: readonly Dated[], id: string) => lines.find((it) => it.id === id);

describe('a schedule counted back (DS-7)', () => {
  it('from a start on 2018-06-29 has the permit in hand that day and its papers in ten workdays before', () => {
    const lines = dated(PLANT, '2018-06-29');
    expect(lineOf(lines, 'start')).toMatchObject({ startBy: '2018-06-29', doneBy: '2018-06-29', critical: true });
    // 06-18 is the Dragon Boat holiday
    expect(lineOf(lines, 'permit')).toMatchObject({ startBy: '2018-06-14', doneBy: '2018-06-29' });
    expect(lineOf(lines, 'land')).toMatchObject({ startBy: '2018-05-17', doneBy: '2018-06-14', critical: true });
    expect(lineOf(lines, 'eia')).toMatchObject({ startBy: '2018-05-24', doneBy: '2018-06-14', critical: false });
  });

  it('to a Sunday is counted back from the Friday before', () => {
    expect(lineOf(dated(PLANT, '2018-07-01'), 'permit')).toMatchObject({ doneBy: '2018-06-29' });
  });

  it('has none where procedures wait for each other, and names them', () => {
    expect(countedBack(stateCouncil, [task('a', 1, 'b'), task('b', 1, 'a')], day('2018-06-29'))).toMatchObject({
      reason: 'mutual-prerequisites',
      detail: { groups: [['a', 'b']] },
    });
  });
});

describe('what slips', () => {
  const lines = dated(PLANT, '2018-06-29');
  const slips = (done: Record<string, string>, asOf: string, expected: Record<string, string> = {}) => {
    const progress = new Map(
      PLANT.map(({ id }) => [
        id,
        { ...(done[id] ? { doneOn: day(done[id]) } : {}), ...(expected[id] ? { expected: day(expected[id]) } : {}) },
      ]),
    );
    const found = slippage(stateCouncil, PLANT, lines, progress, day(asOf));
    if (isRefusal(found)) throw new Error(found.reason);
    return found.map(({ id, now, because }) => [id, now, because]);
  };

  it('is nothing as long as every line is kept', () => {
    expect(slips({ filing: '2018-05-15' }, '2018-05-16')).toEqual([]);
    expect(slips({ filing: '2018-05-17', land: '2018-06-14', eia: '2018-06-01' }, '2018-06-20')).toEqual([]);
  });

  it('carries the lateness of the land through the permit to the start, and says so', () => {
    expect(slips({ filing: '2018-05-17', eia: '2018-06-01', land: '2018-06-19' }, '2018-06-20')).toEqual([
      ['land', '2018-06-19', 'land'],
      ['permit', '2018-07-03', 'land'],
      ['start', '2018-07-03', 'land'],
    ]);
  });

  it('takes the word of whoever says it will be later', () => {
    expect(slips({ filing: '2018-05-17' }, '2018-05-20', { eia: '2018-06-20' })).toEqual([
      ['eia', '2018-06-20', 'eia'],
      ['permit', '2018-07-04', 'eia'],
      ['start', '2018-07-04', 'eia'],
    ]);
  });
});

it('fits in itself: begun when it must be, each line ends on its day, on workdays, after what it needs', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyPlan = fc.tuple(
    ...ids.map((id, n) => fc.record({ id: fc.constant(id), takes: fc.nat(12), after: fc.subarray(ids.slice(0, n)) })),
  );
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 400, max: 3400 }), (tasks, offset) => {
      const target = new Date(Date.parse('2017-01-01') + offset * 86_400_000).toISOString().slice(0, 10);
      const found = dated(tasks, target);
      const lines = new Map(found.map((it) => [it.id, it]));
      const last = found
        .map(({ doneBy }) => doneBy)
        .toSorted()
        .at(-1) as Day;
      expect(last <= target).toBe(true);
      expect(isWorkday(stateCouncil, last)).toBe(true);
      for (const { id, takes, after } of tasks) {
        const line = lines.get(id);
        const counted = takes === 0 ? undefined : addWorkdays(stateCouncil, line?.startBy ?? last, takes);
        if (counted && !isRefusal(counted)) expect(counted.due).toBe(line?.doneBy);
        if (takes === 0) expect(line?.startBy).toBe(line?.doneBy);
        for (const other of after) expect((lines.get(other)?.doneBy ?? '') <= (line?.startBy ?? '')).toBe(true);
      }
      expect(slippage(stateCouncil, tasks, found, new Map(), day('2017-01-01'))).toEqual([]);
    }),
  );
});
