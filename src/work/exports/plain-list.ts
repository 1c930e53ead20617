import type { Language } from '../../contract/words/words.ts';
import { ledgerBook, ledgerCsv, type LedgerSheet, type LedgerValue } from '../../documents/ledger-sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { type Act, may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { type Head, journalHead } from '../../store/journal.ts';
import type { Exported } from '../commands/exports/make.ts';
import type { Scene } from '../scene.ts';
import { MOST_ROWS } from './counting.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

/** How a list is wanted. */
export interface ListFile {
  readonly format: 'xlsx' | 'csv';
  readonly lang: Language;
}

/** The whole of a list that this person may take out of the house, with where the journal stood; refused when it is too long. */
export async function wholeList<R>(
  { db, tenantId, actor }: Scene,
  { reads, format }: { readonly reads: Act; readonly format: 'xlsx' | 'csv' },
  list: (tx: Tx, window: { offset: number; limit: number }) => Promise<R[]>,
): Promise<{ readonly rows: readonly R[]; readonly head: Head | undefined } | Refusal> {
  if (!may(actor, 'export.make') || !may(actor, reads)) return refuse('not-allowed', 'no-permission');
  const most = MOST_ROWS[format];
  return readTenant(db, tenantId, async (tx) => {
    const rows = await list(tx, { offset: 0, limit: most + 1 });
    if (rows.length > most) return refuse('invalid', 'too-many-rows', { most });
    return { rows, head: await journalHead(tx, tenantId) };
  });
}

/** A list without amounts of money and without a regime behind it, as it stands today. */
interface PlainList {
  readonly what: Exported['what'];
  readonly format: 'xlsx' | 'csv';
  readonly lang: Language;
  readonly head: Head | undefined;
  readonly title: string;
  readonly total: string;
  /** What it is narrowed by, for the journal and as a reader of the print understands it. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly said: string;
  readonly frozen: number;
  readonly columns: readonly (readonly [heading: string, kind: 'text' | 'day' | 'number', width: number])[];
  readonly rows: readonly (readonly LedgerValue[])[];
}

/** Writes the list as a book or as delimited text, and hands it out once the journal says that it was taken. */
export async function handOutList(scene: Scene, it: PlainList): Promise<ExportedFile | Refusal> {
  const { what, format, lang, head, title, total, filter, said, frozen, columns, rows } = it;
  const asOf = scene.today;
  const printed = printedOf({ asOf, head, regimes: [], currencies: [], filter: said }, lang);
  const sheet: LedgerSheet = {
    title,
    name: title,
    asOf,
    columns: columns.map(([heading, kind, width]) => ({ heading, kind, width })),
    rows,
    unit: { zeros: 0, nameOf: (currency) => currency },
    total,
    frozen,
    printed: {
      ...printed,
      note: { ...printed.note, right: '' },
      foot: [...printed.foot.slice(0, 2), ...printed.foot.slice(-1)],
    },
  };
  return handOut(scene, {
    what,
    format,
    name: title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter,
    bytes: format === 'csv' ? ledgerCsv(sheet) : await writeBook(ledgerBook(sheet)),
    sheets: [{ name: title, rows: rows.length }],
  });
}
