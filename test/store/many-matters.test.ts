import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { raise } from '../../src/domain/matter/matter.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant } from '../../src/store/connection.ts';
import { insertMatters } from '../../src/store/matters.ts';
import type { Raising } from '../../src/store/raising.ts';
import { aDatabase } from '../database.ts';
import { officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const MANY = 450;

it('keeps thousands of matters as it keeps a few, and tells how far it is', async () => {
  const office = await anOffice();
  const { db, tenantId, units, past } = office;
  const actor = await office.person('office');
  await past.query(`update person set post = '科长' where id = $1`, [actor.id]);
  const project = await office.project();
  const moved = raise('land', 'land.list', [], {}, { actor, today: TODAY });
  if (isRefusal(moved)) throw new Error(moved.reason);
  const raised = (period: string) =>
    Array.from({ length: MANY }, (_, n): Raising => {
      const between = { title: `演示 ${n}`, class: 'land', urgent: n % 3 === 0, limitDays: 3, after: [units.east] };
      const clock = n % 2 === 0 ? { clock: { on: TODAY, what: 'start' as const } } : {};
      return {
        id: randomUUID(),
        moved: { ...moved, body: { note: '引号"与\\' }, due: n % 2 === 0 ? TODAY : null, ...clock },
        unitId: n % 5 === 0 ? null : units.west,
        projectId: project,
        regime: 'district-service',
        regimeVersion: '1',
        rule: `kind ${n}`,
        period,
        raisedOn: TODAY,
        body: { n, zh: '演示"\\' },
        ...(n % 4 === 0 ? {} : between),
      };
    });
  const told: (readonly [number, number])[] = [];
  const acting = { tenantId, seq: 7, actor, now: new Date('2018-06-15T23:00:00+08:00') };
  await inTenant(db, tenantId, async (tx) => {
    await insertMatters(tx, raised('many'), { ...acting, told: (done, of) => told.push([done, of]) });
    const few = raised('few');
    for (let n = 0; n < MANY; n += 150) await insertMatters(tx, few.slice(n, n + 150), acting);
  });
  expect(told.at(-1)).toEqual([2 * MANY, 2 * MANY]);
  const kept = async (period: string) => {
    const { rows } = await past.query<Record<string, unknown>>(
      `select to_jsonb(m) - 'id' - 'period' as matter, to_jsonb(v) - 'matter_id' as move from matter m
       join matter_move v on v.tenant_id = m.tenant_id and v.matter_id = m.id
       where m.tenant_id = $1 and m.period = $2 order by (m.body ->> 'n')::int`,
      [tenantId, period],
    );
    return rows;
  };
  const many = await kept('many');
  expect(many).toHaveLength(MANY);
  expect(many[2]).toMatchObject({
    matter: { moved_on: TODAY, due: TODAY },
    move: { n: 1, post: '科长', body: { due: TODAY } },
  });
  expect(many).toEqual(await kept('few'));
});
