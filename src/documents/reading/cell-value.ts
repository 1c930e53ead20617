import type { Cell } from '../../domain/ledger/grid.ts';
import type { Limits } from './limits.ts';
import type { NumberFormats } from './number-formats.ts';
import { serialToDate } from './serial-date.ts';
import { decodeCellText } from './xml-scan.ts';

/** What the cells of one workbook share. */
export interface WorkbookContext {
  readonly texts: readonly string[];
  readonly formats: NumberFormats;
  readonly from1904: boolean;
  readonly limits: Limits;
  /** Cells with content so far, over all sheets. */
  cells: number;
  readonly onRow: () => void;
}

/** What a cell of this type holds (ECMA-376 18.18.11), as its user sees it. */
export function cellValue(type: string, value: string, style: number, book: WorkbookContext): Cell {
  switch (type) {
    case 's':
      return blankAsNull(book.texts[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return blankAsNull(decodeCellText(value));
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { date: value.slice(0, 10) } : blankAsNull(value);
    default:
      return numberValue(value, style, book);
  }
}

function numberValue(value: string, style: number, book: WorkbookContext): Cell {
  const n = Number(value);
  if (!Number.isFinite(n)) return blankAsNull(value);
  const format = book.formats.of(style);
  if (format.date) {
    const date = serialToDate(n, book.from1904);
    return date === undefined ? n : { date };
  }
  // 2018.10 as a number is 2018.1; only what the cell shows tells October from January.
  if (format.places !== undefined && n > 1900 && n < 2100 && !Number.isInteger(n)) return n.toFixed(format.places);
  return n;
}

const blankAsNull = (text: string): Cell => (text.trim() === '' ? null : text);
