import { type Candidate, looksLikeLedger, rankSheets, rowsOf } from './choose-sheet.ts';
import { pointOutDuplicates } from './duplicates.ts';
import { fieldSpec } from './field.ts';
import { Findings } from './findings.ts';
import { cellText, type Grid, type Sheet } from './grid.ts';
import { guessHeader } from './guess-layout.ts';
import type { HeaderBlock } from './header-block.ts';
import { type Layout, layOut } from './layout.ts';
import { matchPath } from './match-path.ts';
import { panelsOf } from './panels.ts';
import { readPreamble } from './preamble.ts';
import { readTable } from './table.ts';
import type {
  LedgerOptions,
  LedgerRow,
  SkippedRow,
  Subtotal,
  UnderstoodColumn,
  Understanding,
} from './understanding.ts';

/**
 * Understands a ledger: which sheet, where its header is, what its columns mean, which rows are projects, headings, totals and notes,
 * and what each cell says. Writes nothing and loses nothing: texts without a field are kept with their row, every guess is a
 * finding, every row left out is listed with its reason. `settled` is told every row while the rest is still read, in the order of `rows`.
 */
export function understandLedger(
  grid: Grid,
  options: LedgerOptions,
  settled: (row: LedgerRow) => void = () => {},
): Understanding {
  const findings = new Findings();
  const remembered = options.remembered ?? {};
  const ranked = rankSheets(grid.sheets, (header) => Object.hasOwn(remembered, header));
  const chosen = ranked.find((c) => c.sheet.name === options.sheet) ?? ranked[0];
  if (!chosen) return nothingFound('', [], findings);
  const others = grid.sheets
    .map((sheet) => ranked.find((c) => c.sheet === sheet) as Candidate)
    .filter((c) => c !== chosen && c.sheet.rows.length > 0)
    .map((c) => ({
      name: c.sheet.name,
      hidden: c.sheet.hidden === true,
      looksLikeLedger: looksLikeLedger(c),
      rows: rowsOf(c),
    }));
  if (others.length > 0) findings.add('other-sheets', { row: 1 }, others.map((o) => o.name).join('、'));
  const block = chosen.block ?? guessHeader(chosen.sheet);
  if (!block || !hasName(block, options)) return nothingFound(chosen.sheet.name, others, findings);
  if (isCardForm(chosen.sheet, block)) return nothingFound(chosen.sheet.name, others, findings, 'card-form');
  return understandSheet(chosen.sheet, block, chosen.block === undefined, others, options, findings, settled);
}

/** Without a column for names there are no projects to read, unless a person has said which column it is. */
const hasName = (block: HeaderBlock, options: LedgerOptions): boolean =>
  block.matches.some((m) => m?.field === 'name' || m?.field === 'investor') ||
  (options.columns ?? []).some((c) => c.field === 'name') ||
  Object.values(options.remembered ?? {}).includes('name');

function nothingFound(
  sheet: string,
  otherSheets: Understanding['otherSheets'],
  findings: Findings,
  why: 'no-table' | 'card-form' = 'no-table',
): Understanding {
  findings.add(why, { row: 1 });
  return {
    sheet,
    otherSheets,
    title: '',
    columns: [],
    rows: [],
    blocked: [],
    skipped: [],
    findings: findings.all(),
    subtotals: [],
  };
}

/** A form of one project has headings down its side as well: where names should stand it says 建设地点, 总投资 …. */
function isCardForm(sheet: Sheet, block: HeaderBlock): boolean {
  const column = block.matches.findIndex((m) => m?.field === 'name');
  const below = sheet.rows.slice(block.to + 1, block.to + 9).map((row) => cellText(row[Math.max(0, column)]));
  const said = below.filter((text) => text !== '');
  const headings = said.filter((text) => {
    const match = text.length <= 14 ? matchPath([text]) : undefined;
    return match !== undefined && match.field !== 'name' && match.confidence !== 'guess';
  });
  return headings.length >= 2 && headings.length >= said.length * 0.5;
}

