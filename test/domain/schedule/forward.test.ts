import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Progress } from '../../../src/domain/schedule/backward.ts';
import { earliest } from '../../../src/domain/schedule/forward.ts';
import { gathered } from '../../../src/domain/schedule/slips.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';

const task = (id: string, takes: number, ...after: string[]) => ({ id, takes, after });
const PLANT = [task('filing', 3), task('eia', 10, 'filing'), task('permit', 3, 'eia'), task('target', 0, 'permit')];
const ends = (asOf: string, progress: Record<string, Progress> = {}) => {
  const found = earliest(stateCouncil, PLANT, new Map(Object.entries(progress)), day(asOf));
  if (isRefusal(found)) throw new Error(found.reason);
  return Object.fromEntries(found);
};

describe('the earliest day on which everything can be done (DS-7)', () => {
  it('is counted from today, each after the last of what it waits for', () => {
    // 16 workdays from 5 March 2018.
    expect(ends('2018-03-05')).toMatchObject({ filing: '2018-03-08', eia: '2018-03-22', target: '2018-03-27' });
  });

  it('takes what is done as done, and what runs by its clock', () => {
    expect(
      ends('2018-03-05', { filing: { doneOn: day('2018-02-28') }, eia: { expected: day('2018-03-09') } }),
    ).toMatchObject({
      filing: '2018-02-28',
      eia: '2018-03-09',
      permit: '2018-03-14',
    });
  });

  it('counts what should have ended and has not from today', () => {
    expect(ends('2018-03-05', { filing: { expected: day('2018-03-01') } })).toMatchObject({ filing: '2018-03-08' });
  });

  it('is unknown where things wait for each other, or beyond the years whose holidays are known', () => {
    const circle = earliest(stateCouncil, [task('a', 1, 'b'), task('b', 1, 'a')], new Map(), day('2018-03-05'));
    expect(circle).toMatchObject({ reason: 'mutual-prerequisites', detail: { groups: [['a', 'b']] } });
    expect(earliest(stateCouncil, PLANT, new Map(), day('2043-03-05'))).toMatchObject({
      reason: 'calendar-year-missing',
    });
  });
});

describe('what slips, by what is late by itself', () => {
  it('names the cause with its workdays and all it moves, the worst first', () => {
    const slip = (id: string, planned: string, now: string, because: string) => ({
      id,
      planned: day(planned),
      now: day(now),
      because,
    });
    expect(
      gathered(stateCouncil, [
        slip('power', '2018-03-05', '2018-03-06', 'power'),
        slip('eia', '2018-03-22', '2018-03-30', 'eia'),
        slip('permit', '2018-03-27', '2018-04-04', 'eia'),
        // Qingming, 5–7 April, is left out and Sunday the 8th is worked.
        slip('target', '2018-04-03', '2018-04-09', 'eia'),
      ]),
    ).toEqual([
      {
        cause: 'eia',
        late: 6,
        moves: [
          { id: 'permit', planned: '2018-03-27', now: '2018-04-04', late: 6 },
          { id: 'target', planned: '2018-04-03', now: '2018-04-09', late: 3 },
        ],
      },
      { cause: 'power', late: 1, moves: [] },
    ]);
  });
});
