import { type Language, WORDS } from '../../contract/words/words.ts';
import { ledgerBook, ledgerCsv, type LedgerSheet, type LedgerValue } from '../../documents/ledger-sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { writePaper } from '../../documents/write-paper.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import type { Scene } from '../scene.ts';
import { dispatchSeen } from '../views/dispatch.ts';
import { dispatchPaper, type Pack, problemState } from './dispatch-paper.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

const COLUMNS = [
  ['no', 'number', 5],
  ['section', 'text', 14],
  ['title', 'text', 36],
  ['project', 'text', 26],
  ['class', 'text', 8],
  ['state', 'text', 16],
  ['raisedBy', 'text', 16],
  ['unit', 'text', 16],
  ['person', 'text', 14],
  ['leader', 'text', 14],
  ['raisedOn', 'day', 11],
  ['age', 'number', 8],
  ['due', 'day', 11],
  ['proposal', 'text', 40],
  ['last', 'text', 40],
] as const;

/** The pack of a meeting as a workbook, its sections one below the other, as the page shows them. */
export async function exportDispatch(
  scene: Scene,
  {
    on,
    lang,
    format,
  }: { readonly on?: Day | undefined; readonly lang: Language; readonly format: 'xlsx' | 'csv' | 'docx' },
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make') || !may(scene.actor, 'matter.read'))
    return refuse('not-allowed', 'no-permission');
  const pack = await dispatchSeen(scene, { on });
  const head = await readTenant(scene.db, scene.tenantId, (tx) => journalHead(tx, scene.tenantId));
  const words = WORDS[lang].sheets.dispatch;
  const asOf = pack.on < scene.today ? pack.on : scene.today;
  const printed = printedOf({ asOf, head, regimes: [], currencies: [], filter: pack.on }, lang);
  const sheet: LedgerSheet = {
    title: `${words.title} ${pack.on}`,
    name: words.sheet,
    asOf,
    columns: COLUMNS.map(([id, kind, width]) => ({ heading: words.columns[id], kind, width })),
    rows: rowsOf(pack, lang),
    unit: { zeros: 0, nameOf: (currency) => currency },
    total: words.total,
    frozen: 3,
    // No amount stands here, and no regime judges a problem.
    printed: {
      ...printed,
      note: { ...printed.note, right: '' },
      foot: [...printed.foot.slice(0, 2), ...printed.foot.slice(-1)],
    },
  };
  const bytesOf = () => {
    if (format === 'docx') return writePaper(dispatchPaper(pack, { lang, printed: sheet.printed }));
    return format === 'csv' ? ledgerCsv(sheet) : writeBook(ledgerBook(sheet));
  };
  return handOut(scene, {
    what: 'dispatch',
    format,
    name: words.title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter: { on: pack.on },
    bytes: await bytesOf(),
    sheets: [{ name: words.sheet, rows: sheet.rows.length }],
  });
}

function rowsOf(pack: Pack, lang: Language): LedgerValue[][] {
  const { matters, sheets } = WORDS[lang];
  const { sections } = sheets.dispatch;
  type Line = Pack['leaders']['rows'][number] | Pack['said'][number];
  const problem = (section: string, line: Line, last: string | null): LedgerValue[] => [
    section,
    line.title,
    line.project?.name ?? null,
    matters.class[line.class],
    problemState(line, lang),
    line.raisedBy,
    line.unit,
    line.person,
    line.leader,
    { day: line.raisedOn },
    line.age,
    line.due && { day: line.due },
    line.proposal,
    last,
  ];
  const rows = [
    ...(['leaders', 'office', 'up', 'city'] as const).flatMap((name) =>
      pack[name].rows.map((line) => problem(sections[name], line, line.lastNote)),
    ),
    ...pack.said.map((line) =>
      problem(
        sections.said,
        line,
        [`${line.on} ${line.by} ${matters.move[line.act as 'problem.decide']}`, line.said].filter(Boolean).join('：'),
      ),
    ),
    ...pack.decisions.rows.map((line): LedgerValue[] => [
      sections.decisions,
      line.title,
      line.project?.name ?? null,
      null,
      matters.state.decision[line.state],
      null,
      line.unit?.name ?? null,
      line.person,
      null,
      { day: line.raisedOn },
      null,
      line.due && { day: line.due },
      null,
      line.lastNote,
    ]),
  ];
  return rows.map((row, n) => [n + 1, ...row]);
}
