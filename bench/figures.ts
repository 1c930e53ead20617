import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import { readTenant } from '../src/store/connection.ts';
import { soundRegime } from '../src/store/regime-files.ts';
import { figuresOn } from '../src/work/figures.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const ROUNDS = 5;
const REGIMES = ['wuhan-2018', 'xuchang-2012', 'taiqian-2011', 'district-tracking'];

/** Every indicator of one regime for all units of a province, on a day. */
export const benchFigures = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, SIZE, TODAY));
    await longTenant(bench, (tx) => money(tx, bench));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const results: Result[] = [];
    for (const id of REGIMES) {
      const regime = soundRegime(id);
      const figures = () => readTenant(bench.db, bench.tenantId, (tx) => figuresOn(tx, bench.tenantId, regime, TODAY));
      const found = await figures();
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await timed(figures));
      const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
      results.push({
        what: `${found[0]?.figures.length} indicators of ${id} over ${SIZE} projects for ${found.length} units`,
        value: `${median.toFixed(0)} ms`,
        aim: '≤ 1500 ms on 2 cores',
        met: median <= 1500,
      });
    }
    return results;
  });

/** Money that arrived and was spent, a plan for the year and a task for every unit. */
export async function money(
  tx: Parameters<Parameters<typeof longTenant>[1]>[0],
  { tenantId }: BenchDatabase,
): Promise<void> {
  await sql`insert into fact (tenant_id, id, project_id, kind, happened_on, amount, currency, basis, reported_at, recorded_seq, verdict, verdict_seq)
    select tenant_id, gen_random_uuid(), project_id, made.kind, happened_on + nth * 40, 1000000 + nth * 123456.78, 'CNY', 'report', now(), 1, 'recognised', 1
    from fact, (values ('funds-arrived', 1), ('investment-completed', 2)) as made (kind, nth)
    where tenant_id = ${tenantId} and fact.kind = 'signed'`.execute(tx);
  await sql`insert into annual_plan (tenant_id, project_id, year, amount, currency, recorded_seq)
    select tenant_id, id, 2018, amount / 4, currency, 1 from project where tenant_id = ${tenantId}`.execute(tx);
  await sql`insert into task (tenant_id, id, unit_id, indicator, year, amount, recorded_seq)
    select tenant_id, gen_random_uuid(), id, indicator, 2018, 40, 1
    from unit, unnest(array['wuhan-2018/starts-task', 'xuchang-2012/started-task', 'xuchang-2012/funds-task']) as indicator
    where tenant_id = ${tenantId} and parent_id is not null`.execute(tx);
}
