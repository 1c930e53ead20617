import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../src/domain/calendar.ts';
import { day } from '../../src/domain/day.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';
import { CITY_SEED, makeCity } from '../../src/work/demo/city.ts';

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
