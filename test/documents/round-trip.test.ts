import { describe, expect, it } from 'vitest';
import { ledgerBook, ledgerCsv } from '../../src/documents/ledger-sheet.ts';
import { readCsv } from '../../src/documents/reading/csv.ts';
import { readXlsx } from '../../src/documents/reading/xlsx.ts';
import { writeWorkbook } from '../../src/documents/workbook.ts';
import { cellText } from '../../src/domain/ledger/grid.ts';
import { addDays, day } from '../../src/domain/day.ts';
import { money } from '../../src/domain/money.ts';
import { aLedger, PAYLOADS } from './books.ts';

const TEXT = { kind: 'text', width: 20 } as const;
const rows = Array.from({ length: 1000 }, (_, n) => ({
  name: n < PAYLOADS.length ? (PAYLOADS[n] ?? '') : `演示项目 ${n}（${'_x0041_<&>"'.slice(0, n % 12)}）`,
  code: `9142010${n % 10}MA4K${String(n).padStart(6, '0')}`,
  phone: `0${27 + (n % 900)}8${String(n * 7919).padStart(7, '0')}`,
  paper: `武政办〔2018〕${n} 号`,
  id: `4201002018000001${String(n).padStart(8, '0')}`,
  day: addDays(day('2004-02-28'), n * 7),
  amount: `${n * 12_345}.${n % 97}5`,
}));

const ledger = aLedger({
  columns: [
    { heading: '项目名称', ...TEXT },
    { heading: '统一社会信用代码', ...TEXT },
    { heading: '电话', ...TEXT },
    { heading: '文号', ...TEXT },
    { heading: '项目代码', ...TEXT },
    { heading: '签约日', kind: 'day', width: 11 },
    { heading: '投资额', kind: 'amount', width: 12 },
  ],
  rows: rows.map((row) => [
    row.name,
    row.code,
    row.phone,
    row.paper,
    row.id,
    { day: row.day },
    money(row.amount, 'CNY') ?? null,
  ]),
});

describe('a thousand rows that leave the house and come back (U7)', () => {
  it('as a workbook are the same to the last character, day and figure', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(ledgerBook(ledger)));
    const back = (sheets[0]?.rows ?? []).slice(3, 1003);
    expect(back).toHaveLength(1000);
    for (const [n, row] of rows.entries()) {
      const [name, code, phone, paper, id, on, amount] = back[n] ?? [];
      expect([name, code, phone, paper, id]).toEqual([row.name, row.code, row.phone, row.paper, row.id]);
      expect(on).toEqual({ date: row.day });
      expect(Number(amount)).toBe(Number((Number(row.amount) / 10_000).toPrecision(15)));
    }
  });

  it('as delimited text keep every figure of their codes, and every text that looks like a formula', () => {
    const { sheets } = readCsv(ledgerCsv(ledger));
    const back = (sheets[0]?.rows ?? []).slice(1);
    for (const [n, row] of rows.entries()) {
      expect(back[n]?.[0]).toBe(row.name);
      const [, code, phone, paper, id, on] = (back[n] ?? []).map(cellText);
      expect([code, phone, paper, id, on]).toEqual([row.code, row.phone, row.paper, row.id, row.day]);
    }
  });
});
