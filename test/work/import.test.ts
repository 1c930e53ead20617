import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readTenant } from '../../src/store/connection.ts';
import { listImportLines } from '../../src/store/imports.ts';
import { undoOneImport } from '../../src/work/commands/imports/undo.ts';
import { takeLedger } from '../../src/work/imports/in-one-go.ts';
import { summarise } from '../../src/work/imports/summary.ts';
import { perform } from '../../src/work/perform.ts';
import { listLedger } from '../../src/work/views/ledger.ts';
import { readerOf } from '../../src/work/views/reader.ts';
import { aDatabase } from '../database.ts';
import { officesIn, type Office } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const ledger = (name: string) => readFileSync(new URL(`../../demo/ledgers/${name}`, import.meta.url));
const csv = (text: string) => new TextEncoder().encode(text);
const first = { sort: 'name', order: 'asc', page: 1, size: 200 } as const;

const counts = async (office: Office) => {
  const { rows } = await office.past.query<Record<string, string>>(
    `select (select count(*) from project where tenant_id = $1 and withdrawn_seq is null) as projects,
      (select count(*) from step where tenant_id = $1 and withdrawn_seq is null) as steps,
      (select count(*) from fact where tenant_id = $1 and withdrawn_seq is null) as facts,
      (select count(*) from standing where tenant_id = $1) as standings`,
    [office.tenantId],
  );
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, n]) => [name, Number(n)]));
};

async function take(office: Office, fileName: string, bytes: Uint8Array, roles: 'office' | 'reporter' = 'office') {
  return takeLedger(office.scene(await office.person(roles)), { fileName, bytes });
}

