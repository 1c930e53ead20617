import type { Cell, Sheet } from '../../domain/ledger/grid.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { LedgerOptions, LedgerRow, Understanding } from '../../domain/ledger/understanding.ts';
import type { Marking } from '../marking/marks.ts';
import type { Limits } from './limits.ts';

/** What the reading process is asked to do with the bytes that follow. */
export type Job =
  | { readonly task: 'grid'; readonly limits: Limits }
  | { readonly task: 'ledger'; readonly limits: Limits; readonly options: LedgerOptions }
  | { readonly task: 'mark'; readonly limits: Limits; readonly marking: Marking };

/** What it answers, in pieces small enough to be taken in without holding up the server. */
export type Answer =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'sheet'; readonly sheet: Omit<Sheet, 'rows'> }
  | { readonly kind: 'cells'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'understood'; readonly understanding: Omit<Understanding, 'rows'> }
  | { readonly kind: 'ledger-rows'; readonly rows: readonly LedgerRow[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'done' };
