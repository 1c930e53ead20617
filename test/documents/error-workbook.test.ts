import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { errorWorkbook } from '../../src/documents/error-workbook.ts';
import { readLedger } from '../../src/documents/read-ledger.ts';
import { budgetOf, inflate } from '../../src/documents/reading/inflate.ts';
import { openZip } from '../../src/documents/reading/zip.ts';
import { day } from '../../src/domain/day.ts';
import type { Understanding } from '../../src/domain/ledger/understanding.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { workbookOf } from './reading/files.ts';

const RED = 'FFC7CE';
const AMBER = 'FFEB9C';

async function understood(bytes: Uint8Array): Promise<Understanding> {
  const outcome = await readLedger(bytes, { asOf: day('2022-06-30') });
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome;
}

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const outcome = await errorWorkbook(bytes, await understood(bytes));
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome;
}

/** The marked cells of the first sheet, as another program sees them. */
async function marksIn(bytes: Uint8Array): Promise<string[]> {
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  const marks: string[] = [];
  for (const [at, cell] of sheet?.cells ?? []) {
    const fill = cell.style?.fill;
    const rgb = fill?.type === 'pattern' ? fill.fgColor?.rgb?.slice(-6) : undefined;
    if (rgb === RED || rgb === AMBER) marks.push(`${at} ${rgb} ${cell.comment?.text ?? ''}`);
  }
  return marks.sort();
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, entry] of openZip(bytes)) {
    const pieces: Buffer[] = [];
    for await (const piece of inflate(bytes, entry, budgetOf())) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}

const styles =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="0" fillId="1" borderId="0" applyFill="1"><alignment horizontal="right"/></xf></cellXfs>';
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (n: number, name: string, amount: string, signed: string): string =>
  `<row r="${n}" spans="1:4" ht="20">${text(`A${n}`, name)}<c r="B${n}" s="1" t="inlineStr"><is><t>${amount}</t></is></c>${signed && text(`C${n}`, signed)}<c r="D${n}" s="1"><f>1+${n}</f><v>${n}</v></c></row>`;
const header = `<row r="1">${['项目名称', '总投资（万元）', '签约日期', '公式'].map((t, i) => text(`${'ABCD'[i]}1`, t)).join('')}</row>`;
const ledgerOf = (rows: readonly string[]): Buffer =>
  workbookOf({
    styles,
    sheet: `<cols><col min="1" max="1" width="30"/></cols><sheetData>${header}${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
    more: [{ name: 'xl/media/logo.bin', data: 'the owner’s own', method: 0 }],
  });

describe('the workbook with its errors marked (U5)', () => {
  it('marks forty cells where forty are wrong, each with its reason, and no other', async () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      i < 20
        ? row(i + 2, `甲${i}`, `12..${i}`, '2021-01-05')
        : i < 40
          ? row(i + 2, `乙${i}`, '5', `2021-13-${i}`)
          : row(i + 2, `丙${i}`, '5', '2021-01-05'),
    );
    const marks = await marksIn(await marked(ledgerOf(rows)));
    expect(marks).toHaveLength(40);
    expect(marks).toContain(`1,1 ${RED} 金额“12..0”无法识别`);
    expect(marks).toContain(`21,2 ${RED} 日期“2021-13-20”不存在`);
  });

  it('says the reasons of a row in a column of their own, to the right of everything', async () => {
    const bytes = await marked(ledgerOf([row(2, '甲', 'x.1', '2021.2.30'), row(3, '乙', '5', '')]));
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[0]?.[7]).toBe('错误原因');
    expect(sheet?.rows[1]?.[7]).toBe('B2：金额“x.1”无法识别；C2：没有“2021.2.30”这一天，按2021-02-28理解');
    expect(sheet?.rows[2]?.[7] ?? null).toBeNull();
    expect(await marksIn(bytes)).toEqual([
      expect.stringContaining(`1,1 ${RED}`),
      expect.stringContaining(`1,2 ${AMBER}`),
    ]);
  });

  it('marks a cell that is not there', async () => {
    const bytes = await marked(
      ledgerOf([`<row r="2"><c r="B2"><v>5</v></c>${text('C2', '2021-01-05')}</row>`, row(3, '乙', '5', '')]),
    );
    expect(await marksIn(bytes)).toEqual([`1,0 ${RED} 有内容但没有项目名称`]);
  });

  it('changes nothing else of the owner’s file', async () => {
    const original = ledgerOf([row(2, '甲', 'x.1', '2021-01-05'), row(3, '乙', '5', '2021-01-05')]);
    const [before, after] = [await partsOf(original), await partsOf(await marked(original))];
    const touched = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
    expect(touched.sort()).toEqual([
      '[content_types].xml',
      'xl/luodi-comments.vml',
      'xl/luodi-comments.xml',
      'xl/styles.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = after.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain(row(3, '乙', '5', '2021-01-05'));
    expect(sheet).toContain('<f>1+2</f>');
    expect(sheet).toContain('ht="20"');
    expect(after.get('xl/styles.xml')).toContain('numFmtId="4"');
  });

  it('keeps an owner’s comments and gives the reasons in the column only', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="v" Type="x/vmlDrawing" Target="../d.vml"/></Relationships>';
    const original = workbookOf({
      styles,
      sheet: `<sheetData>${header}${row(2, '甲', 'x.1', '')}</sheetData><legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="v"/>`,
      more: [
        { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: rels },
        { name: 'xl/d.vml', data: '<xml/>' },
      ],
    });
    const after = await partsOf(await marked(original));
    expect(after.get('xl/worksheets/_rels/sheet1.xml.rels')).toBe(rels);
    expect(after.get('xl/worksheets/sheet1.xml')).toContain('无法识别');
  });

  it('gives the same bytes for the same file', async () => {
    const original = ledgerOf([row(2, '甲', 'x.1', '')]);
    expect(Buffer.from(await marked(original)).equals(await marked(original))).toBe(true);
  });
});

describe('a CSV with errors', () => {
  it('comes back as a workbook in which no text has become a formula (R39)', async () => {
    const csv = Buffer.from(
      '项目名称,总投资（万元）,备注\n"=HYPERLINK(""http://x"")",x.1,＝1+1\n+甲,5,@SUM(A1)\n-乙,6,-5\n',
    );
    const bytes = await marked(csv);
    const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f\b/);
    expect(await marksIn(bytes)).toEqual([`1,1 ${RED} 金额“x.1”无法识别`]);
    const again = await understood(bytes);
    expect(again.rows.map((r) => [r.name, r.remark])).toEqual(
      (await understood(csv)).rows.map((r) => [r.name, r.remark]),
    );
    expect(again.rows[0]?.name).toBe('=HYPERLINK("http://x")');
  });
});
