import { join } from 'node:path';
import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import type { Actor } from '../src/domain/may.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { filesIn } from '../src/store/files.ts';
import { soundRegime } from '../src/store/regime-files.ts';
import { reviseProject } from '../src/work/commands/project/revise.ts';
import { perform } from '../src/work/perform.ts';
import type { Scene } from '../src/work/scene.ts';
import { rebuild } from '../src/work/standing.ts';
import { rankingSeen } from '../src/work/views/rankings.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const ROUNDS = 5;
const OFFICE: Actor = { id: null, name: '测速', roles: ['office'], unitId: null };
const RANKINGS = [
  ['district-tracking', 'monthly-overall'],
  ['taiqian-2011', 'standings'],
  ['xuchang-2012', 'three-rates'],
  ['wuhan-2018', 'quarterly'],
] as const;

/** A ranking of 300 units with six periods, the first time anybody looks, again, and after an act has touched a project. */
export const benchRanking = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, SIZE, TODAY));
    await longTenant(bench, (tx) => rebuild(tx, { tenantId: bench.tenantId, today: TODAY, seq: 1 }));
    await asSuperuser(bench.superUrl, `update unit set kind = 'town' where parent_id is not null`);
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const now = new Date(`${TODAY}T10:00:00+08:00`);
    const files = filesIn(join(bench.folder, 'files'));
    const scene: Scene = { db: bench.db, files, tenantId: bench.tenantId, actor: OFFICE, today: TODAY, now };
    const results: Result[] = [];
    for (const [id, ranking] of RANKINGS) {
      const regime = soundRegime(id);
      const look = (periods: number) => timed(() => rankingSeen(scene, { ranking, periods }, regime));
      const counted = await look(1);
      const whole = await look(6);
      const again = await median(() => look(6));
      const after = await median(async () => {
        await touch(scene, bench);
        return look(6);
      });
      const what = `${id} ${ranking}, ${SIZE} projects`;
      results.push(
        { what: `${what}: places of today, counted`, value: `${Math.round(counted)} ms`, aim: 'none', met: true },
        { what: `${what}: six periods, counted`, value: `${Math.round(whole)} ms`, aim: 'none', met: true },
        { what: `${what}: looked at again`, value: `${Math.round(again)} ms`, aim: '≤ 300 ms', met: again <= 300 },
        { what: `${what}: after an act`, value: `${Math.round(after)} ms`, aim: '≤ 300 ms', met: after <= 300 },
      );
    }
    return results;
  });

async function median(run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await run());
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

let turn = 0;

/** Changes the amount of some project, as an act does. */
async function touch(scene: Scene, bench: BenchDatabase): Promise<void> {
  turn += 1;
  const id = await longTenant(bench, async (tx) => {
    const found = await sql<{ id: string }>`
      select id from project where tenant_id = ${bench.tenantId} order by id offset ${turn * 997} limit 1`.execute(tx);
    return found.rows[0]?.id ?? '';
  });
  const amount = { value: String(turn * 10_000_000 + 1), currency: 'CNY' as const };
  const done = await perform(reviseProject, { id, amount }, scene);
  if (isRefusal(done)) throw new Error(done.reason);
}
