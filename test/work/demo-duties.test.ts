import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../src/domain/calendar.ts';
import { addDays, day } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';
import { connect, disconnect } from '../../src/store/connection.ts';
import { tenantOf } from '../../src/store/tenants.ts';
import { CITY_SEED, makeCity } from '../../src/work/demo/city.ts';
import { enterDemo } from '../../src/work/demo/enter.ts';
import { dutiesOf } from '../../src/work/views/duties.ts';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';

const TODAY = day('2026-06-15');
const city = makeCity(CITY_SEED, TODAY);

describe('the dues of the demo city', () => {
  it('are the same to the last letter when the city is made again', () => {
    expect(makeCity(CITY_SEED, TODAY).duties).toEqual(city.duties);
  });

  it('are done by people of the unit that owes them, on a workday that is past, after they could be done', () => {
    const people = new Map(city.people.map((it) => [it.id, it]));
    for (const { unitId, moves } of city.duties)
      for (const { act, by, at } of moves) {
        expect(isWorkday(stateCouncil, day(at.slice(0, 10)))).toBe(true);
        expect(at < TODAY).toBe(true);
        if (act === 'duty.fulfil') expect(people.get(by.id)?.unitId).toBe(unitId);
        else expect(people.get(by.id)?.roles).toContain('supervisor');
      }
  });

  it('are each kept once, and those excused tell why and who agreed', () => {
    const names = city.duties.map((it) => `${it.regime} ${it.rule} ${it.unitId} ${it.period}`);
    expect(new Set(names).size).toBe(names.length);
    const excused = city.duties.flatMap(({ moves }) => moves.filter(({ act }) => act === 'duty.excuse'));
    expect(excused.length).toBeGreaterThan(3);
    for (const { reason, body } of excused)
      expect([reason, body['agreedBy']]).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe('the demo as supervision sees it', async () => {
  const database = await aDatabase();
  const office = await officesIn(database)();

  it('has life in it: most is done, some late, some excused, some near, and every post is held', async () => {
    const db = connect(database.appUrl);
    try {
      const now = new Date('2026-06-15T10:00:00+08:00');
      await enterDemo({ ownerUrl: database.ownerUrl, db, files: office.files, today: TODAY, now });
      const tenant = await tenantOf(db, 'demo');
      const actor = { id: null, name: '', roles: ['supervisor'], unitId: null } as const;
      const scene = { db, files: office.files, tenantId: tenant?.id ?? 0, actor, today: TODAY, now };
      const found = await dutiesOf(scene, { whose: 'all', page: 1, size: 500, from: addDays(TODAY, -190) });
      if (isRefusal(found)) throw new Error(found.reason);
      const { counts } = found;
      const past = counts.late + counts.done + counts['late-done'] + counts.excused;
      expect(counts.done / past).toBeGreaterThan(0.75);
      expect(counts.late / past).toBeLessThan(0.1);
      for (const state of ['late', 'due-soon', 'owed', 'late-done', 'done', 'excused'] as const)
        expect([state, counts[state] > 2]).toEqual([state, true]);
      expect(found.unheld).toEqual([]);
    } finally {
      await disconnect(db);
    }
  });
});
