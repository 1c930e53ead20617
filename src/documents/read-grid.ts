import type { Cell, Grid, Sheet } from '../domain/ledger/grid.ts';
import type { Refusal } from '../domain/refusal.ts';
import { runOnLeash } from './reading/leash.ts';
import { LIMITS, type Limits } from './reading/limits.ts';

export interface ReadingOptions {
  /** Called with the number of rows read so far. */
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
}

/** Reads an xlsx or CSV file into a grid, in a process that can be ended at any time; a file that cannot be read gives a refusal with its remedy. */
export async function readGrid(bytes: Uint8Array, options: ReadingOptions = {}): Promise<Grid | Refusal> {
  const sheets: Sheet[] = [];
  let rows: (readonly Cell[])[] = [];
  const refusal = await runOnLeash(
    { task: 'grid', limits: { ...LIMITS, ...options.limits } },
    bytes,
    (answer) => {
      if (answer.kind === 'progress') options.onProgress?.(answer.rows);
      else if (answer.kind === 'sheet') {
        rows = [];
        sheets.push({ ...answer.sheet, rows });
      } else if (answer.kind === 'cells') for (const row of answer.rows) rows.push(row);
    },
    options.signal,
  );
  return refusal ?? { sheets };
}
