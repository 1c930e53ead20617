import { inThread } from './in-thread.ts';
import type { Book } from './sheet.ts';
import { writeWorkbook } from './workbook.ts';

/** Up to here a workbook is written while one would hardly notice; a larger one would keep everybody else waiting. */
const SMALL_CELLS = 20_000;

const cellsOf = (book: Book): number =>
  book.sheets.reduce((n, { rows, columns }) => n + rows.length * columns.length, 0);

/** Writes a workbook, a large one in a thread of its own; the bytes are the same either way. */
export const writeBook = (book: Book): Promise<Uint8Array> =>
  cellsOf(book) <= SMALL_CELLS ? writeWorkbook(book) : inThread(new URL('./workbook-thread.ts', import.meta.url), book);
