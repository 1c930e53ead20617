import { createHash } from 'node:crypto';
import type { LedgerRow } from '../../domain/ledger/understanding.ts';

/** What a row says, whatever line it stands on and whenever it is read: the same content gives the same mark in every file. */
export function fingerprintOf(row: LedgerRow): string {
  const { row: _, serial: __, facts, steps, ...said } = row;
  const days = [...facts, ...steps].map((it) => it.from).sort();
  const text = JSON.stringify([said, days], (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}
