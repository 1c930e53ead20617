import { type Language, WORDS } from '../../contract/words/words.ts';
import { ledgerBook, ledgerCsv, type LedgerSheet, type LedgerValue } from '../../documents/ledger-sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import type { Day } from '../../domain/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Head } from '../../store/journal.ts';
import type { Exported } from '../commands/exports/make.ts';
import type { Scene } from '../scene.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

type ColumnId = keyof (typeof WORDS)['zh-CN']['sheets']['matters']['columns'];

/** A list of matters as it leaves the house. */
export interface MatterSheet {
  readonly kind: 'card' | 'exit' | 'land';
  readonly what: Exported['what'];
  readonly format: 'xlsx' | 'csv';
  readonly lang: Language;
  readonly asOf: Day;
  readonly head: Head | undefined;
  readonly filter: Readonly<Record<string, unknown>>;
  /** What it was narrowed by, in words. */
  readonly said: string;
  readonly columns: readonly (readonly [ColumnId, 'text' | 'day' | 'number', number])[];
  readonly rows: readonly (readonly LedgerValue[])[];
}

/** Writes the list as a book or as delimited text, and hands it out once the journal says that it was taken. */
export async function handOutMatters(scene: Scene, it: MatterSheet): Promise<ExportedFile | Refusal> {
  const { kind, what, format, lang, asOf, head, filter, said, columns, rows } = it;
  const words = WORDS[lang].sheets.matters;
  const printed = printedOf({ asOf, head, regimes: [], currencies: [], filter: said }, lang);
  const sheet: LedgerSheet = {
    title: words.title[kind],
    name: words.sheet[kind],
    asOf,
    columns: columns.map(([id, as, width]) => ({ heading: words.columns[id], kind: as, width })),
    rows,
    unit: { zeros: 0, nameOf: (currency) => currency },
    total: words.total,
    frozen: 3,
    // No amount stands here, and each row names the regime it rests on.
    printed: {
      ...printed,
      note: { ...printed.note, right: '' },
      foot: [...printed.foot.slice(0, 2), ...printed.foot.slice(-1)],
    },
  };
  return handOut(scene, {
    what,
    format,
    name: words.title[kind],
    asOf,
    known: head?.seq ?? 0,
    head,
    filter,
    bytes: format === 'csv' ? ledgerCsv(sheet) : await writeBook(ledgerBook(sheet)),
    sheets: [{ name: words.sheet[kind], rows: rows.length }],
  });
}
