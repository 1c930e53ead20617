import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Asked } from './serve.ts';

/** Long reading ends when nobody waits for it any more; that is no fault, and nobody hears the answer. */
export async function stoppable<T>({ gone }: Asked, work: (gone: AbortSignal) => Promise<T>): Promise<T | Refusal> {
  try {
    return await work(gone);
  } catch (error) {
    if (gone.aborted) return refuse('conflict', 'stopped');
    throw error;
  }
}
