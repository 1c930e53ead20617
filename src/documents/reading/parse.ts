import type { Grid } from '../../domain/ledger/grid.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { readCsv } from './csv.ts';
import type { Limits } from './limits.ts';
import { ReadingStopped } from './refusals.ts';
import { sniff } from './sniff.ts';
import { readXlsx } from './xlsx.ts';

/** Reads a file into a grid in this very process. Only the reading process calls it: a hostile file may still cost time and memory. */
export async function parseGrid(
  bytes: Uint8Array,
  limits: Limits,
  onRows: (rows: number) => void,
): Promise<Grid | Refusal> {
  const kind = sniff(bytes);
  if (isRefusal(kind)) return kind;
  try {
    return kind === 'csv' ? readCsv(bytes, onRows, limits) : await readXlsx(bytes, onRows, limits);
  } catch (error) {
    if (error instanceof ReadingStopped) return error.refusal;
    throw error;
  }
}
