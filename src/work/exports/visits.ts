import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { ledgerBook, ledgerCsv, type LedgerSheet } from '../../documents/ledger-sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { listUnits } from '../../store/units.ts';
import type { VisitLine } from '../../store/visits.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from '../views/reader.ts';
import { type VisitsAsked, wholeVisits } from '../views/visits.ts';
import { MOST_ROWS } from './counting.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

const COLUMNS = [
  ['no', 'number', 5],
  ['on', 'day', 11],
  ['unit', 'text', 20],
  ['kind', 'text', 12],
  ['whom', 'text', 30],
  ['where', 'text', 18],
  ['who', 'text', 18],
  ['project', 'text', 28],
  ['result', 'text', 40],
] as const;

/** The visits that match, in the columns TQ-5 asks for: who, whom, where, when, what came of it, on which project. */
export async function exportVisits(
  scene: Scene,
  { lang, format, ...asked }: VisitsAsked & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const most = MOST_ROWS[format];
  const { asOf, total, head, rows } = await wholeVisits(await readerOf(scene, 'export.make'), asked, most);
  if (total > most) return refuse('invalid', 'too-many-visits', { rows: total, most });
  const words = WORDS[lang].sheets.visits;
  const { asOf: _, ...filter } = asked;
  const printed = printedOf({ asOf, head, regimes: [], currencies: [], filter: await said(scene, filter, lang) }, lang);
  const sheet: LedgerSheet = {
    title: words.title,
    name: words.sheet,
    asOf,
    columns: COLUMNS.map(([id, kind, width]) => ({ heading: words.columns[id], kind, width })),
    rows: rows.map((row, n) => cellsOf(row, n + 1, lang)),
    unit: { zeros: 0, nameOf: (currency) => currency },
    total: words.total,
    frozen: 5,
    // No amount stands here, and no regime judges a visit.
    printed: {
      ...printed,
      note: { ...printed.note, right: '' },
      foot: [...printed.foot.slice(0, 2), ...printed.foot.slice(-1)],
    },
  };
  return handOut(scene, {
    what: 'visits',
    format,
    name: words.title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter,
    bytes: format === 'csv' ? ledgerCsv(sheet) : await writeBook(ledgerBook(sheet)),
    sheets: [{ name: words.sheet, rows: rows.length }],
  });
}

const cellsOf = (row: VisitLine, no: number, lang: Language) => [
  no,
  { day: row.on },
  row.unit,
  WORDS[lang].names.visitKind[row.kind],
  row.whom,
  row.where,
  row.who,
  row.project,
  row.result,
];

/** The filter as a reader of the print understands it. */
async function said({ db, tenantId }: Scene, filter: VisitsAsked, lang: Language): Promise<string> {
  const { sheets, names } = WORDS[lang];
  const { visits: own, filter: words, printed } = sheets;
  const units = filter.unit?.length ? await readTenant(db, tenantId, (tx) => listUnits(tx, tenantId)) : [];
  const part = (label: string, values: readonly string[]) =>
    values.length > 0 ? [fill(words.each, { label, values: values.join(printed.and) })] : [];
  const parts = [
    ...part(words.q, filter.q ? [filter.q] : []),
    ...part(
      own.columns.kind,
      (filter.kind ?? []).map((kind) => names.visitKind[kind]),
    ),
    ...part(
      own.columns.unit,
      (filter.unit ?? []).map((id) => units.find((unit) => unit.id === id)?.name ?? id),
    ),
    ...part(own.from, filter.from ? [filter.from] : []),
    ...part(own.until, filter.until ? [filter.until] : []),
  ];
  return parts.length > 0 ? parts.join(printed.joint) : words.none;
}
