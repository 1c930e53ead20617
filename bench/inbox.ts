import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import type { Actor } from '../src/domain/may.ts';
import type { Role } from '../src/domain/role.ts';
import { filesIn } from '../src/store/files.ts';
import { newId } from '../src/work/new-id.ts';
import type { Scene } from '../src/work/scene.ts';
import { dispatchSeen } from '../src/work/views/dispatch.ts';
import { inboxOf } from '../src/work/views/inbox.ts';
import { problemsSeen } from '../src/work/views/problems.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

export const MATTERS = 100_000;
export const UNITS = 300;
export const TODAY = day('2018-06-15');
const ROUNDS = 9;
const AIM_MS = 150;

/** A hundred thousand open matters: the first view of everybody's inbox, the board of problems, the pack of a meeting. */
export const benchInbox = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    const unitId = await fillMatters(bench);
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const sceneOf = (role: Role): Scene => ({
      db: bench.db,
      files: filesIn(bench.folder),
      tenantId: bench.tenantId,
      actor: { id: newId(), name: '演示', roles: [role], unitId } satisfies Actor,
      today: TODAY,
      now: new Date(`${TODAY}T10:00:00+08:00`),
    });
    const results: Result[] = [];
    const measure = async (what: string, work: () => Promise<unknown>, aim = AIM_MS) => {
      const ms = await median(work);
      results.push({ what, value: `${Math.round(ms)} ms`, aim: `≤ ${aim} ms`, met: ms <= aim });
    };
    for (const role of ['reporter', 'unit-head', 'office', 'supervisor', 'leader'] as const) {
      const first = { scope: 'mine', page: 1, size: 50 } as Parameters<typeof inboxOf>[1];
      await measure(`${MATTERS} open matters: inbox of a ${role}`, () => inboxOf(sceneOf(role), first));
    }
    const watching = { scope: 'watching', page: 1, size: 50 } as Parameters<typeof inboxOf>[1];
    await measure('what a unit supervises', () => inboxOf(sceneOf('supervisor'), watching));
    const board = { page: 1, size: 100 };
    for (const role of ['reporter', 'office'] as const) {
      const scene = sceneOf(role);
      await measure(`board of problems, in hand, of a ${role}`, () =>
        problemsSeen(scene, { ...board, state: ['in-hand', 'paused', 'resolved'] }),
      );
      await measure(`board of problems that should go up, of a ${role}`, () =>
        problemsSeen(scene, { ...board, only: 'up' }),
      );
    }
    await measure('pack of the next meeting, of a leader', () => dispatchSeen(sceneOf('leader'), {}), 300);
    // Some have moved since the last meeting, and all since one of the month before.
    for (const [which, on, aim] of [
      ['the last', day('2018-06-06'), 600],
      ['an old', day('2018-05-10'), 1000],
    ] as const)
      await measure(`pack of ${which} meeting, of a leader`, () => dispatchSeen(sceneOf('leader'), { on }), aim);
    return results;
  });

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(work));
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Made up from end to end, the same each time; answers the unit whose people look. */
export async function fillMatters(bench: BenchDatabase): Promise<string> {
  const { tenantId } = bench;
  return longTenant(bench, async (tx) => {
    const root = newId();
    await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq)
      values (${tenantId}, ${root}, '演示市', 'government', array[${root}]::uuid[], 0)`.execute(tx);
    await sql`insert into unit (tenant_id, id, parent_id, name, kind, path, recorded_seq)
      select ${tenantId}, id, ${root}, '演示单位' || n, 'department', array[${root}, id]::uuid[], 0
      from (select md5('unit' || n)::uuid as id, n from generate_series(1, ${UNITS}) as n) as units`.execute(tx);
    await sql`
      insert into matter (tenant_id, id, kind, state, unit_id, raised_unit_id, watch_unit_id, title, class, urgent, level, raised_on,
        due, body, recorded_seq, moved_on)
      select ${tenantId}, md5('matter' || n)::uuid, kind,
        case kind when 'problem' then (array['raised', 'in-hand', 'in-hand', 'in-hand', 'paused', 'resolved'])[1 + n / 10 % 6]
          when 'procedure' then (array['planned', 'papers', 'running', 'running', 'asked'])[1 + n / 10 % 5]
          else (array['given', 'given', 'reported'])[1 + n / 10 % 3] end,
        md5('unit' || 1 + n % ${UNITS})::uuid, md5('unit' || 1 + n / 7 % ${UNITS})::uuid,
        case when n % 5 = 0 then md5('unit' || 1 + n / 11 % ${UNITS})::uuid end,
        '演示事项 ' || n, case kind when 'problem' then (array['land', 'power', 'funds', 'other'])[1 + n % 4] end, n % 97 = 0,
        case kind when 'problem' then (array['unit', 'unit', 'unit', 'office', 'leaders', 'city'])[1 + n / 100 % 6] end,
        ${TODAY}::date - 1 - n % 120, ${TODAY}::date - 20 + n % 80, '{"person": "演示"}', 0, ${TODAY}::date - n % 30
      from generate_series(1, ${MATTERS}) as n,
        lateral (select (array['problem', 'problem', 'problem', 'problem', 'problem', 'problem', 'procedure', 'procedure',
          'procedure', 'decision'])[1 + n % 10] as kind) as k`.execute(tx);
    await sql`
      insert into matter_move (tenant_id, matter_id, n, act, from_state, to_state, person_name, at, body, recorded_seq)
      select m.tenant_id, m.id, v, case v when 1 then m.kind || '.raise' else m.kind || '.progress' end, null, m.state, '演示',
        (m.raised_on + (m.moved_on - m.raised_on) * (v - 1) / 2)::timestamptz,
        case v when 1 then '{"person": "演示"}'::jsonb else jsonb_build_object('note', '演示', 'level', m.level, 'unit', m.unit_id, 'due', m.due) end, 0
      from matter m, generate_series(1, 3) as v where m.tenant_id = ${tenantId}`.execute(tx);
    const { rows } = await sql<{ id: string }>`select md5('unit7')::uuid as id`.execute(tx);
    return rows[0]?.id ?? root;
  });
}
