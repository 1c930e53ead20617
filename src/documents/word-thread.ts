import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { writeWord } from './word.ts';

/** The other side of writePaper: the library that writes Word is loaded here and nowhere else. */
const bytes = await writeWord(workerData as Paper);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
