import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { type Cell, columnLetters, isDate, isError, type Sheet } from '../../domain/ledger/grid.ts';
import { columnIndex } from '../reading/cell-ref.ts';
import { FILLS, type Marking, marksByCell, reasonsByRow } from './marks.ts';

/** A new workbook with the sheet's cells as they were read, for files that have no workbook of their own (CSV). Text stays text: no cell becomes a formula. */
export async function freshWorkbook(sheet: Sheet, marking: Marking): Promise<Uint8Array> {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const reasons = reasonsByRow(marking.marks);
  reasons.set(marking.headerRow, marking.reasonTitle);
  const rows = sheet.rows.map((row, i) => {
    const reason = reasons.get(i + 1);
    const cells: CellValue[] = row.map(written);
    if (reason === undefined) return cells;
    while (cells.length < width) cells.push(null);
    return [...cells, reason];
  });
  const cells = new Map<string, { value: CellValue; type: 'string'; style: CellStyle; comment: { text: string } }>();
  for (const [row, marks] of marksByCell(marking.marks)) {
    for (const [letters, mark] of marks) {
      const column = columnIndex(letters);
      const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[mark.severity].slice(2) } } as const;
      const value = written(sheet.rows[row - 1]?.[column] ?? null);
      cells.set(`${row - 1},${column}`, { value, type: 'string', style: { fill }, comment: { text: mark.text } });
    }
  }
  const columns = Array.from({ length: width + 1 }, (_, c) => ({ width: c === width ? 60 : 16 }));
  const merges = sheet.merges.map((m) => ({ startRow: m.r1, startCol: m.c1, endRow: m.r2, endCol: m.c2 }));
  return writeXlsx({
    sheets: [{ name: sheetName(sheet.name), rows, columns, cells, merges }],
    properties: { created: EPOCH, modified: EPOCH },
  });
}

/** The same content gives the same bytes. */
const EPOCH = new Date(0);

const sheetName = (name: string): string => name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31) || columnLetters(0);

const written = (cell: Cell): CellValue => (isDate(cell) ? cell.date : isError(cell) ? cell.error : cell);