function understandSheet(
  sheet: Sheet,
  block: HeaderBlock,
  guessed: boolean,
  otherSheets: Understanding['otherSheets'],
  options: LedgerOptions,
  findings: Findings,
  settled: (row: LedgerRow) => void,
): Understanding {
  const preamble = readPreamble(sheet, Math.max(0, block.from), options.fileName);
  if (guessed) findings.add('header-guessed', { row: block.to + 2 });
  if (sheet.hiddenRows)
    findings.add('hidden-rows', { row: (sheet.hiddenRows[0] ?? 0) + 1 }, String(sheet.hiddenRows.length));
  const rows: LedgerRow[] = [];
  const skipped: SkippedRow[] = rowsAbove(sheet, block, 0, guessed);
  const subtotals: Subtotal[] = [];
  const layouts = panelsOf(block).map((panel) => layOut(sheet, panel, options, findings, preamble.year));
  if (layouts.length > 1) findings.add('side-by-side', { row: block.to + 1 }, String(layouts.length));
  for (const first of layouts) {
    for (let layout: Layout | undefined = first; layout; ) {
      nameByInvestor(layout, findings);
      const table = readTable(sheet, layout, preamble, options, findings, settled);
      for (const row of table.rows) rows.push(row);
      for (const row of table.skipped) skipped.push(row);
      subtotals.push(...table.subtotals);
      layout = undefined;
      if (!table.next) continue;
      findings.add('second-table', { row: table.next.from + 1 });
      skipped.push(...rowsAbove(sheet, table.next, table.next.from, false));
      layout = layOut(sheet, table.next, { remembered: options.remembered ?? {} }, findings, preamble.year);
    }
  }
  const name = layouts[0]?.columns.find((c) => c.field === 'name');
  pointOutDuplicates(rows, { column: name?.letters ?? '', header: name?.header ?? '' }, findings);
  return {
    sheet: sheet.name,
    otherSheets,
    title: preamble.title.replace(/\s+/g, ' '),
    ...(guessed ? {} : { header: { from: block.from + 1, to: block.to + 1 } }),
    ...(preamble.reportsUntil ? { reportsUntil: preamble.reportsUntil } : {}),
    columns: columnsOf(sheet, layouts, rows),
    rows,
    blocked: [...findings.blocked].sort((a, b) => a - b),
    skipped,
    findings: findings.all(),
    subtotals,
  };
}

/** A list of companies that names no projects: the company stands for its project. */
function nameByInvestor(layout: Layout, findings: Findings): void {
  if (layout.columns.some((c) => c.field === 'name')) return;
  const investor = layout.columns.find((c) => c.field === 'investor');
  if (!investor) return;
  investor.field = 'name';
  investor.confidence = 'guess';
  findings.add(
    'column-guessed',
    { row: layout.headerRow, column: investor.letters, header: investor.header },
    investor.header,
    '项目名称',
  );
}

/** Title lines and header rows are left out like any other row that is no project. */
function rowsAbove(sheet: Sheet, block: HeaderBlock, from: number, guessed: boolean): SkippedRow[] {
  const skipped: SkippedRow[] = [];
  for (let r = from; r <= block.to; r += 1) {
    const texts = (sheet.rows[r] ?? []).map((c) => cellText(c)).filter((t) => t !== '');
    if (texts.length > 0)
      skipped.push({
        row: r + 1,
        why: guessed || r < block.from ? 'title' : 'header',
        text: texts.join(' ').replace(/\s+/g, ' ').slice(0, 80),
      });
  }
  return skipped;
}

const columnsOf = (sheet: Sheet, layouts: readonly Layout[], rows: readonly LedgerRow[]): UnderstoodColumn[] =>
  layouts
    .flatMap((layout) => layout.columns)
    .filter((c) => !c.ignored && (c.header !== '' || c.filled > 0))
    .map((c) => {
      const unit = c.field !== null && fieldSpec(c.field).kind === 'amount' ? c.unit?.text : undefined;
      const confidence = c.field === null ? null : c.confidence;
      const samples = samplesOf(sheet, c.index, rows);
      return { column: c.letters, header: c.header, field: c.field, confidence, ...(unit ? { unit } : {}), samples };
    });

const SAMPLES = 3;
const SAMPLED_ROWS = 500;
const SAMPLE_LENGTH = 40;

function samplesOf(sheet: Sheet, column: number, rows: readonly LedgerRow[]): string[] {
  const found = new Set<string>();
  for (const { row } of rows.slice(0, SAMPLED_ROWS)) {
    const text = cellText(sheet.rows[row - 1]?.[column]).replace(/\s+/g, ' ');
    if (text !== '') found.add(text.slice(0, SAMPLE_LENGTH));
    if (found.size >= SAMPLES) break;
  }
  return [...found];
}
