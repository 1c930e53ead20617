import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { ExportedFile } from '../../src/work/exports/export-file.ts';
import { exportTables } from '../../src/work/exports/four-tables.ts';
import { exportLedger, type LedgerAsked } from '../../src/work/exports/ledger.ts';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { sheetsOf } from '../documents/opened.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let clerk: Actor;
let town: Actor;
let system: Actor;

beforeAll(async () => {
  office = await anOffice();
  await adopt(office, 'wuhan-2018');
  clerk = await office.person('office');
  town = await office.person('reporter', 'town');
  system = await office.person('system-admin');
  const large = await office.project({ name: '演示 =1+1', unit: 'east', amount: '394000000' });
  await office.fact(large, { kind: 'signed', on: '2018-03-07' });
  await office.project({ name: '420100201800000123456789', unit: 'town', amount: '5000.5' });
  await office.project({ name: '演示无金额', unit: 'west' });
  await stand(office);
});

const asked = (more: Partial<LedgerAsked> = {}): LedgerAsked => ({
  sort: 'amount',
  order: 'desc',
  format: 'xlsx',
  lang: 'zh-CN',
  ...more,
});

async function ledger(more: Partial<LedgerAsked> = {}, actor = clerk): Promise<ExportedFile> {
  const made = await exportLedger(office.scene(actor), asked(more));
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

const namesIn = (made: ExportedFile): (string | undefined)[] => {
  const [sheet] = sheetsOf(made.bytes);
  return Array.from({ length: made.rows }, (_, n) => sheet?.cell(`A${n + 4}`)?.text);
};

describe('ALL-2 Excel: an export of the ledger', () => {
  it('holds exactly what is filtered, in the order asked for', async () => {
    expect(namesIn(await ledger())).toEqual(['演示 =1+1', '420100201800000123456789', '演示无金额']);
    expect(namesIn(await ledger({ order: 'asc', amountMax: '10000' }))).toEqual(['420100201800000123456789']);
    expect(namesIn(await ledger({ stage: ['signed'] }))).toEqual(['演示 =1+1']);
  });

  it('has the columns chosen, in the order chosen', async () => {
    const [sheet] = sheetsOf(
      (await ledger({ columns: ['name', 'signedOn', 'amount', 'unit'], stage: ['signed'] })).bytes,
    );
    const row = (n: number) => ['A', 'B', 'C', 'D', 'E'].map((letter) => sheet?.cell(`${letter}${n}`)?.text);
    expect(row(3)).toEqual(['项目名称', '签约日', '投资额（万元）', '责任单位', undefined]);
    expect(row(4)).toEqual(['演示 =1+1', '43166', '39400', 'east', undefined]);
  });

  it('shows a day as exactly as it is known', async () => {
    const other = await anOffice();
    await adopt(other, 'wuhan-2018');
    const vague = await other.project({ name: '演示只知月份', unit: 'east' });
    await other.fact(vague, { kind: 'signed', on: '2018-02-28' });
    await other.past.query(`update fact set day_precision = 'month' where tenant_id = $1`, [other.tenantId]);
    await stand(other);
    const scene = other.scene(await other.person('office'));
    const made = await exportLedger(scene, asked({ columns: ['name', 'signedOn'], format: 'csv' }));
    expect(isRefusal(made) ? made.reason : new TextDecoder().decode(made.bytes)).toContain('演示只知月份,2018-02\r\n');
  });

  it('says in its foot what it was narrowed by, on which regimes it rests and where the journal stood', async () => {
    const made = await ledger({ stage: ['signed', 'registered'], unit: [office.units.east], columns: ['name'] });
    const [sheet] = sheetsOf(made.bytes);
    expect(['A6', 'A7', 'A8', 'A9'].map((ref) => sheet?.cell(ref)?.text)).toEqual([
      '数据截至 2018-06-15',
      '筛选：阶段：签约、注册；责任单位：east',
      '依据：武汉市招商引资项目落地工作实施方案（wuhan-2018，第 1 版）',
      `日志：第 ${made.head?.seq} 条，SM3 ${made.head?.hash}`,
    ]);
  });

  it('is an act: the journal tells who took what, narrowed by what, how many, and the fingerprint of the file', async () => {
    const made = await ledger({ q: '演示', columns: ['name'], format: 'csv' });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'export.make',
      noun: 'export',
      body: {
        what: 'ledger',
        format: 'csv',
        asOf: '2018-06-15',
        rows: made.rows,
        filter: { q: '演示', columns: ['name'] },
        sha256: createHash('sha256').update(made.bytes).digest('hex'),
      },
    });
  });

  it('holds of a town’s reporter only what that town may see', async () => {
    expect(namesIn(await ledger({}, town))).toEqual(['420100201800000123456789']);
  });

  it('is refused to whoever may not, and then nothing is journalled', async () => {
    const before = (await office.entries()).length;
    expect(await exportLedger(office.scene(system), asked())).toMatchObject({ refused: true, kind: 'not-allowed' });
    expect(await exportTables(office.scene(system), { lang: 'zh-CN' })).toMatchObject({
      refused: true,
      kind: 'not-allowed',
    });
    expect(await office.entries()).toHaveLength(before);
  });

  it('is refused in a column that there is not, naming those there are', async () => {
    const refused = await exportLedger(office.scene(clerk), asked({ columns: ['name', 'salary'] }));
    expect(refused).toMatchObject({ kind: 'invalid', reason: 'unknown-column', detail: { column: 'salary' } });
  });

  it('as delimited text has a byte order mark and no formula', async () => {
    const made = await ledger({ format: 'csv', columns: ['name', 'amount'] });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.bytes);
    expect(text.split('\r\n').slice(0, 4)).toEqual([
      '\ufeff项目名称,投资额（万元）',
      '演示 =1+1,39400',
      '420100201800000123456789\t,0.50005',
      '演示无金额,',
    ]);
    expect(made).toMatchObject({ fileName: '招商引资项目台账 2018-06-15.csv', mediaType: 'text/csv; charset=utf-8' });
  });
});

describe('an export that would be too long', () => {
  it('is refused with how many there are and how many it takes, and nothing is left out in silence', async () => {
    const province = await anOffice();
    await adopt(province, 'wuhan-2018');
    await stand(province);
    await province.past.query(
      `insert into standing (tenant_id, set_id, project_id, unit_id, sort_key, stage, light, exit_state)
       select $1, id, gen_random_uuid(), $2, n::text, 'lead', 'none', 'none' from standing_set, generate_series(1, 50001) n
       where tenant_id = $1`,
      [province.tenantId, province.units.city],
    );
    const someone = await province.person('office');
    const tooMany = (most: number) => ({
      kind: 'invalid',
      reason: 'too-many-to-export',
      detail: { rows: 50_001, most },
    });
    expect(await exportLedger(province.scene(someone), asked())).toMatchObject(tooMany(50_000));
    expect(await exportTables(province.scene(someone), { lang: 'zh-CN' })).toMatchObject(tooMany(20_000));
  });
});
