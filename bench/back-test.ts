import { day } from '../src/domain/day.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { filesIn } from '../src/store/files.ts';
import { backTestOn } from '../src/work/back-test/run.ts';
import type { Scene } from '../src/work/scene.ts';
import { rebuild } from '../src/work/standing.ts';
import { numbersOf } from '../src/work/views/regime-numbers.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const LONGEST_PAUSE_MS = 200;

/** A hundred thousand projects judged both ways on a past day, and how long others wait for the process in the meantime. */
export const benchBackTest = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    const { tenantId, db, folder } = bench;
    await longTenant(bench, (tx) => fillTenant(tx, tenantId, SIZE, TODAY));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    await longTenant(bench, (tx) => rebuild(tx, { tenantId, today: TODAY, seq: 1 }));
    const actor = { id: null, name: 'bench', roles: ['office'], unitId: null } as const;
    const scene: Scene = { db, files: filesIn(folder), tenantId, actor, today: TODAY, now: new Date() };
    const pauses = pausesNow();
    const took = await timed(async () => {
      const asked = {
        regime: 'wuhan-2018',
        settings: { redAfter: 'P45D', landed: 'registered' },
        on: day('2018-03-31'),
        against: 'today',
      } as const;
      const outcome = await backTestOn(scene, asked);
      if (isRefusal(outcome)) throw new Error(outcome.reason);
    });
    const longest = pauses.stop();
    const counted = await timed(() => numbersOf(scene, { regime: 'wuhan-2018' }));
    const again = await timed(() => numbersOf(scene, { regime: 'wuhan-2018' }));
    return [
      { what: `back-test of one day, ${SIZE} projects`, value: `${Math.round(took)} ms`, aim: 'none', met: true },
      {
        what: 'longest wait for the process meanwhile',
        value: `${Math.round(longest)} ms`,
        aim: `≤ ${LONGEST_PAUSE_MS} ms`,
        met: longest <= LONGEST_PAUSE_MS,
      },
      { what: 'what each rule touches, first time', value: `${Math.round(counted)} ms`, aim: 'none', met: true },
      {
        what: 'what each rule touches, asked again',
        value: `${Math.round(again)} ms`,
        aim: '≤ 100 ms',
        met: again <= 100,
      },
    ];
  });

/** The longest time in which nothing else had its turn. */
function pausesNow() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}
