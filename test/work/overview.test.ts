import { beforeAll, describe, expect, it } from 'vitest';
import { NOT_GIVEN } from '../../src/domain/not-given.ts';
import type { LedgerFilter } from '../../src/store/ledger-filter.ts';
import { listLedger } from '../../src/work/views/ledger.ts';
import { overviewOf } from '../../src/work/views/overview.ts';
import { type Reader, readerOf } from '../../src/work/views/reader.ts';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let reader: Reader;

beforeAll(async () => {
  office = await anOffice();
  await adopt(office, 'wuhan-2018');
  for (const unit of ['east', 'town', 'west'] as const) {
    const project = await office.project({ name: `演示 ${unit}`, unit, amount: unit === 'west' ? null : '394000000' });
    await office.fact(project, { kind: 'signed', on: '2018-03-07' });
    if (unit === 'west') continue;
    await office.fact(project, { kind: 'started', on: '2018-05-01', verdict: null });
    await office.fact(project, { kind: 'registered', on: '2018-04-01', verdict: unit === 'town' ? null : 'returned' });
    const districts = `update project set district = '演示东区' where tenant_id = $1 and id = $2`;
    await office.past.query(districts, [office.tenantId, project]);
  }
  const planned = `insert into step (tenant_id, id, project_id, kind, name, due, unit_id, person, project_unit, recorded_seq)
    select tenant_id, gen_random_uuid(), id, kind, kind, '2018-12-01', unit_id, '演示', '演示', 0
    from project, unnest(array['start', 'completion', 'preliminary']) as kind where tenant_id = $1 and name = '演示 west'`;
  await office.past.query(planned, [office.tenantId]);
  await stand(office);
  reader = await readerOf(office.scene(await office.person('leader')));
});

const rows = async (filter: LedgerFilter): Promise<number> =>
  (await listLedger(reader, { ...filter, sort: 'name', order: 'asc', page: 1, size: 1 })).total;

describe('the overview', () => {
  it.each([{}, { unit: ['east'] }, { q: 'town' }, { district: [NOT_GIVEN] }])(
    'opens exactly the projects that each of its figures counts, filtered by %o',
    async (asked) => {
      const filter: LedgerFilter = 'unit' in asked ? { unit: [office.units.east] } : asked;
      const found = await overviewOf(reader, filter);
      expect(await rows(filter)).toBe(found.total);
      expect(await rows({ ...filter, late: 'true' })).toBe(found.late);
      expect(await rows({ ...filter, incomplete: 'true' })).toBe(found.incomplete);
      const cuts = {
        stage: found.byStage,
        table: found.byTable,
        light: found.byLight,
        district: found.byDistrict,
        industry: found.byIndustry,
        unit: found.byUnit,
      };
      for (const [word, slices] of Object.entries(cuts))
        for (const { key, count } of slices) {
          // A unit of the filter means all below it as well, a unit of the overview itself alone.
          if (word === 'unit' || (word in filter && key !== null)) continue;
          expect(await rows({ ...filter, [word]: [key ?? NOT_GIVEN] }), `${word} ${key}`).toBe(count);
        }
    },
  );

  it('counts the facts that wait among the projects of its filter, and opens those projects', async () => {
    expect((await overviewOf(reader, {})).waiting).toBe(3);
    expect(await rows({ waiting: 'true' })).toBe(2);
    expect((await overviewOf(reader, { unit: [office.units.town] })).waiting).toBe(2);
    expect((await overviewOf(reader, { unit: [office.units.west] })).waiting).toBe(0);
  });

  it('finds what has no amount as what was not given', async () => {
    expect(await rows({ currency: [NOT_GIVEN] })).toBe(1);
    expect(await rows({ currency: ['CNY'] })).toBe(2);
  });
});
