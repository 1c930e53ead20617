import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import { plannedDues } from '../src/domain/duties/dues.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { addAdoption } from '../src/store/adoptions.ts';
import { readTenant } from '../src/store/connection.ts';
import { filesIn } from '../src/store/files.ts';
import { dutyBookOf } from '../src/work/duty-book.ts';
import { newId } from '../src/work/new-id.ts';
import type { Scene } from '../src/work/scene.ts';
import { dutiesOf } from '../src/work/views/duties.ts';
import { dutyMatrixOf } from '../src/work/views/duty-matrix.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const UNITS = 300;
const TODAY = day('2018-12-31');
const SPAN = { from: day('2018-01-01'), to: TODAY };
const ROUNDS = 9;

/** Ten duties as regimes ask them: two a week, six a month, two a quarter. */
const REGIME = `id: bench
version: '1'
title: { zh: 测速, en: Bench }
source: 演示
duties:
${[
  ...['tue', 'wed'].map((on) => `weekly: ${on}`),
  ...[5, 10, 15, 23, 28, 'last'].map((on) => `monthly: ${on}`),
  ...[20, 'last'].map((on) => `quarterly: ${on}`),
]
  .map(
    (due, n) =>
      `  - { id: d${n}, zh: 任务${n}, en: Duty ${n}, by: each-county, due: { ${due} }, restDay: before, cites: BE-1 }`,
  )
  .join('\n')}
`;

/** What a city of three hundred units owes in a year, nine in ten of it done: the page of supervision, and who has and has not. */
export const benchDuties = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await fill(bench);
    const dues = await settleMost(bench);
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    const actor = { id: null, name: '演示', roles: ['supervisor'], unitId: null } as const;
    const now = new Date('2018-12-31T10:00:00+08:00');
    const scene: Scene = {
      db: bench.db,
      files: filesIn(bench.folder),
      tenantId: bench.tenantId,
      actor,
      today: TODAY,
      now,
    };
    const page = { ...SPAN, whose: 'all', page: 1, size: 100 } as const;
    const list = await median(() => dutiesOf(scene, { ...page, state: ['late', 'due-soon', 'owed'] }));
    const past = await median(() => dutiesOf(scene, { ...page, asOf: day('2018-06-30') }));
    const matrix = await median(() => dutyMatrixOf(scene, { ...SPAN, regime: 'bench', duty: 'd0' }));
    const result = (what: string, ms: number): Result => ({
      what,
      value: `${Math.round(ms)} ms`,
      aim: '< 300 ms',
      met: ms < 300,
    });
    return [
      result(`dues of ${UNITS} units in a year (${dues}), counted, and the open ones`, list),
      result('the same as of another day', past),
      result('one weekly duty, unit by unit, over the year', matrix),
    ];
  });

async function fill(bench: BenchDatabase): Promise<void> {
  const { tenantId } = bench;
  await longTenant(bench, async (tx) => {
    await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq)
      select ${tenantId}, id, '演示县' || n, 'county', array[id], 0
      from (select gen_random_uuid() as id, n from generate_series(1, ${UNITS}) as n) as units`.execute(tx);
    const textId = newId();
    const sha256 = createHash('sha256').update(REGIME).digest('hex');
    await sql`insert into regime_text (tenant_id, id, regime, version, sha256, text, recorded_seq)
      values (${tenantId}, ${textId}, 'bench', '1', ${sha256}, ${REGIME}, 0)`.execute(tx);
    const from = day('2017-01-01');
    await addAdoption(tx, tenantId, {
      id: newId(),
      regime: 'bench',
      version: '1',
      from,
      settings: {},
      rank: 0,
      textId,
      seq: 0,
    });
  });
}

/** Nine in ten are done, some of them late, one in a hundred excused. */
async function settleMost(bench: BenchDatabase): Promise<number> {
  const { tenantId } = bench;
  const planned = await readTenant(bench.db, tenantId, async (tx) => plannedDues(await dutyBookOf(tx, tenantId), SPAN));
  const column = <T>(read: (it: (typeof planned)[number]) => T): T[] => planned.map(read);
  await longTenant(bench, async (tx) => {
    await sql`insert into matter (tenant_id, id, kind, state, unit_id, regime, regime_version, rule, period, raised_on, due,
        closed_on, recorded_seq)
      select ${tenantId}, gen_random_uuid(), 'duty', case when h % 100 = 7 then 'excused' else 'done' end, unit_id, 'bench', '1',
        rule, period, due, due, due + case when h % 20 = 3 then 2 else 0 end, 0
      from (select u.id as unit_id, d.rule, d.period, d.due, abs(hashtext(u.id::text || d.rule || d.period)) as h
        from unit u cross join unnest(${column((it) => it.rule.id)}::text[], ${column((it) => it.period)}::text[],
          ${column((it) => it.due)}::date[]) as d (rule, period, due) where u.tenant_id = ${tenantId}) as owed
      where h % 10 <> 0`.execute(tx);
    await sql`insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, recorded_seq)
      select tenant_id, id, 1, 'duty.fulfil', state, '演示', closed_on::timestamptz, 0 from matter
      where tenant_id = ${tenantId} and kind = 'duty'`.execute(tx);
  });
  return planned.length * UNITS;
}

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
