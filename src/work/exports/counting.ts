import type { Day } from '../../domain/day.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { ledgerPage } from '../../store/ledger.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import { asOfDay, type Reader } from '../views/reader.ts';

/**
 * As many projects as one file takes: what is more is refused, and nothing is ever left out. A workbook is laid out in memory,
 * some 20 kB for a row of the four tables and half of that for one of the ledger; delimited text costs next to nothing.
 */
export const MOST_ROWS = { tables: 20_000, xlsx: 50_000, csv: 200_000 } as const;

/** Refuses a file that would be too long, before anything of it is read. */
export async function tooMany(
  reader: Reader,
  asked: LedgerFilter & { asOf?: Day | undefined },
  file: keyof typeof MOST_ROWS,
): Promise<Refusal | undefined> {
  const none = { sort: 'name', order: 'asc', offset: 0, limit: 0 } as const;
  const { total } = await asOfDay(reader, asked.asOf, (tx, set) =>
    ledgerPage(tx, reader.tenantId, set.id, reader.reach, asked, none),
  );
  const most = MOST_ROWS[file];
  return total > most ? refuse('invalid', 'too-many-to-export', { rows: total, most }) : undefined;
}
