import { ReadingStopped } from './refusals.ts';

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** A cell's address, both parts counted from 0. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** Reads A1, $B$12 …; an address no worksheet can have stops the reading before anything is reserved for it. */
export function parseCellRef(text: string): CellRef {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const column = found ? columnIndex(found[1] ?? '') : MAX_COLUMN;
  const row = found ? Number(found[2]) - 1 : MAX_ROW;
  if (column >= MAX_COLUMN || row >= MAX_ROW)
    throw new ReadingStopped('cell-outside-sheet', { what: text.slice(0, 40) });
  return { row, column };
}

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i += 1) index = index * 26 + (letters.charCodeAt(i) & 31);
  return index - 1;
}

/** The row number of a <row> tag, counted from 0. */
export function parseRowNumber(text: string): number {
  const row = /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : MAX_ROW;
  if (row >= MAX_ROW) throw new ReadingStopped('cell-outside-sheet', { what: `row ${text.slice(0, 40)}` });
  return row;
}
