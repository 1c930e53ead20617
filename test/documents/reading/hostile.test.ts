import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/documents/read-grid.ts';
import { LIMITS } from '../../../src/documents/reading/limits.ts';
import { parseGrid } from '../../../src/documents/reading/parse.ts';
import { READING_REASONS, refuseFile } from '../../../src/documents/reading/refusals.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { type Part, sheetData, workbookOf, zipOf } from './files.ts';

const PATIENCE = 20_000;
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const compound = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), utf16(stream), Buffer.alloc(512)]);

async function reasonFor(bytes: Uint8Array, limits = {}): Promise<string> {
  const started = performance.now();
  const outcome = await readGrid(bytes, { limits });
  expect(performance.now() - started).toBeLessThan(PATIENCE);
  return isRefusal(outcome) ? outcome.reason : `read ${outcome.sheets.length}`;
}

describe('a file that is no workbook', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['more than 20 MiB', Buffer.alloc(LIMITS.bytesIn + 1, 65), 'file-too-large'],
    ['an old Excel file', compound('Workbook'), 'xls-not-supported'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted-workbook'],
    ['an old Word file', compound('WordDocument'), 'word-not-supported'],
    [
      'a page under the name of .xls',
      Buffer.from('<html><table><tr><td>项目名称</td></tr></table></html>'),
      'html-not-a-workbook',
    ],
    ['an XML table of Excel 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'html-not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf-not-supported'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'image-not-supported'],
    ['a RAR', Buffer.from('Rar!\u001a\u0007'), 'archive-not-supported'],
    ['a Word file', zipOf([{ name: 'word/document.xml', data: '<a/>' }]), 'word-not-supported'],
    [
      'an OpenDocument table',
      zipOf([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<a/>' },
      ]),
      'ods-not-supported',
    ],
    ['a binary workbook', zipOf([{ name: 'xl/workbook.bin', data: 'x' }]), 'xlsb-not-supported'],
    ['a zip of other things', zipOf([{ name: '台账.xlsx', data: 'x' }]), 'archive-not-supported'],
    [
      'a program',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62]),
      'unknown-format',
    ],
  ])('is refused when it is %s', async (_what, bytes, reason) => expect(await reasonFor(bytes)).toBe(reason));

  it('is told its remedy in both languages, whatever the reason', () => {
    for (const reason of READING_REASONS) {
      const { zh, en } = refuseFile(reason, { what: 'x', limit: 1, actual: 2, sheet: 's' }).detail as {
        zh: string;
        en: string;
      };
      expect(zh).toMatch(/请/);
      expect(en).toMatch(/[A-Z]/);
      expect(zh + en).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('a zip that is not what it says (R35)', () => {
  const part = (more: Partial<Part>): Buffer =>
    workbookOf({ more: [{ name: 'xl/media/image1.png', data: 'x', ...more }] });
  const size = 300 * 1024 * 1024;
  const bomb = { data: '', packed: deflateRawSync(Buffer.alloc(size)), size };
  it.each([
    ['unpacks to 300 MiB and says so', part(bomb), 'unpacks-too-large'],
    ['unpacks to 300 MiB and says 100 bytes', part({ ...bomb, size: 100 }), 'unsafe-archive'],
    [
      'hides the bomb in its sheet',
      workbookOf({ replace: { 'xl/worksheets/sheet1.xml': { ...bomb, size: 4000 } } }),
      'unsafe-archive',
    ],
    [
      'has 2 001 parts',
      workbookOf({ more: Array.from({ length: 1994 }, (_, i) => ({ name: `x${i}`, data: '' })) }),
      'too-many-parts',
    ],
    ['climbs out of its folder', part({ name: '../../etc/passwd' }), 'unsafe-archive'],
    ['climbs with backslashes', part({ name: 'xl\\..\\..\\x' }), 'unsafe-archive'],
    ['names an absolute path', part({ name: '/etc/passwd' }), 'unsafe-archive'],
    ['names a drive', part({ name: 'C:/x' }), 'unsafe-archive'],
    ['holds a link', part({ unixMode: 0xa1ff }), 'unsafe-archive'],
    ['holds an encrypted part', part({ flags: 1 }), 'unsafe-archive'],
    ['uses a strange compression', part({ method: 12 }), 'unsafe-archive'],
    ['names a part twice', part({ name: 'xl/Workbook.xml' }), 'unsafe-archive'],
    ['calls a part by two names', part({ localName: 'other.png' }), 'unsafe-archive'],
    ['fails its checksum', part({ crc: 1 }), 'damaged-file'],
    ['is cut off', workbookOf().subarray(0, 900), 'damaged-file'],
  ])('is refused when it %s', async (_what, bytes, reason) => expect(await reasonFor(bytes)).toBe(reason));

  it('is refused when two parts share their data', async () => {
    const bytes = Buffer.from(
      workbookOf({
        more: [
          { name: 'a', data: 'same' },
          { name: 'b', data: 'same' },
        ],
      }),
    );
    const [a, b] = [bytes.lastIndexOf('PK\u0001\u0002', bytes.length - 80), bytes.lastIndexOf('PK\u0001\u0002')];
    bytes.writeUInt32LE(bytes.readUInt32LE(a + 42), b + 42);
    expect(await reasonFor(bytes)).toBe('unsafe-archive');
  });
});

describe('a workbook with a hostile inside (R34, R36)', () => {
  const sheet = (xml: string) => workbookOf({ sheet: xml });
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  it.each([
    [
      'merges A1:XFD20000',
      sheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD20000"/></mergeCells>'),
      'merge-too-large',
    ],
    [
      'has a cell ZZZZZZ4294967295',
      sheet('<sheetData><row r="1"><c r="ZZZZZZ4294967295"><v>1</v></c></row></sheetData>'),
      'cell-outside-sheet',
    ],
    [
      'has a row 4294967295',
      sheet('<sheetData><row r="4294967295"><c><v>1</v></c></row></sheetData>'),
      'cell-outside-sheet',
    ],
    [
      'has a value in column XFD',
      sheet('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'),
      'too-many-columns',
    ],
    [
      'has a value in row 1048576',
      sheet('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
      'too-many-rows',
    ],
    ['declares an entity in its sheet', workbookOf({ sheetXml: `${doctype}<worksheet>&a;</worksheet>` }), 'unsafe-xml'],
    [
      'declares an entity in its texts',
      workbookOf({ stringsXml: `${doctype}<sst><si><t>&a;</t></si></sst>` }),
      'unsafe-xml',
    ],
    [
      'declares an entity in its list of sheets',
      workbookOf({ replace: { 'xl/workbook.xml': { data: `${doctype}<workbook/>` } } }),
      'unsafe-xml',
    ],
    [
      'has a text without an end',
      sheet(`<sheetData><row r="1"><c t="inlineStr"><is><t>${'x'.repeat(5_000_000)}`),
      'damaged-file',
    ],
    ['has a tag without an end', sheet(`<sheetData><row r="1" ${'x="1" '.repeat(1_000_000)}`), 'damaged-file'],
    [
      'has no list of sheets',
      workbookOf({ replace: { 'xl/workbook.xml': { name: 'xl/other/workbook.xml' } } }),
      'not-a-workbook',
    ],
  ])('is refused when it %s', async (_what, bytes, reason) => expect(await reasonFor(bytes)).toBe(reason));

  it('reads an unknown entity as the letters it is, and nothing from outside', async () => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.end('x');
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const outside = `<Relationships><Relationship Id="h" Type="x/hyperlink" Target="${url}" TargetMode="External"/></Relationships>`;
    const grid = await readGrid(
      workbookOf({
        sheetXml: `<?xml-stylesheet href="${url}"?><worksheet xmlns:xi="http://www.w3.org/2001/XInclude"><sheetData><row r="1"><c t="inlineStr"><is><t>&outside;</t></is></c></row></sheetData><xi:include href="${url}"/></worksheet>`,
        more: [{ name: 'xl/worksheets/_rels/sheet1.xml.rels', data: outside }],
      }),
    );
    server.close();
    expect(grid).toMatchObject({ sheets: [{ rows: [['&outside;']] }] });
    expect(hits).toBe(0);
  });
});

describe('limits', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`项目${i}`, i, `单位${i}`]);
  const large = workbookOf({ sheet: sheetData(rows) });
  it.each([
    ['time', { milliseconds: 150 }, 'took-too-long'],
    ['memory', { residentMiB: 30 }, 'took-too-much-memory'],
    ['cells', { cells: 50_000 }, 'too-many-cells'],
    ['rows', { rows: 10_000 }, 'too-many-rows'],
  ])('of %s end the reading with a word', async (_what, limits, reason) =>
    expect(await reasonFor(large, limits)).toBe(reason),
  );

  it('let a large ledger pass, tell how far it is, and leave the server its time', async () => {
    const told: number[] = [];
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const grid = await readGrid(large, { onProgress: (n) => told.push(n) });
    clearInterval(pulse);
    expect(grid).toMatchObject({ sheets: [{ rows: { length: 20_000 } }] });
    expect(told.at(-1)).toBe(20_000);
    expect(told.length).toBeGreaterThan(5);
    expect(longest).toBeLessThan(1_000);
  });

  it('are not needed to end a reading nobody waits for any more', async () => {
    const control = new AbortController();
    const reading = readGrid(large, { signal: control.signal });
    control.abort();
    await expect(reading).rejects.toThrow('abort');
  });
});

