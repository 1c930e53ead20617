import { Worker } from 'node:worker_threads';

/** Has a file written by the program in a thread of its own, so that nobody else waits. */
export function inThread(program: URL, workerData: unknown): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData });
    thread.once('message', (bytes: Uint8Array) => resolve(bytes));
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the writing thread ended with ${code}`)));
  });
}
