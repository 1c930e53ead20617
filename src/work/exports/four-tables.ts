import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { currenciesOf } from '../../documents/amounts.ts';
import { fourTablesBook } from '../../documents/four-tables.ts';
import { writeBook } from '../../documents/write-book.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import type { Scene } from '../scene.ts';
import { wholeFourTables } from '../views/four-tables.ts';
import { readerOf } from '../views/reader.ts';
import { tooMany } from './counting.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { sayFilter } from './filter-words.ts';
import { amountUnit, printedOf } from './printed.ts';
import { runningOn } from './running.ts';
import { tableRow } from './table-row.ts';

export interface FourTablesAsked extends LedgerFilter {
  readonly asOf?: Day | undefined;
  readonly lang: Language;
}

/** 四张表 (WH-2.1) as a workbook, a sheet for each; under one regime alone where one is named. */
export async function exportTables(
  scene: Scene,
  { asOf, lang, ...filter }: FourTablesAsked,
  named?: Regime,
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const reader = await readerOf(scene, 'export.make');
  if (named && !named.tables) return refuse('invalid', 'no-tables-in', { regime: named.id });
  const refused = await tooMany(reader, { ...filter, asOf, table: undefined }, 'tables');
  if (refused) return refused;
  const whole = await wholeFourTables(reader, { ...filter, asOf }, named);
  const { regime } = whole;
  if (!regime?.tables) return refuse('not-found', 'no-tables', { asOf: whole.asOf });

  const words = WORDS[lang].sheets.fourTables;
  const sheets = whole.tables
    .filter(({ id }) => !filter.table?.length || filter.table.includes(id))
    .map(({ zh, en, outside, rows }) => {
      const table = lang === 'en' ? en : zh;
      return {
        name: fill(outside ? words.outside : words.sheet, { table }),
        title: fill(outside ? words.outsideTitle : words.sheetTitle, { table }),
        rows: rows.map((row) => tableRow(row, lang)),
      };
    });
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const { names } = await runningOn(scene, whole.asOf, lang);
  const printed = printedOf(
    {
      asOf: whole.asOf,
      head: whole.head,
      regimes: [{ regime, clause: clausesOf(regime) }],
      currencies: currenciesOf(sheets.flatMap(({ rows }) => rows.map((row) => row.amount))),
      filter: narrowed ? sayFilter(filter, names, lang) : undefined,
    },
    lang,
  );
  const book = { title: words.title, asOf: whole.asOf, tables: sheets, words, unit: amountUnit(lang), printed };
  return handOut(scene, {
    what: 'four-tables',
    format: 'xlsx',
    name: words.title,
    asOf: whole.asOf,
    known: whole.known,
    head: whole.head,
    filter,
    bytes: await writeBook(fourTablesBook(book)),
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
  });
}

/** The clauses that the tables, their nodes, their responsibilities and their lights rest on, each once. */
const clausesOf = ({ tables, steps, responsibilities, lights }: Regime): string =>
  [...new Set([tables, steps, responsibilities, lights].flatMap((part) => part?.cites ?? []))].join(' ');
