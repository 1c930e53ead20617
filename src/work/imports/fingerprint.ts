import { hash } from 'node:crypto';
import { ALL_FIELDS, type AmountField, fieldSpec } from '../../domain/ledger/field.ts';
import type { LedgerRow, Understanding } from '../../domain/ledger/understanding.ts';
import { normaliseName } from '../../domain/text.ts';

const AMOUNTS = ALL_FIELDS.filter((field): field is AmountField => fieldSpec(field).kind === 'amount');

/** What a row is recognised by in the ledger. */
export interface RowMark {
  readonly fingerprint: string;
  readonly comparedName: string;
}

/** What a file says, with the mark of every row beside it: they are made once, as the rows come in. */
export interface MarkedLedger extends Understanding {
  readonly marks: readonly RowMark[];
}

export const markOf = (row: LedgerRow): RowMark => ({
  fingerprint: fingerprintOf(row),
  comparedName: normaliseName(row.name),
});

/** What a row says, whatever line it stands on and whenever it is read: the same content gives the same mark in every file. */
export function fingerprintOf(row: LedgerRow): string {
  // The year of a plan was read from elsewhere than the row.
  const { row: _, serial: __, planYear: ___, facts, steps, ...stated } = row;
  const said: Record<string, unknown> = stated;
  for (const field of AMOUNTS) {
    const amount = row[field];
    if (amount) said[field] = { ...amount, money: { ...amount.money, parts: String(amount.money.parts) } };
  }
  const days = [...facts, ...steps].map((it) => it.from).sort();
  return hash('sha256', JSON.stringify([said, days]), 'base64url').slice(0, 24);
}
