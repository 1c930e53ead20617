import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { readTenant } from '../../src/store/connection.ts';
import { soundRegime } from '../../src/store/regime-files.ts';
import { lowRun, placesOn } from '../../src/work/rankings.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { aProjectOf, aUnit, type Happened } from '../towns.ts';

const anOffice = officesIn(await aDatabase());
const tracking = soundRegime('district-tracking');
let office: Office;
let names: Map<string, string>;

beforeEach(async () => {
  office = await anOffice();
  names = new Map();
});

/** A unit with one project for each fact. */
async function unit(name: string, kind: 'town' | 'department', ...facts: Happened[]): Promise<void> {
  const id = await aUnit(office, name, kind);
  names.set(id, name);
  for (const fact of facts) await aProjectOf(office, id, { facts: [fact] });
}

const named = (units: Iterable<string>): string[] => [...units].map((id) => names.get(id) ?? id).toSorted();

const places = (ranking: string, asOf: string) =>
  readTenant(office.db, office.tenantId, async (tx) => {
    const groups = await placesOn(tx, office.tenantId, tracking, ranking, day(asOf));
    return groups.map(({ overall, counts }) =>
      (overall ?? counts[0])?.placed.map(({ unit: id, place }) => `${place} ${names.get(id)}`),
    );
  });
const run = (asOf: Day, periods: number, ranking = 'monthly-overall') =>
  readTenant(office.db, office.tenantId, (tx) => lowRun(tx, office.tenantId, tracking, ranking, asOf, periods));

describe('places of a ranking', () => {
  it('are given to each group apart, over recognised facts of the month', async () => {
    await unit('甲镇', 'town', ['signed', '2018-06-02'], ['signed', '2018-06-09']);
    await unit('乙镇', 'town', ['signed', '2018-06-02'], ['signed', '2018-05-31'], ['signed', '2018-06-20']);
    await unit('丙局', 'department', ['signed', '2018-06-01']);
    expect(await places('monthly-single', '2018-06-15')).toEqual([['1 甲镇', '2 乙镇'], ['1 丙局']]);
    expect(await places('monthly-single', '2018-05-31')).toEqual([['1 乙镇', '2 甲镇'], ['1 丙局']]);
  });

  it('count what lies below a unit with the unit', async () => {
    const east = office.units.east;
    await office.past.query(`update unit set kind = 'town' where id = any($1)`, [[east, office.units.west]]);
    names.set(east, '东').set(office.units.west, '西');
    const project = await aProjectOf(office, office.units.town, { facts: [['signed', '2018-06-02']] });
    expect(project).toBeTruthy();
    expect(await places('monthly-single', '2018-06-15')).toEqual([['1 东', '2 西'], []]);
  });
});

describe('low in several periods running', () => {
  beforeEach(async () => {
    const monthly = (kind: string, months: readonly string[]): Happened[] => months.map((it) => [kind, `${it}-10`]);
    await unit('甲镇', 'town', ...monthly('signed', ['2018-04', '2018-05', '2018-06']));
    await unit('乙镇', 'town', ...monthly('signed', ['2018-04', '2018-05']));
    await unit('丙镇', 'town');
  });

  it('is low at the end of each month gone by and now', async () => {
    // The last third of three is one unit; in June 乙 and 丙 share the last place, and all who share it are low.
    expect(named(await run(day('2018-06-15'), 1))).toEqual(['丙镇', '乙镇']);
    expect(named(await run(day('2018-06-15'), 3))).toEqual(['丙镇']);
    expect(named(await run(day('2018-05-31'), 1))).toEqual(['丙镇']);
  });

  it('is nobody where all are equal in one of the months', async () => {
    expect(named(await run(day('2018-06-15'), 4))).toEqual([]); // nothing was signed in March
  });

  it('does not reach behind the day a regime came into force', async () => {
    const contest = { ...tracking, inForce: { from: day('2018-05-01') } };
    const lowIn = (periods: number) =>
      readTenant(office.db, office.tenantId, (tx) =>
        lowRun(tx, office.tenantId, contest, 'monthly-overall', day('2018-06-15'), periods),
      );
    expect(named(await lowIn(2))).toEqual(['丙镇']);
    expect(named(await lowIn(3))).toEqual([]);
  });
});
