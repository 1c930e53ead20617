import { describe, expect, it } from 'vitest';
import { sheets } from '../../src/contract/words/zh-CN/sheets.ts';
import { writeWorkbook } from '../../src/documents/workbook.ts';
import { day } from '../../src/domain/day.ts';
import { money } from '../../src/domain/money.ts';
import { aRow, aTable } from './books.ts';
import { type OpenedSheet, sheetsOf } from './opened.ts';

const opened = async (...rows: Parameters<typeof aTable>): Promise<OpenedSheet> => {
  const [sheet] = sheetsOf(await writeWorkbook(aTable(...rows)));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRST'.split('');
const rowOf = (sheet: OpenedSheet, n: number) => LETTERS.map((letter) => sheet.cell(`${letter}${n}`)?.text ?? null);

describe('WH-2.1: a table of the four', () => {
  it('has the columns of the paper, with the three nodes planned and actual and the three responsibilities', async () => {
    const sheet = await opened([]);
    expect(rowOf(sheet, 3).filter((text) => text !== null)).toEqual(
      '序号 项目名称 投资方（项目单位） 建设内容 总投资 三责任 开工（开业）节点 竣工节点 前期关键节点 当前阶段 灯 备注'.split(
        ' ',
      ),
    );
    expect(rowOf(sheet, 4).filter((text) => text !== null)).toEqual(
      '万元 责任单位 责任人 项目单位 计划 实际 计划 实际 节点 计划 实际'.split(' '),
    );
    expect(sheet.cell('A1')?.text).toBe('招商引资续建项目计划表');
    expect(sheet.xml).toMatch(/<pane [^>]*xSplit="2"[^>]*ySplit="4"[^>]*state="frozen"/);
  });

  it('shows a project with its days, its amount in 万元 and what is not known as a dash', async () => {
    const sheet = await opened([
      aRow({
        name: '演示产业园',
        amount: money('394000000', 'CNY') ?? null,
        unit: '演示东区',
        start: {
          name: '开工',
          due: day('2018-04-07'),
          precision: 'day',
          actual: null,
          actualPrecision: 'day',
          late: true,
        },
        completion: {
          name: '竣工',
          due: day('2019-12-31'),
          precision: 'month',
          actual: day('2019-11-30'),
          actualPrecision: 'month',
          late: false,
        },
        remark: '开工节点逾期 69 天',
      }),
    ]);
    expect(rowOf(sheet, 5)).toEqual([
      '1',
      '演示产业园',
      '—',
      '—',
      '39400',
      '演示东区',
      '—',
      '—',
      '43197',
      '—',
      '43830',
      '43799',
      '—',
      '—',
      '—',
      '签约',
      '✓ 绿灯',
      '开工节点逾期 69 天',
      null,
      null,
    ]);
    expect(['K5', 'L5'].map((ref) => sheet.cell(ref)?.format)).toEqual(['yyyy-mm', 'yyyy-mm']);
  });

  it('gives another currency a column of its own, and sums each by itself', async () => {
    const rows = [
      aRow({ amount: money('15000000', 'USD') ?? null }),
      aRow({ amount: money('100000000', 'CNY') ?? null }),
      aRow({ amount: money('5000', 'CNY') ?? null }),
    ];
    const sheet = await opened(rows);
    expect([sheet.cell('E4')?.text, sheet.cell('F4')?.text]).toEqual(['万元', '万美元']);
    expect([sheet.cell('E5')?.text, sheet.cell('F5')?.text]).toEqual([undefined, '1500']);
    expect(rowOf(sheet, 8).filter((text) => text !== null)).toEqual(['合计（3 个项目）', '10000.5', '1500']);
    expect(sheet.merges).toContain('E3:F3');
  });

  it('that holds no project says so in its total', async () => {
    const sheet = await opened([]);
    expect(sheet.cell('B5')?.text).toBe(sheets.fourTables.total.replace('{n}', '0'));
    expect(sheet.cell('E5')?.text).toBe('0');
  });
});
