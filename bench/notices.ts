import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import { addDays, type Day } from '../src/domain/day.ts';
import { makeNotices } from '../src/work/notices/make.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import { fillMatters, MATTERS, TODAY, UNITS } from './inbox.ts';
import type { Result } from './result.ts';

const FIRST_S = 60;
const DAILY_S = 2;
const WAIT_MS = 200;

/** A hundred thousand open matters and two people in each unit: the very first look for notices, the next, and that of the next day. */
export const benchNotices = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await fillMatters(bench);
    await addPeople(bench);
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const results: Result[] = [];
    const measure = async (what: string, on: Day, aim: number) => {
      const held = monitorEventLoopDelay({ resolution: 5 });
      let made = 0;
      held.enable();
      const ms = await timed(async () => {
        made = await makeNotices(bench.db, {
          tenantId: bench.tenantId,
          now: new Date(`${on}T10:00:00+08:00`),
          mail: true,
        });
      });
      held.disable();
      const seconds = ms / 1000;
      results.push({
        what: `${MATTERS} open matters: ${what} (${made} notices)`,
        value: `${seconds.toFixed(1)} s`,
        aim: `≤ ${aim} s`,
        met: seconds <= aim,
      });
      const waited = Math.round(held.max / 1e6);
      results.push({
        what: `the longest the process was kept waiting by ${what}`,
        value: `${waited} ms`,
        aim: `≤ ${WAIT_MS} ms`,
        met: waited <= WAIT_MS,
      });
    };
    await measure('the first look for notices', TODAY, FIRST_S);
    await measure('a look when nothing has happened', TODAY, DAILY_S);
    // A night lies between, in which the database counts its tables; until then the planner reads all of what has just been written.
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    await measure('the look of the next day', addDays(TODAY, 1), DAILY_S);
    // The Monday was a holiday; Tuesday is the next day worked.
    await measure('the look of the next workday', addDays(TODAY, 4), DAILY_S);
    return results;
  });

/** A reporter and a head in every unit, a dozen in the middle; every other one wants mail. */
async function addPeople(bench: BenchDatabase): Promise<void> {
  const { tenantId } = bench;
  await longTenant(bench, async (tx) => {
    await sql`
      insert into person (tenant_id, id, unit_id, name, login, roles, recorded_seq)
      select ${tenantId}, md5('person' || role || n)::uuid, md5('unit' || n)::uuid, '演示' || n, role || n, array[role], 0
      from generate_series(1, ${UNITS}) as n, unnest(array['reporter', 'unit-head']) as role`.execute(tx);
    await sql`
      insert into person (tenant_id, id, unit_id, name, login, roles, recorded_seq)
      select ${tenantId}, md5('person' || role || n)::uuid, u.id, '演示' || role || n, role || n, array[role], 0
      from unit u, generate_series(1, 4) as n, unnest(array['office', 'supervisor', 'leader']) as role
      where u.tenant_id = ${tenantId} and u.parent_id is null`.execute(tx);
    await sql`
      insert into notice_setting (tenant_id, person_id, mail_address, by_mail, recorded_seq)
      select tenant_id, id, login || '@example.invalid', true, 0 from person
      where tenant_id = ${tenantId} and roles && '{reporter,office}'`.execute(tx);
  });
}
