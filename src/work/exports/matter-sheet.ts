import { type Language, WORDS } from '../../contract/words/words.ts';
import { ledgerBook, ledgerCsv, type LedgerSheet, type LedgerValue } from '../../documents/ledger-sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { lifeOf, type MatterKind } from '../../domain/matter/kinds.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { type Head, journalHead } from '../../store/journal.ts';
import { listMatters, type MatterLine } from '../../store/matter-lists.ts';
import type { Exported } from '../commands/exports/make.ts';
import type { Scene } from '../scene.ts';
import { matterFilter, type MattersAsked } from '../views/matters.ts';
import { MOST_ROWS } from './counting.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

type ColumnId = keyof (typeof WORDS)['zh-CN']['sheets']['matters']['columns'];

/** A list of matters as it leaves the house. */
export interface MatterSheet {
  readonly kind: 'card' | 'exit' | 'land';
  readonly what: Exported['what'];
  readonly format: 'xlsx' | 'csv';
  readonly lang: Language;
  readonly asked: MattersAsked;
  readonly head: Head | undefined;
  /** What the kind calls its states. */
  readonly state: (id: string) => string;
  readonly columns: readonly (readonly [ColumnId, 'text' | 'day' | 'number', number])[];
  readonly rows: readonly (readonly LedgerValue[])[];
}

/** Writes the list as a book or as delimited text, and hands it out once the journal says that it was taken. */
export async function handOutMatters(scene: Scene, it: MatterSheet): Promise<ExportedFile | Refusal> {
  const { kind, what, format, lang, asked, head, columns, rows } = it;
  const { asOf = scene.today, ...filter } = asked;
  const words = WORDS[lang].sheets.matters;
  const said = narrowedBy(it);
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

function narrowedBy({ asked, state, lang }: MatterSheet): string {
  const { matters, printed } = WORDS[lang].sheets;
  const parts = [
    ...(asked.period ? [asked.period] : []),
    ...(asked.state?.length ? [asked.state.map(state).join(printed.and)] : []),
  ];
  return parts.length > 0 ? parts.join(printed.joint) : matters.all;
}

/** Everything that matches and this person may take out of the house, with where the journal stood. */
export async function linesOf(
  scene: Scene,
  kind: MatterKind,
  asked: MattersAsked,
  format: 'xlsx' | 'csv',
): Promise<{ readonly head: Head | undefined; readonly lines: readonly MatterLine[] } | Refusal> {
  if (!may(scene.actor, 'export.make') || !may(scene.actor, lifeOf(kind).reads))
    return refuse('not-allowed', 'no-permission');
  const filter = await matterFilter(scene, kind, asked);
  const most = MOST_ROWS[format];
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const lines = await listMatters(tx, scene.tenantId, filter, { offset: 0, limit: most + 1 });
    if (lines.length > most) return refuse('invalid', 'too-many-rows', { most });
    return { head: await journalHead(tx, scene.tenantId), lines };
  });
}
