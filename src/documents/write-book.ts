import { Worker } from 'node:worker_threads';
import type { Book } from './sheet.ts';
import { writeWorkbook } from './workbook.ts';

/** Up to here a workbook is written while one would hardly notice; a larger one would keep everybody else waiting. */
const SMALL_CELLS = 20_000;

const cellsOf = (book: Book): number =>
  book.sheets.reduce((n, { rows, columns }) => n + rows.length * columns.length, 0);

/** Writes a workbook, a large one in a thread of its own; the bytes are the same either way. */
export const writeBook = (book: Book): Promise<Uint8Array> =>
  cellsOf(book) <= SMALL_CELLS ? writeWorkbook(book) : inThread(book);

function inThread(book: Book): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url), { workerData: book });
    thread.once('message', (bytes: Uint8Array) => resolve(bytes));
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the writing thread ended with ${code}`)));
  });
}
