import type { Refusal } from '../domain/refusal.ts';
import type { LedgerOptions, LedgerRow, Understanding } from '../domain/ledger/understanding.ts';
import type { ReadingOptions } from './read-grid.ts';
import { runOnLeash } from './reading/leash.ts';
import { LIMITS } from './reading/limits.ts';

export interface LedgerReading extends LedgerOptions, ReadingOptions {
  /** Called with the rows as they come in, in the order of the file. */
  readonly onRows?: (rows: readonly LedgerRow[]) => void;
}

/**
 * Reads and understands a ledger file in the reading process, so that neither a hostile file nor a large one holds up the server;
 * rows come back a few hundred at a time.
 */
export async function readLedger(bytes: Uint8Array, options: LedgerReading): Promise<Understanding | Refusal> {
  const { onProgress, onRows, signal, limits, ...ledger } = options;
  const rows: LedgerRow[] = [];
  let understanding: Omit<Understanding, 'rows'> | undefined;
  const refusal = await runOnLeash(
    { task: 'ledger', limits: { ...LIMITS, ...limits }, options: ledger },
    bytes,
    (answer) => {
      if (answer.kind === 'progress') onProgress?.(answer.rows);
      else if (answer.kind === 'understood') understanding = answer.understanding;
      else if (answer.kind === 'ledger-rows') {
        for (const row of answer.rows) rows.push(row);
        onRows?.(answer.rows);
      }
    },
    signal,
  );
  if (refusal) return refusal;
  if (!understanding) throw new Error('the reading process ended without an answer');
  return { ...understanding, rows };
}
