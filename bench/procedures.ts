import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import type { Tx } from '../src/store/connection.ts';
import type { Scene } from '../src/work/scene.ts';
import { jointSeen } from '../src/work/views/procedure-desk.ts';
import { proceduresSeen, receiptsSeen } from '../src/work/views/procedures.ts';
import { slippingSeen } from '../src/work/views/schedule.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const PROJECTS = 10_000;
const EACH = 10;
const TODAY = day('2018-06-29');
const TRIES = 5;

/** The green channel of a government with a hundred thousand procedures: board, lists, receipts, what slips. */
export const benchProcedures = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, PROJECTS, TODAY));
    await longTenant(bench, (tx) => fillProcedures(tx, bench.tenantId));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const { db, tenantId } = bench;
    const actor = { id: null, name: '测速', roles: ['office'] as const, unitId: null };
    const scene = { db, tenantId, actor, today: TODAY, now: new Date(`${TODAY}T10:00:00+08:00`) } as unknown as Scene;
    const page = { page: 1, size: 200 };
    const running = { ...page, state: ['running', 'asked'] as ('running' | 'asked')[] };
    const median = async (what: string, aim: number, work: () => Promise<unknown>): Promise<Result> => {
      const times: number[] = [];
      for (let n = 0; n < TRIES; n++) times.push(await timed(work));
      const value = times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0;
      return { what: `${what}, ms`, value: Math.round(value), aim: `≤ ${aim}`, met: value <= aim };
    };
    const count = PROJECTS * EACH;
    return [
      await median(`green channel of ${count} procedures: board and 200 under way`, 300, () =>
        proceduresSeen(scene, running),
      ),
      await median(`of those, late ones`, 300, () => proceduresSeen(scene, { ...running, late: 'true' })),
      await median(`done ones`, 300, () => proceduresSeen(scene, { ...page, state: ['done', 'owing', 'covered'] })),
      await median(`papers promised`, 300, () => proceduresSeen(scene, { ...running, mark: 'short' })),
      await median(`receipts by department and project`, 400, () => receiptsSeen(scene, {})),
      await median(`groups for the joint meeting`, 300, () => jointSeen(scene, {})),
      await median(`the 30 worst of ${PROJECTS} baselines`, 500, () => slippingSeen(scene, {})),
      await median(`board of another day`, 1000, () => proceduresSeen(scene, { ...running, asOf: day('2018-05-10') })),
    ];
  });

async function fillProcedures(tx: Tx, tenantId: number): Promise<void> {
  await sql`
    insert into matter (tenant_id, id, kind, state, unit_id, project_id, class, title, raised_on, due, closed_on, raised_unit_id,
      limit_days, clock, after, body, recorded_seq)
    select ${tenantId}, gen_random_uuid(), 'procedure',
      case when n < 5 then 'done' when n = 5 then 'running' when n = 6 and r < 0.3 then 'asked' else 'planned' end,
      (array(select id from unit where tenant_id = ${tenantId} order by id limit 20))[1 + n * 2 + (r * 2)::int % 2], p.id,
      'p' || n, '手续' || n, ${TODAY}::date - 90, case when n = 5 then ${TODAY}::date + ((r - 0.3) * 20)::int end,
      case when n < 5 then ${TODAY}::date - 60 + n * 5 end, p.unit_id, 10,
      case when n <= 5 then jsonb_build_array(jsonb_build_object('on', ${TODAY}::date - 70 + n * 5, 'what', 'start')) else '[]' end
        || case when n < 5 then jsonb_build_array(jsonb_build_object('on', ${TODAY}::date - 60 + n * 5, 'what', 'end')) else '[]' end,
      '{}', jsonb_build_object('papers', jsonb_build_array('申请表', '总平面图'), 'place', n,
        'marks', case when n = 5 and r < 0.05 then '["short"]'::jsonb else '[]'::jsonb end)
        || case when n < 5 then jsonb_build_object('receipt', jsonb_build_object('no', '1', 'on', ${TODAY}::date - 60 + n * 5,
          'by', '测速', 'used', (r * 12)::int, 'limit', 10, 'due', null, 'inTime', r < 0.8)) else '{}' end
        || case when n in (7, 8) and r < 0.01 then jsonb_build_object('circle', p.id::text) else '{}' end, 1
    from project p, generate_series(0, ${EACH - 1}) n, lateral (select random() as r where n >= 0 and p.id is not null) as x
    where p.tenant_id = ${tenantId}`.execute(tx);
  // What became of each: planned, begun and ended on the days its clock tells; what is asked was asked three weeks ago.
  await sql`
    insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, body, recorded_seq)
    select tenant_id, id, v.n, v.act, v.state, '测速', v.day, v.body, 1 from matter,
      lateral (values (1, 'procedure.plan', 'planned', raised_on, '{}'::jsonb),
        (2, 'procedure.complete', 'running', (clock -> 0 ->> 'on')::date, jsonb_strip_nulls(jsonb_build_object('due', due))),
        (3, 'procedure.finish', 'done', (clock -> 1 ->> 'on')::date, '{}'),
        (2, 'procedure.ask', 'asked', case when state = 'asked' then ${TODAY}::date - 21 end, '{}')) as v (n, act, state, day, body)
    where tenant_id = ${tenantId} and kind = 'procedure' and v.day is not null order by id, v.n`.execute(tx);
  await sql`
    update matter m set moved_on = (select max(v.at::date) from matter_move v
      where v.tenant_id = m.tenant_id and v.matter_id = m.id)
    where tenant_id = ${tenantId} and kind = 'procedure'`.execute(tx);
  await sql`
    insert into schedule_baseline (tenant_id, project_id, version, target, filed_with, filed_on, person_name, recorded_seq)
    select tenant_id, id, 1, ${TODAY}::date + 20, unit_id, ${TODAY}::date - 80, '测速', 1 from project
    where tenant_id = ${tenantId}`.execute(tx);
  await sql`
    insert into baseline_line (tenant_id, project_id, version, matter_id, place, start_by, done_by, takes, critical)
    select tenant_id, project_id, 1, id, (body ->> 'place')::int, ${TODAY}::date - 65 + (body ->> 'place')::int * 8,
      ${TODAY}::date - 52 + (body ->> 'place')::int * 8, 10, true from matter
    where tenant_id = ${tenantId} and kind = 'procedure'`.execute(tx);
}
