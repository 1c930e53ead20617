import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { sheetsOf } from '../documents/opened.ts';
import { type Office, officesIn } from '../office.ts';
import { adopt, jsonOf, luodiIn, planned, stand, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
const folder = mkdtempSync(join(tmpdir(), 'luodi-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'four-tables.xlsx');

interface Made {
  out: string;
  asOf: string;
  projects: number;
  sheets: { name: string; rows: number }[];
  sha256: string;
  head: { seq: number; hash: string } | null;
}

let office: Office;
let luodi: (...args: string[]) => Promise<Told>;
const tables = (...args: string[]) => luodi('tables', '--out', out, ...args);
const column = (sheet: ReturnType<typeof sheetsOf>[number] | undefined, letter: string) =>
  [...(sheet?.cells ?? [])].filter(([ref]) => /^[A-Z]+/.exec(ref)?.[0] === letter).map(([, cell]) => cell.text);

beforeAll(async () => {
  office = await anOffice();
  await adopt(office, 'wuhan-2018');
  const fresh = await office.project({ name: '演示 =新开工', amount: '394000000' });
  await office.fact(fresh, { kind: 'signed', on: '2018-03-01' });
  await planned(office, fresh, { due: '2018-04-07', unit: 'east', person: '王演示' });
  await planned(office, fresh, { kind: 'completion', name: '竣工', due: '2019-12-31', unit: 'west', person: '王演示' });
  await planned(office, fresh, { kind: 'preliminary', name: '环评批复', due: '2018-05-01' });
  const built = await office.project({ name: '演示已建成', amount: '5000000' });
  await office.fact(built, { kind: 'completed', on: '2016-05-01' });
  await office.project({ name: '演示策划' });
  await stand(office);
  luodi = luodiIn(office, database);
});

describe('luodi tables', () => {
  it('WH-2.1: writes the four tables, a sheet each, with the finished ones beside them', async () => {
    const told = await tables('--regime', 'wuhan-2018', '--as-of', '2018-06-15', '--json');
    expect(told).toMatchObject({ code: 0, err: [] });
    const made = jsonOf<Made>(told);
    expect(made).toMatchObject({ out, asOf: '2018-06-15', projects: 3 });
    const sheets = sheetsOf(readFileSync(out));
    expect(sheets.map(({ name }) => name)).toEqual(made.sheets.map(({ name }) => name));
    const counts = Object.fromEntries(made.sheets.map(({ name, rows }) => [name, rows]));
    expect(counts).toMatchObject({
      续建项目计划表: 0,
      '新开工（开业）项目计划表': 1,
      前期项目计划表: 0,
      策划项目计划表: 1,
      已建成项目: 1,
    });
    const named = sheets.map((sheet) => column(sheet, 'B').filter((text) => text.startsWith('演示'))).flat();
    expect(named.sort()).toEqual(['演示 =新开工', '演示已建成', '演示策划']);
  });

  it('WH-2.2, WH-2.3: shows the three nodes and who answers for each, and says what is late and what is missing', async () => {
    await tables('--regime', 'wuhan-2018', '--as-of', '2018-06-15');
    const sheet = sheetsOf(readFileSync(out)).find(({ name }) => name.startsWith('新开工'));
    const row = Object.fromEntries(
      'ABCDEFGHIJKLMNOPQR'.split('').map((letter) => [letter, sheet?.cell(`${letter}5`)?.text]),
    );
    expect(row).toMatchObject({
      A: '1',
      B: '演示 =新开工',
      E: '39400',
      F: 'east\nwest（竣工）',
      G: '王演示',
      H: '—',
      I: '43197', // 2018-04-07
      J: '—',
      M: '环评批复',
      P: '签约',
      Q: '● 红灯',
    });
    expect(row['R']).toBe(
      '开工（开业）节点逾期 69 天；环评批复逾期 45 天；尚缺：前期节点（责任单位、责任人、项目单位）；开工节点、竣工节点（项目单位）',
    );
  });

  it('prints the day, the clauses and the head of the journal, and is an act in the journal itself', async () => {
    const before = jsonOf<{ head: { seq: number; hash: string } }>(
      await luodi('journal', 'verify', '--tenant', office.slug, '--json'),
    );
    const made = jsonOf<Made>(await tables('--regime', 'wuhan-2018', '--as-of', '2018-06-15', '--json'));
    expect(made.head).toEqual(before.head);
    const bytes = readFileSync(out);
    for (const sheet of sheetsOf(bytes)) {
      const foot = column(sheet, 'A').slice(-3);
      expect(foot[0]).toBe('数据截至 2018-06-15');
      expect(foot[1]).toMatch(
        /^依据：武汉市招商引资项目落地工作实施方案（wuhan-2018，第 1 版）WH-2\.1 WH-2\.2 WH-2\.3/,
      );
      expect(foot[2]).toBe(`日志：第 ${before.head.seq} 条，SM3 ${before.head.hash}`);
    }
    const act = (await office.entries()).at(-1);
    expect(act).toMatchObject({ seq: before.head.seq + 1, act: 'export.make', noun: 'export' });
    expect(act?.body).toMatchObject({ what: 'four-tables', asOf: '2018-06-15', rows: 3, sha256: made.sha256 });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
  });

  it('ALL-3: shows a past day as it was', async () => {
    await tables('--regime', 'wuhan-2018', '--as-of', '2018-02-28');
    const sheet = sheetsOf(readFileSync(out)).find(({ name }) => name.startsWith('新开工'));
    expect([sheet?.cell('A2')?.text, sheet?.cell('P5')?.text]).toEqual(['数据截至 2018-02-28', '线索']);
  });

  it('takes the tables of the regime that runs when none is named, and speaks English when asked', async () => {
    const { code, out: told } = await tables('--lang', 'en');
    expect(code).toBe(0);
    expect(told).toContain('New start  1');
    expect(sheetsOf(readFileSync(out))[1]?.cell('C3')?.text).toBe('Investor (project unit)');
  });

  it('holds one district alone when asked, and says so', async () => {
    await office.past.query(
      `update standing set district = '演示东区' where project_id in (select id from project where name = '演示策划')`,
    );
    const made = jsonOf<Made>(await tables('--regime', 'wuhan-2018', '--district', '演示东区', '--json'));
    expect(made.projects).toBe(1);
    expect(column(sheetsOf(readFileSync(out))[0], 'A')).toContain('筛选：区域：演示东区');
  });

  it('refuses a regime that has no tables, and writes nothing', async () => {
    const none = join(folder, 'none.xlsx');
    const told = await luodi('tables', '--out', none, '--regime', 'district-service');
    expect(told).toEqual({ code: 1, out: [], err: ['制度 district-service 没有规定四张表。'] });
    expect(existsSync(none)).toBe(false);
  });

  it.each([[[]], [['--out', out, '--lang', 'fr']], [['--out', join(folder, 'no', 'such', 'folder.xlsx')]]])(
    'called with %j it ends with 2',
    async (args) => expect((await luodi('tables', ...args)).code).toBe(2),
  );
});
