import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Book, Sheet } from '../../src/documents/sheet.ts';
import { writeBook } from '../../src/documents/write-book.ts';
import { writeWorkbook } from '../../src/documents/workbook.ts';
import { day } from '../../src/domain/day.ts';
import { AS_OF, aRow, aTable, PAYLOADS } from './books.ts';
import { partsOf, sheetsOf } from './opened.ts';

const aSheet = (more: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  title: '演示表',
  note: { left: '', right: '' },
  columns: [
    { heading: ['名称'], kind: 'text', width: 20 },
    { heading: ['金额', '万元'], kind: 'amount', width: 12 },
    { heading: ['日期', '计划'], kind: 'day', width: 11 },
    { heading: ['日期', '实际'], kind: 'day', width: 11 },
  ],
  rows: [],
  foot: [],
  page: { left: '', right: '' },
  paper: 'a3',
  frozen: 1,
  ...more,
});
const aBook = (more: Partial<Sheet> = {}): Book => ({ title: '演示', asOf: AS_OF, sheets: [aSheet(more)] });
const opened = async (book: Book) => {
  const [sheet] = sheetsOf(await writeWorkbook(book));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('a printed table', () => {
  it('merges the title over its width, and headings over their group and down to the body', async () => {
    const { merges, cell } = await opened(aBook());
    expect(merges).toEqual(expect.arrayContaining(['A1:D1', 'A3:A4', 'C3:D3']));
    expect([cell('A1')?.text, cell('A3')?.text, cell('C3')?.text, cell('D4')?.text]).toEqual([
      '演示表',
      '名称',
      '日期',
      '实际',
    ]);
  });

  it('keeps the heading and the name in sight (U3)', async () => {
    const { xml } = await opened(aBook());
    expect(xml).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="4"[^>]*state="frozen"/);
  });

  it('prints on landscape paper as wide as one page, with the heading on every page and the page below (U25)', async () => {
    const bytes = await writeWorkbook(
      aBook({ name: "市'区（一）", page: { left: '日志 & 7', right: '第 &P 页，共 &N 页' } }),
    );
    const xml = sheetsOf(bytes)[0]?.xml;
    expect(xml).toMatch(/<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(xml).toContain('fitToPage="1"');
    expect(xml).toContain(
      '<oddFooter>&amp;L&amp;8 日志 &amp;&amp; 7&amp;R&amp;8 第 &amp;P 页，共 &amp;N 页</oddFooter>',
    );
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'市''区（一）'!$A:$A,'市''区（一）'!$3:$4<",
    );
  });

  it('never has a foot longer than Excel takes', async () => {
    const { xml } = await opened(aBook({ page: { left: '&'.repeat(400), right: '第 &P 页' } }));
    const foot = /<oddFooter>(.*?)<\/oddFooter>/.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(foot.length).toBeLessThanOrEqual(255);
    expect(foot).toMatch(/[^&](&&)*&R&8 第 &P 页$/);
  });

  it('gives sheets the names Excel takes, and never two alike', async () => {
    const names = ['a/b*c', 'A/B*C', '', `${'长'.repeat(40)}`, 'History'];
    const sheets = sheetsOf(await writeWorkbook({ ...aBook(), sheets: names.map((name) => aSheet({ name })) }));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['a b c', 'A B C 2', '-', '长'.repeat(31), 'History 2']);
  });

  it('is as tall as its longest text needs, and as wide as its largest amount', async () => {
    const rows = [['字'.repeat(60), '123456789012', null, null]];
    const { xml } = await opened(aBook({ rows }));
    expect(Number(/<row r="5" ht="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(7 * 13);
    expect(Number(/<col min="2" max="2" width="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThanOrEqual(17);
  });
});

describe('what a cell holds', () => {
  it.each([
    ['39400', '39400', 'n'],
    ['0.00000001', '1e-8', 'n'],
    ['-5', '-5', 'n'],
    ['123456789.12345', '123456789.12345', 'n'],
    ['1000000000000000000', '1000000000000000000', 'n'],
    ['12345678901234.567', '12345678901234.567', 's'], // more figures than a spreadsheet keeps
    ['1234567890123456', '1234567890123456', 's'],
  ])('an amount of %s is %s, to the last figure', async (amount, text, type) => {
    const { cell } = await opened(aBook({ rows: [['演示', amount, null, null]] }));
    expect(cell('B5')).toMatchObject({ text, type });
    if (type === 'n') expect(Number(text)).toBe(Number(amount));
  });

  it('amounts of one column stand with their points below each other, with thousands apart', async () => {
    const { cell } = await opened(
      aBook({
        rows: [
          ['甲', '1234.5', null, null],
          ['乙', '8', null, null],
        ],
        totals: ['计', '1242.5', null, null],
      }),
    );
    expect([cell('B5')?.format, cell('B6')?.format, cell('B7')?.format]).toEqual(Array(3).fill('#,##0.0_ '));
  });

  it('a day is a day, as exactly as it is known, and one that spreadsheets do not know stays a text', async () => {
    const known = (text: string, precision: 'day' | 'month' | 'year') => ({ day: day(text), precision });
    const rows = [
      ['甲', null, { day: day('2018-06-15') }, known('2018-06-30', 'month')],
      ['乙', null, known('1899-12-31', 'day'), known('2018-12-31', 'year')],
    ];
    const { cell } = await opened(aBook({ rows }));
    expect(cell('C5')).toEqual({ type: 'n', text: '43266', format: 'yyyy-mm-dd' });
    expect(cell('D5')).toEqual({ type: 'n', text: '43281', format: 'yyyy-mm' });
    expect(cell('C6')).toMatchObject({ type: 's', text: '1899-12-31' });
    expect(cell('D6')).toMatchObject({ type: 'n', format: 'yyyy' });
  });

  it.each([
    '420100201800000123456789',
    '91420100MA4KXXXXXX',
    '027-12345678',
    '007',
    '1E5',
    '2018-1',
    '#REF!',
    '#N/A',
    'TRUE',
    '_x0041_',
    '武政办〔2018〕12 号',
  ])('a text like %s stays the text it was (U7)', async (text) => {
    const { cell } = await opened(aBook({ rows: [[text, null, null, { text }]] }));
    expect(cell('A5')).toEqual({ type: 's', text, format: '@' });
    expect(cell('D5')).toMatchObject({ type: 's', text });
  });

  it('a text that is not XML, or longer than a cell, does not make the file unreadable and says what was cut', async () => {
    const { cell, xml } = await opened(
      aBook({
        rows: [
          ['a\u0000\ud800\uffff', null, null, null],
          ['字'.repeat(40_000), null, null, null],
        ],
      }),
    );
    expect(xml).not.toMatch(/[\uffff\ufffe]/);
    expect(cell('A5')?.text).toBe('a\u0000\ufffd\ufffd');
    expect(cell('A6')?.text).toHaveLength(32_767 - 30 + '…（共 40000 字）'.length);
    expect(cell('A6')?.text).toMatch(/…（共 40000 字）$/);
  });
});

describe('a text that looks like a formula (R39)', () => {
  it(`is never one: ${PAYLOADS.length} of them in every text of the four tables`, async () => {
    const node = (name: string) => ({
      name,
      due: null,
      precision: 'day' as const,
      actual: null,
      actualPrecision: 'day' as const,
      late: false,
    });
    const rows = PAYLOADS.map((text) =>
      aRow({
        name: text,
        investor: text,
        content: text,
        unit: text,
        person: text,
        projectUnit: text,
        preliminary: node(text),
        stage: text,
        light: { text, tone: 'red' },
        remark: text,
      }),
    );
    const book = aTable(rows);
    const [sheet] = sheetsOf(await writeWorkbook(book));
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
    expect(sheet?.xml).not.toMatch(/<f[ >/]/);
    for (const [place, text] of PAYLOADS.entries())
      for (const column of ['B', 'C', 'D', 'F', 'G', 'H', 'M', 'P', 'Q', 'R'])
        expect(sheet?.cell(`${column}${place + 5}`)).toEqual({ type: 's', text, format: '@' });
  });

  it('is never one in a title, a heading or a foot either', async () => {
    const text = '=1+1';
    const { cells, xml } = await opened(
      aBook({
        title: text,
        note: { left: text, right: text },
        foot: [text],
        columns: [{ heading: [text], kind: 'text', width: 9 }],
      }),
    );
    expect(xml).not.toMatch(/<f[ >/]/);
    expect([...cells.values()].map((cell) => cell.type)).toEqual(['s', 's', 's', 's']);
  });
});

describe('the same book', () => {
  const book = aTable([
    aRow({
      name: '演示 =1+1',
      start: {
        name: '开工',
        due: day('2018-04-07'),
        precision: 'day',
        actual: null,
        actualPrecision: 'day',
        late: true,
      },
    }),
  ]);
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  it('gives the same bytes in three time zones and two locales (R14)', async () => {
    const here = sha256(await writeWorkbook(book));
    const writing = join(import.meta.dirname, '../../src/documents/workbook.ts');
    const program = `
      import { createHash } from 'node:crypto';
      const { writeWorkbook } = await import(${JSON.stringify(writing)});
      const bytes = await writeWorkbook(${JSON.stringify(book)});
      console.log(createHash('sha256').update(bytes).digest('hex'));`;
    for (const [TZ, LANG] of [
      ['UTC', 'en_US.UTF-8'],
      ['America/New_York', 'de_DE.UTF-8'],
      ['Pacific/Apia', 'zh_CN.UTF-8'],
    ]) {
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ, LANG },
        encoding: 'utf8',
      });
      expect(run).toMatchObject({ stderr: '', stdout: `${here}\n` });
    }
  });

  it('gives the same bytes in a thread of its own', async () => {
    const large = aTable(Array.from({ length: 1500 }, (_, n) => aRow({ name: `演示 ${n}` })));
    expect(sha256(await writeBook(large))).toBe(sha256(await writeWorkbook(large)));
  });

  it('knows no moment but the day its figures are of', async () => {
    const core = partsOf(await writeWorkbook(book)).get('docProps/core.xml');
    expect(core?.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2018-06-15T00:00:00Z', '2018-06-15T00:00:00Z']);
  });
});
