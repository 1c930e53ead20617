import { type Language, WORDS } from '../../contract/words/words.ts';
import { currenciesOf } from '../../documents/amounts.ts';
import { ledgerBook, ledgerCsv } from '../../documents/ledger-sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Scene } from '../scene.ts';
import { type LedgerQuestion, wholeLedger } from '../views/ledger.ts';
import { readerOf } from '../views/reader.ts';
import { tooMany } from './counting.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { sayFilter } from './filter-words.ts';
import { chosenColumns, COLUMN_IDS, columnOf, valueOf } from './ledger-columns.ts';
import { moneyOf } from './money-of.ts';
import { amountUnit, printedOf } from './printed.ts';
import { runningOn } from './running.ts';

export interface LedgerAsked extends LedgerQuestion {
  readonly columns?: readonly string[] | undefined;
  readonly format: 'xlsx' | 'csv';
  readonly lang: Language;
}

/** Exactly what is filtered, in the order and the columns asked for. */
export async function exportLedger(scene: Scene, asked: LedgerAsked): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const { columns, format, lang, ...question } = asked;
  const chosen = chosenColumns(columns);
  if (chosen.unknown !== undefined)
    return refuse('invalid', 'unknown-column', { column: chosen.unknown, options: COLUMN_IDS.join(', ') });
  const reader = await readerOf(scene, 'export.make');
  const refused = await tooMany(reader, question, format);
  if (refused) return refused;
  const { asOf, known, head, rows } = await wholeLedger(reader, question);
  const { asOf: _, sort: __, order: ___, ...filter } = question;
  const { regimes, names } = await runningOn(scene, asOf, lang);
  const shown = { language: lang, names };
  const words = WORDS[lang].sheets.ledger;
  const ledger = {
    title: words.title,
    name: words.sheet,
    asOf,
    columns: chosen.ids.map((id) => columnOf(id, lang)),
    rows: rows.map((row) => chosen.ids.map((id) => valueOf(id, row, shown))),
    unit: amountUnit(lang),
    total: words.total,
    frozen: chosen.ids[1] === 'name' ? 2 : 1,
    printed: printedOf(
      {
        asOf,
        head,
        regimes: regimes.map((regime) => ({ regime, clause: '' })),
        currencies: currenciesOf(rows.map((row) => moneyOf(row.amount))),
        filter: sayFilter(filter, names, lang),
      },
      lang,
    ),
  };
  return handOut(scene, {
    what: 'ledger',
    format,
    name: words.title,
    asOf,
    known,
    head,
    filter: { ...filter, columns: chosen.ids },
    bytes: format === 'csv' ? ledgerCsv(ledger) : await writeBook(ledgerBook(ledger)),
    sheets: [{ name: words.sheet, rows: rows.length }],
  });
}
