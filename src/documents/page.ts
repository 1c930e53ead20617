import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { cellText } from './cell-text.ts';

/** A sheet being laid out: everything that is not a plain cell of the body. */
export interface Page {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly heights: NonNullable<WriteSheet['rowDefs']>;
}

export const emptyPage = (): Page => ({ cells: new Map(), merges: [], heights: new Map() });

export function put(page: Page, row: number, column: number, cell: Partial<Cell>): void {
  page.cells.set(`${row},${column}`, cell);
}

/** What the library would take for an error value when it is a text that somebody wrote. */
const ERROR = /^#[A-Z/0!?_]+$/;

/** A text that stays a text, whatever it looks like. */
export const textCell = (text: string, style: CellStyle): Partial<Cell> => {
  const safe = cellText(text);
  return ERROR.test(safe) ? { richText: [{ text: safe }], style } : { value: safe, style };
};

export const isErrorText = (text: string): boolean => ERROR.test(text);

/** A text over several columns of one row, each of which has the style, so that the box goes round the whole. */
export function span(
  page: Page,
  row: number,
  { text, from, to, rows = 1 }: { text: string; from: number; to: number; rows?: number },
  style: CellStyle,
): void {
  for (let r = row; r < row + rows; r++) for (let c = from; c <= to; c++) put(page, r, c, { style });
  put(page, row, from, textCell(text, style));
  if (to > from || rows > 1) page.merges.push({ startRow: row, startCol: from, endRow: row + rows - 1, endCol: to });
}

export function height(page: Page, row: number, points: number): void {
  page.heights.set(row, { height: points });
}
