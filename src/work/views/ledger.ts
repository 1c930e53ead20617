import { type Day, daysBetween } from '../../domain/day.ts';
import { journalHead } from '../../store/journal.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import { type LedgerOrder, type LedgerRow, ledgerPage, ledgerRows } from '../../store/ledger.ts';
import { asOfDay, type Reader } from './reader.ts';

export interface LedgerQuestion extends LedgerFilter, LedgerOrder {
  readonly asOf?: Day | undefined;
}

/** A page of the ledger as of a day. */
export const listLedger = (reader: Reader, asked: LedgerQuestion & { page: number; size: number }) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const window = { sort: asked.sort, order: asked.order, offset: (asked.page - 1) * asked.size, limit: asked.size };
    const found = await ledgerPage(tx, reader.tenantId, set.id, reader.reach, asked, window);
    const rows = found.rows.map((row) => shown(row, set.asOf));
    return { asOf: set.asOf, known: set.known, ...found, rows };
  });

/** Exactly what is filtered, for an export. */
export const wholeLedger = (reader: Reader, asked: LedgerQuestion) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const rows = await ledgerRows(tx, reader.tenantId, set.id, reader.reach, asked, asked);
    const head = await journalHead(tx, reader.tenantId);
    return { asOf: set.asOf, known: set.known, head, rows: rows.map((row) => shown(row, set.asOf)) };
  });

/** A kept row as the contract says it; how late it is depends on the day one looks. */
export function shown(row: LedgerRow, asOf: Day) {
  const { investorId, investor, unitId, unit, amount, currency, lateSince, ...rest } = row;
  return {
    ...rest,
    investor: investorId === null || investor === null ? null : { id: investorId, name: investor },
    unit: { id: unitId, name: unit },
    amount: amount === null || currency === null ? null : { value: amount, currency },
    lateDays: lateSince === null ? 0 : daysBetween(lateSince, asOf),
  };
}
