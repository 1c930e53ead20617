import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { verifyJournal } from '../../src/store/journal-verify.ts';
import { tenantOf } from '../../src/store/tenants.ts';
import { undoOneImport } from '../../src/work/commands/imports/undo.ts';
import { enterDemo } from '../../src/work/demo/enter.ts';
import { enterPublicLedgers } from '../../src/work/demo/public-ledgers.ts';
import { perform } from '../../src/work/perform.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const TODAY = day('2026-11-22');
const database = await aDatabase();
const anOffice = officesIn(database);
const told: string[] = [];
let office: Office;
let tenantId = 0;

const house = () => ({
  db: office.db,
  files: office.files,
  today: TODAY,
  now: new Date('2026-11-22T08:00:00+08:00'),
  tell: (line: string) => told.push(line),
});

beforeAll(async () => {
  office = await anOffice();
  await enterDemo({ ...house(), ownerUrl: database.ownerUrl });
  tenantId = (await tenantOf(office.db, 'ledgers'))?.id ?? 0;
}, 120_000);

const imports = async () => {
  const { rows } = await office.past.query<{ id: string; file: string; state: string; projects: number }>(
    `select m.id, m.file_name as file, m.state, (select count(*)::int from project p
        where p.tenant_id = m.tenant_id and p.import_id = m.id and p.withdrawn_seq is null) as projects
     from import m where m.tenant_id = $1 order by m.file_name`,
    [tenantId],
  );
  return rows;
};

describe('the tenant of public ledgers', () => {
  it('holds the four real ledgers through the same door as any other ledger', async () => {
    expect((await imports()).map(({ file, state, projects }) => [file, state, projects])).toEqual([
      ['guilin-2022-preliminary-plan.xlsx', 'committed', 241],
      ['land-beijing-2019.csv', 'committed', 49],
      ['land-supply-2016-2017.xlsx', 'committed', 1336],
      ['news-projects-2011.csv', 'committed', 60],
    ]);
    expect(told).toHaveLength(5);
  });

  it('says nothing about them that does not stand in a ledger', async () => {
    const { rows } = await office.past.query(
      `select 1 from fact where tenant_id = $1 and (basis <> 'ledger' or import_id is null)
       union all select 1 from project where tenant_id = $1 and import_id is null
       union all select 1 from step where tenant_id = $1 and import_id is null
       union all select 1 from investor where tenant_id = $1 and import_id is null`,
      [tenantId],
    );
    expect(rows).toEqual([]);
  });

  it('has no company in common with the invented city', async () => {
    const { rows } = await office.past.query(
      `select name from investor i where tenant_id = $1
         and exists (select from investor j where j.tenant_id <> $1 and j.compared_name = i.compared_name)`,
      [tenantId],
    );
    expect(rows).toEqual([]);
  });

  it('is told entry by entry in its journal', async () => {
    expect(await verifyJournal(office.db, tenantId)).toMatchObject({ ok: true, entries: 9 });
  });

  it('does not take a ledger in again that is there, or that somebody has taken back', async () => {
    expect(await enterPublicLedgers(house())).toEqual([]);
    const news = (await imports()).find((it) => it.file.startsWith('news'));
    const clerk = { id: null, name: '牵头办', roles: ['office'], unitId: null } as const;
    await perform(undoOneImport, { id: news?.id ?? '' }, office.scene(clerk, { tenantId, today: TODAY }));
    expect((await imports()).find((it) => it.file.startsWith('news'))).toMatchObject({ state: 'undone', projects: 0 });
    expect(await enterPublicLedgers(house())).toEqual([]);
  });
});
