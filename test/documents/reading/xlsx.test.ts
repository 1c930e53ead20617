import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/documents/reading/limits.ts';
import { parseGrid } from '../../../src/documents/reading/parse.ts';
import type { Cell, Sheet } from '../../../src/domain/ledger/grid.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { type WorkbookParts, workbookOf } from './files.ts';

async function sheetOf(parts: WorkbookParts): Promise<Sheet> {
  const grid = await parseGrid(workbookOf(parts), LIMITS, () => {});
  if (isRefusal(grid)) throw new Error(grid.reason);
  return grid.sheets[0] as Sheet;
}

/** The cells of the first row, the sheet being one row of these. */
const cellsOf = async (cells: string, parts: WorkbookParts = {}): Promise<readonly Cell[]> =>
  (await sheetOf({ ...parts, sheet: `<sheetData><row r="1">${cells}</row></sheetData>` })).rows[0] ?? [];

describe('cells of a workbook', () => {
  it('hold numbers, texts of every kind, truth and errors', async () => {
    const cells = await cellsOf(
      '<c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c><c r="D1" t="str"><f>A1</f><v>结果</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c>',
      {
        strings: [
          '<t>零</t>',
          '<r><t>富</t></r><rPh sb="0" eb="1"><t>フ</t></rPh><r><rPr/><t xml:space="preserve"> 文本</t></r>',
        ],
      },
    );
    expect(cells).toEqual([1.5, '富 文本', '甲 & 乙', '结果', true, { error: '#REF!' }]);
  });

  it('keep long codes as they are written', async () =>
    expect(
      await cellsOf('<c r="A1" t="inlineStr"><is><t>91350100M000100Y43</t></is></c><c r="B1"><v>13812345678</v></c>'),
    ).toEqual(['91350100M000100Y43', 13812345678]));

  it('undo the escapes of Excel and of XML', async () =>
    expect(
      await cellsOf('<c r="A1" t="inlineStr"><is><t>一_x000D_二&#x4E09;&#10;<![CDATA[<四>]]></t></is></c>'),
    ).toEqual(['一\r二三\n<四>']));

  it('know a formula that was saved without its result', async () =>
    expect(await cellsOf('<c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" s="0"/>')).toEqual([{ error: '#UNCALCULATED' }]));

  const styles = `<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="#,##0.00_ ;[Red]\\-#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="2"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs>`;
  const styled = (s: number, v: number) => `<c s="${s}"><v>${v}</v></c>`;

  it('are dates by their format only', async () =>
    expect(await cellsOf([0, 1, 2, 3, 5, 6].map((s) => styled(s, 43164)).join(''), { styles })).toEqual([
      43164,
      { date: '2018-03-05' },
      { date: '2018-03-05' },
      43164,
      { date: '2018-03-05' },
      43164,
    ]));

  it('count dates from 1904 where the workbook does', async () =>
    expect(await cellsOf(styled(1, 41702), { styles, workbookPr: 'date1904="1"' })).toEqual([{ date: '2018-03-05' }]));

  it('show the days that never were as Excel shows them', async () =>
    expect(await cellsOf(styled(1, 0) + styled(1, 1) + styled(1, 60) + styled(1, 61), { styles })).toEqual([
      { date: '1900-01-00' },
      { date: '1900-01-01' },
      { date: '1900-02-29' },
      { date: '1900-03-01' },
    ]));

  it('show October where a number lost its zero', async () =>
    expect(await cellsOf(styled(4, 2018.1), { styles })).toEqual(['2018.10']));

  it('are no numbers beyond all numbers', async () => expect(await cellsOf('<c><v>1e999</v></c>')).toEqual(['1e999']));

  it('need no addresses', async () =>
    expect(await cellsOf('<c><v>1</v></c><c/><c><v>3</v></c>')).toEqual([1, null, 3]));
});

describe('a worksheet', () => {
  it('tells its merged ranges, hidden rows and its own hiding', async () => {
    const sheet = await sheetOf({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="B3"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
      sheetState: 'state="veryHidden"',
    });
    expect(sheet).toEqual({
      name: '台账',
      rows: [[1], [], [null, 2]],
      merges: [{ r1: 0, c1: 0, r2: 1, c2: 2 }],
      hidden: true,
      hiddenRows: [2],
    });
  });

  it('may name its elements with a prefix', async () => {
    const sheet = await sheetOf({
      sheetXml:
        '<?xml version="1.0"?><!-- 帆软 --><x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(sheet.rows).toEqual([['甲']]);
  });

  it('costs nothing for a million formatted empty rows', async () => {
    const empty = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`).join('');
    const sheet = await sheetOf({
      sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}<row r="1048576"><c r="A1048576"/></row></sheetData>`,
    });
    expect(sheet.rows).toEqual([[1]]);
  });

  it('may be of the strict kind', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const rels = `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`;
    const sheet = await sheetOf({
      sheet: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>',
      replace: { '_rels/.rels': { data: rels } },
    });
    expect(sheet.rows).toEqual([[7]]);
  });
});
