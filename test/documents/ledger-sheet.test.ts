import { describe, expect, it } from 'vitest';
import { ledgerBook, ledgerCsv } from '../../src/documents/ledger-sheet.ts';
import { writeWorkbook } from '../../src/documents/workbook.ts';
import { day } from '../../src/domain/day.ts';
import { type Currency, money } from '../../src/domain/money.ts';
import { aLedger, PAYLOADS } from './books.ts';
import { sheetsOf } from './opened.ts';

const NAME = { heading: '项目名称', kind: 'text', width: 20 } as const;
const AMOUNT = { heading: '投资额', kind: 'amount', width: 12 } as const;
const SIGNED = { heading: '签约日', kind: 'day', width: 11 } as const;
const LATE = { heading: '逾期（天）', kind: 'number', width: 11 } as const;
const amount = (decimal: string, currency: Currency = 'CNY') => money(decimal, currency) ?? null;

const ledger = aLedger({
  columns: [NAME, AMOUNT, SIGNED, LATE],
  rows: [
    ['演示甲', amount('394000000'), { day: day('2018-03-07') }, 12],
    ['演示乙', amount('15000000', 'USD'), null, null],
    ['演示丙', amount('5000.5'), { day: day('2018-03-31'), precision: 'month' }, null],
    ['演示丁', null, null, null],
  ],
});

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a ledger as a workbook', () => {
  it('has a column for each currency, and sums that never mix them', async () => {
    const [sheet] = sheetsOf(await writeWorkbook(ledgerBook(ledger)));
    const row = (n: number) => ['A', 'B', 'C', 'D', 'E'].map((column) => sheet?.cell(`${column}${n}`)?.text ?? null);
    expect(row(3)).toEqual(['项目名称', '投资额（万元）', '投资额（万美元）', '签约日', '逾期（天）']);
    expect(row(4)).toEqual(['演示甲', '39400', null, '43166', '12']);
    expect(row(5)).toEqual(['演示乙', null, '1500', null, null]);
    expect(row(8)).toEqual(['合计（4 个项目）', '39400.50005', '1500', null, null]);
  });

  it('can be filtered by its heading and ends with the day, the basis and the journal', async () => {
    const [sheet] = sheetsOf(await writeWorkbook(ledgerBook(ledger)));
    expect(sheet?.xml).toContain('<autoFilter ref="A3:E7"/>');
    expect(['A9', 'A10', 'A11'].map((ref) => sheet?.cell(ref)?.text)).toEqual(ledger.printed.foot);
  });

  it('without a row has its headings and no sums', async () => {
    const [sheet] = sheetsOf(await writeWorkbook(ledgerBook({ ...ledger, rows: [] })));
    expect(sheet?.xml).not.toContain('autoFilter');
    expect(sheet?.cell('A4')?.text).toBe(ledger.printed.foot[0]);
  });
});

describe('a ledger as delimited text', () => {
  it('says the same figures, days as exactly as they are known, and below an empty line what they rest on', () => {
    expect(textOf(ledgerCsv(ledger)).split('\r\n')).toEqual([
      '\ufeff项目名称,投资额（万元）,投资额（万美元）,签约日,逾期（天）',
      '演示甲,39400,,2018-03-07,12',
      '演示乙,,1500,,',
      '演示丙,0.50005,,2018-03,',
      '演示丁,,,,',
      '',
      ...ledger.printed.foot,
      '',
    ]);
  });

  it.each([
    ['a,b', '"a,b"'],
    ['他说"好"', '"他说""好"""'],
    ['两\n行', '"两\n行"'],
    [' 空格', '" 空格"'],
    ['420100201800000123456789', '420100201800000123456789\t'],
    ['007', '007\t'],
    ['91420100MA4KXXXXXX', '91420100MA4KXXXXXX'],
    ['-5', '-5'],
    ['2018-03-07', '2018-03-07'],
  ])('writes %j so that it comes back as it was', (text, written) => {
    const csv = textOf(ledgerCsv(aLedger({ columns: [NAME], rows: [[text]] })));
    expect(csv.split('\r\n').slice(1, -5).join('\r\n')).toBe(written);
  });

  it(`holds no formula (R39), in ${PAYLOADS.length} tries`, () => {
    const csv = textOf(
      ledgerCsv(aLedger({ columns: [NAME, { ...NAME, heading: '备注' }], rows: PAYLOADS.map((text) => [text, text]) })),
    );
    const fields = fieldsOf(csv.slice(1)).slice(1, PAYLOADS.length + 1);
    expect(fields).toHaveLength(PAYLOADS.length);
    for (const [place, row] of fields.entries())
      for (const field of row) {
        expect(field).toMatch(/^'/);
        expect(field.slice(1)).toBe(PAYLOADS[place]);
      }
  });

  it('a negative amount stays a number', () => {
    const csv = textOf(ledgerCsv(aLedger({ columns: [NAME, AMOUNT], rows: [['演示', amount('-50000')]] })));
    expect(csv.split('\r\n')[1]).toBe('演示,-5');
  });
});

/** RFC 4180, read the plain way. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows;
}
