import { inThread } from './in-thread.ts';
import type { Paper } from './paper.ts';

/** Writes a paper as a Word document, in a thread of its own: the library takes a second for some hundred rows. */
export const writePaper = (paper: Paper): Promise<Uint8Array> =>
  inThread(new URL('./word-thread.ts', import.meta.url), paper);
