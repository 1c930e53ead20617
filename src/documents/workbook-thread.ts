import { parentPort, workerData } from 'node:worker_threads';
import type { Book } from './sheet.ts';
import { writeWorkbook } from './workbook.ts';

/** The other side of writeBook. */
const bytes = await writeWorkbook(workerData as Book);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
