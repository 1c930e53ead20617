import { sql } from 'kysely';
import { addDays, day } from '../src/domain/day.ts';
import { liveSet } from '../src/store/standings.ts';
import { rebuild, tick } from '../src/work/standing.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');

/** A full rebuild of a hundred thousand projects against a daily tick with one in a hundred due. */
export const benchTick = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    const { tenantId } = bench;
    await longTenant(bench, (tx) => fillTenant(tx, tenantId, SIZE, TODAY));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const rebuilt = await timed(() => longTenant(bench, (tx) => rebuild(tx, { tenantId, today: TODAY, seq: 1 })));
    await asSuperuser(bench.superUrl, 'vacuum analyze standing');
    // One in a hundred is made due the next day, whatever the made-up ledger has of its own.
    await longTenant(bench, async (tx) => {
      const set = await liveSet(tx, tenantId);
      await sql`update standing set next_change = case when left(project_id::text, 2) < '03' then ${addDays(TODAY, 1)}::date else ${addDays(TODAY, 90)}::date end
        where tenant_id = ${tenantId} and set_id = ${set?.id}`.execute(tx);
    });
    await asSuperuser(bench.superUrl, 'vacuum analyze standing');
    let due = 0;
    const ticked = await timed(() =>
      longTenant(bench, async (tx) => {
        ({ due } = await tick(tx, tenantId, addDays(TODAY, 1)));
      }),
    );
    const share = ticked / rebuilt;
    return [
      { what: `rebuild of ${SIZE} projects`, value: `${Math.round(rebuilt)} ms`, aim: 'none', met: true },
      {
        what: `tick with ${due} due, share of a rebuild`,
        value: `${(100 * share).toFixed(1)} % (${Math.round(ticked)} ms)`,
        aim: '≤ 3 %',
        met: share <= 0.03,
      },
    ];
  });