describe('any damage', () => {
  const sound = workbookOf({
    sheet: sheetData([
      ['项目名称', '总投资'],
      ['甲', 1],
      ['乙', 2],
    ]),
    strings: ['<t>x</t>'],
  });
  it('to the bytes of a file gives a grid or a refusal, never a crash', async () => {
    const change = fc.record({ at: fc.nat({ max: sound.length - 1 }), to: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const { at, to } of changes) bytes[at] = to;
        const outcome = await parseGrid(bytes, LIMITS, () => {});
        expect(isRefusal(outcome) || outcome.sheets.length >= 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('to the XML of a sheet gives a grid or a refusal, never a crash', async () => {
    const xml = sheetData([
      ['项目名称', '总投资'],
      ['甲', 1],
    ]);
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '&',
      '<!--',
      '<![CDATA[',
      '<c r="A0">',
      '<v>',
      '</row>',
      'r="',
      '<?x',
      '&#x110000;',
      '_xD800_',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: xml.length }), pieces), { minLength: 1, maxLength: 5 }),
        async (inserts) => {
          let damaged = xml;
          for (const [at, piece] of inserts) damaged = damaged.slice(0, at) + piece + damaged.slice(at);
          const outcome = await parseGrid(workbookOf({ sheet: damaged }), LIMITS, () => {});
          expect(isRefusal(outcome) || outcome.sheets.length === 1).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
