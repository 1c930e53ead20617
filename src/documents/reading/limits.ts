const MIB = 1024 * 1024;

/**
 * What a file sent by somebody may cost before it is refused. The figures hold every real ledger seen (the largest has
 * some thousand rows) with room for a province (100 000 rows × 25 columns), and keep a hostile file from costing more
 * than a moment.
 */
export const LIMITS = {
  bytesIn: 20 * MIB,
  /** Counted while inflating, over all parts: what the file says of its own size is not believed. */
  bytesOut: 200 * MIB,
  entries: 2_000,
  /** Deflate cannot do better than 1032:1; a sheet of empty formatted rows reaches some 150:1. */
  ratio: 500,
  ratioFrom: 10 * MIB,
  sheets: 256,
  rows: 200_000,
  columns: 512,
  cells: 8_000_000,
  sharedStrings: 4_000_000,
  merges: 50_000,
  /** A whole row or column may be merged by accident; 20 000 whole rows may not. */
  mergeArea: 2_000_000,
  /** Characters of one piece of XML without an end; Excel holds 32 767 in a cell. */
  xmlPiece: 2 * MIB,
  milliseconds: 60_000,
  heapMiB: 1_024,
  residentMiB: 1_600,
} as const;

export type Limits = { readonly [name in keyof typeof LIMITS]: number };
