import { randomUUID } from 'node:crypto';
import { day } from '../src/domain/day.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { connect, disconnect } from '../src/store/connection.ts';
import { filesIn } from '../src/store/files.ts';
import { adopting } from '../src/work/adopting.ts';
import { proposeRegime } from '../src/work/commands/regime/propose.ts';
import { perform } from '../src/work/perform.ts';
import type { Scene } from '../src/work/scene.ts';
import { rebuild } from '../src/work/standing.ts';
import { landSeen } from '../src/work/views/land.ts';
import { listAllProposals } from '../src/work/views/proposals.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const AIM_S = 120;

/** A regime adopted over a province, under the statement limit of the product, and what a reader sees of it meanwhile. */
export const benchAdopting = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, SIZE, TODAY));
    await longTenant(bench, (tx) => rebuild(tx, { tenantId: bench.tenantId, today: TODAY, seq: 1 }));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const db = connect(bench.appUrl);
    try {
      const as = (name: string): Scene => ({
        db,
        files: filesIn(bench.folder),
        tenantId: bench.tenantId,
        actor: { id: randomUUID(), name, roles: ['office'], unitId: null },
        today: TODAY,
        now: new Date('2018-06-30T10:00:00+08:00'),
      });
      const [one, other] = [as('演示甲'), as('演示乙')];
      const proposed = await perform(proposeRegime, { regime: 'xuchang-2012', from: TODAY }, one);
      if (isRefusal(proposed)) throw new Error(proposed.reason);
      const seen = new Set<number>();
      const reads: number[] = [];
      let over = false;
      const watching = (async () => {
        while (!over) {
          reads.push(await timed(() => landSeen(one, { page: 1, size: 50 })));
          const list = await listAllProposals(one);
          const progress = isRefusal(list) ? null : list.proposals[0]?.progress;
          if (progress) seen.add(progress.done);
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      })();
      const ms = await timed(async () => {
        const adopted = await adopting({ id: proposed.id }, other);
        if (isRefusal(adopted)) throw new Error(adopted.reason);
      });
      over = true;
      await watching;
      const slowest = Math.max(...reads);
      return [
        {
          what: `a regime adopted over ${SIZE} projects, every one judged anew; ${seen.size} times told how far`,
          value: `${(ms / 1000).toFixed(1)} s`,
          aim: `< ${AIM_S} s`,
          met: ms < AIM_S * 1000 && seen.size > 0,
        },
        {
          what: 'the slowest page read meanwhile',
          value: `${Math.round(slowest)} ms`,
          aim: '< 1000 ms',
          met: slowest < 1000,
        },
      ];
    } finally {
      await disconnect(db);
    }
  });
