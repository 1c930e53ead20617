import { day } from '../src/domain/day.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { filesIn } from '../src/store/files.ts';
import { makeLandList } from '../src/work/commands/land/list.ts';
import { perform } from '../src/work/perform.ts';
import type { Scene } from '../src/work/scene.ts';
import { rebuild } from '../src/work/standing.ts';
import { warnedSeen } from '../src/work/views/exits.ts';
import { landSeen } from '../src/work/views/land.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const NOW = new Date('2018-06-30T10:00:00+08:00');
const PAGE = { page: 1, size: 50 } as const;
const ROUNDS = 7;
const AIM_MS = 300;
const MAKING_AIM_S = 15;

/** The half-yearly land list of a province made, its first page, and the first page of what a limit warns of. */
export const benchLand = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, SIZE, TODAY));
    await longTenant(bench, (tx) => rebuild(tx, { tenantId: bench.tenantId, today: TODAY, seq: 1 }));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const scene: Scene = {
      db: bench.db,
      files: filesIn(bench.folder),
      tenantId: bench.tenantId,
      actor: { id: null, name: '演示', roles: ['office'], unitId: null },
      today: TODAY,
      now: NOW,
    };
    let listed = 0;
    const making = await timed(async () => {
      const made = await perform(makeLandList, { regime: 'district-service', asOf: TODAY }, scene);
      if (isRefusal(made)) throw new Error(made.reason);
      listed = made.listed;
    });
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const page = async (what: string, ask: () => Promise<unknown>): Promise<Result> => {
      const ms = await median(ask);
      return { what, value: `${Math.round(ms)} ms`, aim: `< ${AIM_MS} ms`, met: ms < AIM_MS };
    };
    return [
      {
        what: `the land list of ${SIZE} projects made (${listed} on it)`,
        value: `${(making / 1000).toFixed(1)} s`,
        aim: `< ${MAKING_AIM_S} s`,
        met: making < MAKING_AIM_S * 1000,
      },
      await page('its first page', () => landSeen(scene, PAGE)),
      await page('its first page, one state', () => landSeen(scene, { ...PAGE, state: ['listed'] })),
      await page('its first page, one period’s', () => landSeen(scene, { ...PAGE, period: '2018-H1' })),
      await page('what limits warn of, first page', () => warnedSeen(scene, PAGE)),
      await page('what is past its limit, first page', () => warnedSeen(scene, { ...PAGE, state: ['over'] })),
      await page('what a limit warns of and has not passed', () => warnedSeen(scene, { ...PAGE, state: ['warning'] })),
    ];
  });

async function median(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(
      await timed(async () => {
        if (isRefusal(await ask())) throw new Error('refused');
      }),
    );
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