const well = <T>(outcome: T) => {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.reason}`);
  return outcome as Exclude<T, { refused: true }>;
};

describe('ALL-1: taking a ledger in', () => {
  it('takes the Guilin plan in once, and a second time changes nothing', async () => {
    const office = await anOffice();
    const bytes = ledger('guilin-2022-preliminary-plan.xlsx');
    const taken = well(await take(office, 'guilin.xlsx', bytes));
    expect(taken.understood.rows).toHaveLength(241);
    const once = await counts(office);
    expect(once).toMatchObject({ projects: 241, standings: 241 });
    const again = well(await take(office, 'guilin-copy.xlsx', bytes));
    expect(again.plan.rows.map((row) => row.outcome)).toEqual(Array(241).fill('same'));
    expect(await counts(office)).toEqual(once);
  });

  it('makes signings and planned steps of a land ledger, and no investment of its prices', async () => {
    const office = await anOffice();
    well(await take(office, 'land.xlsx', ledger('land-supply-2016-2017.xlsx')));
    const { projects, steps, facts } = await counts(office);
    expect(projects).toBe(1336);
    expect(facts).toBeGreaterThan(1000);
    expect(steps).toBeGreaterThan(2000);
    const page = await listLedger(await readerOf(office.scene(await office.person('office'))), first);
    expect(page.total).toBe(1336);
    expect(page.amounts).toEqual([]);
  });

  it('keeps what a ledger plans for a year as an amount of that year, and no plan of an unknown year', async () => {
    const office = await anOffice();
    const plans = async () =>
      (
        await office.past.query('select year, amount::float, currency from annual_plan where tenant_id = $1', [
          office.tenantId,
        ])
      ).rows;
    const undated = csv('项目名称,总投资（亿元）,本年计划投资（亿元）\n演示甲项目,5,1\n演示乙项目,4,2\n');
    const { understood } = well(await take(office, '台账.csv', undated));
    expect(understood.findings.map(({ kind }) => kind)).toContain('plan-undated');
    expect(await plans()).toEqual([]);
    const dated = csv('项目名称,总投资（亿元）,2018年计划投资（亿元）\n演示丙项目,5,1.25\n演示丁项目,4,\n');
    well(await take(office, '台账.csv', dated));
    expect(await plans()).toEqual([{ year: 2018, amount: 125_000_000, currency: 'CNY' }]);
  });

  it('gives everything back on undo, and takes the same file in anew afterwards', async () => {
    const office = await anOffice();
    const scene = office.scene(await office.person('office'));
    const bytes = ledger('land-beijing-2019.csv');
    const taken = well(await takeLedger(scene, { fileName: 'beijing.csv', bytes }));
    expect((await counts(office)).projects).toBe(49);
    expect(await perform(undoOneImport, { id: taken.importId }, scene)).toEqual({});
    expect(await counts(office)).toEqual({ projects: 0, steps: 0, facts: 0, standings: 0 });
    expect(await perform(undoOneImport, { id: taken.importId }, scene)).toMatchObject({
      reason: 'import-not-committed',
    });
    well(await takeLedger(scene, { fileName: 'beijing.csv', bytes }));
    expect((await counts(office)).projects).toBe(49);
  });

  it('refuses to undo what something was built on, and says what', async () => {
    const office = await anOffice();
    const scene = office.scene(await office.person('office'));
    const taken = well(
      await takeLedger(scene, {
        fileName: 'a.csv',
        bytes: csv('项目名称,总投资（万元）,签约时间\n甲项目,3000,2018-01-05\n'),
      }),
    );
    const project = taken.plan.projects[0]?.id ?? '';
    await office.fact(project, { kind: 'started', on: '2018-03-01' });
    expect(await perform(undoOneImport, { id: taken.importId }, scene)).toMatchObject({
      reason: 'built-on-import',
      detail: { built: [{ what: 'fact', n: 1 }] },
    });
    expect((await counts(office)).projects).toBe(1);
  });

  it('points out a project that only bears the name of one there, and leaves it out when asked', async () => {
    const office = await anOffice();
    well(await take(office, 'a.csv', csv('项目名称,总投资（万元）\n甲项目,3000\n乙项目,4000\n')));
    const second = csv('项目名称,总投资（万元）\n甲项目,3500\n乙项目,4000\n丙项目,1000\n');
    const scene = office.scene(await office.person('office'));
    const taken = well(
      await takeLedger(scene, { fileName: 'b.csv', bytes: second, options: { duplicates: 'leave-out' } }),
    );
    expect(taken.plan.rows.map((row) => row.outcome)).toEqual(['duplicate', 'same', 'new']);
    expect(summarise(taken.understood, taken.plan)).toMatchObject({ projects: 3, fresh: 1, same: 1, duplicates: 1 });
    const [line] = await readTenant(office.db, office.tenantId, (tx) => listImportLines(tx, office.tenantId));
    expect(line).toMatchObject({ fileName: 'b.csv', projects: 1 });
    expect((await counts(office)).projects).toBe(3);
  });

  it('writes nothing of a file in which one row cannot be read', async () => {
    const office = await anOffice();
    const outcome = await take(
      office,
      'a.csv',
      csv('项目名称,总投资（万元）,签约时间\n甲项目,3000,2018-01-05\n乙项目,4000,2018-02-30\n,5000,2018-02-01\n'),
    );
    expect(outcome).toMatchObject({ kind: 'invalid', reason: 'import-has-errors' });
    expect((await counts(office)).projects).toBe(0);
  });

  it('is not open to a reporter', async () => {
    const office = await anOffice();
    expect(await take(office, 'a.csv', csv('项目名称\n甲\n'), 'reporter')).toMatchObject({ kind: 'not-allowed' });
    expect(await office.entries()).toEqual([]);
  });

  it('leaves one journal entry for the file and one for everything it brought', async () => {
    const office = await anOffice();
    well(await take(office, 'a.csv', csv('项目名称,总投资（万元）\n甲项目,3000\n乙项目,4000\n')));
    expect((await office.entries()).map((entry) => [entry.act, entry.body['projects'] ?? null])).toEqual([
      ['import.upload', null],
      ['import.commit', 2],
    ]);
    const head = await readTenant(office.db, office.tenantId, (tx) =>
      tx.selectFrom('standing_set').select('known_seq').executeTakeFirst(),
    );
    expect(head?.known_seq).toBe(2);
  });
});
