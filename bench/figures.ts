import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import { measuresOf } from '../src/domain/figures/measure.ts';
import { periodDays } from '../src/domain/figures/periods.ts';
import { readTenant, type Tx } from '../src/store/connection.ts';
import { soundRegime } from '../src/store/regime-files.ts';
import { figuresBy } from '../src/work/figures-by.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const ROUNDS = 5;
const REGIMES = ['wuhan-2018', 'xuchang-2012', 'taiqian-2011', 'district-tracking'];

/** Targets and indicators of one regime for all units of a province, counted anew each time; and one of them over a year. */
export const benchFigures = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, SIZE, TODAY));
    await longTenant(bench, (tx) => money(tx, bench));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const results: Result[] = [];
    for (const id of REGIMES) {
      const regime = soundRegime(id);
      const indicators = measuresOf(regime).map(({ indicator }) => indicator);
      const median = await medianOf(bench, (tx) => figuresBy(tx, bench.tenantId, regime, [TODAY], 'unit', indicators));
      results.push({
        what: `${indicators.length} indicators and targets of ${id} over ${SIZE} projects, for all units`,
        value: `${median.toFixed(0)} ms`,
        aim: '≤ 1500 ms on 2 cores',
        met: median <= 1500,
      });
    }
    const wuhan = soundRegime('wuhan-2018');
    const nodes = (wuhan.indicators ?? []).filter(({ id }) => id === 'nodes-reached');
    const year = periodDays('month', TODAY, 12, undefined);
    const median = await medianOf(bench, (tx) => figuresBy(tx, bench.tenantId, wuhan, year, 'unit', nodes));
    const value = `${median.toFixed(0)} ms`;
    return [...results, { what: 'nodes reached at the end of each of twelve months', value, aim: 'none', met: true }];
  });

/** No set of standings is there, so nothing is kept from one round to the next. */
async function medianOf(bench: BenchDatabase, work: (tx: Tx) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    times.push(await timed(() => readTenant(bench.db, bench.tenantId, work)));
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

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
