import { type AmountField, fieldSpec } from './field.ts';
import type { Findings } from './findings.ts';
import { cellText, columnLetters, isError, type Sheet } from './grid.ts';
import { type HeaderBlock, headerAt } from './header-block.ts';
import { readLabel } from './label.ts';
import type { Layout } from './layout.ts';
import { Outline } from './outline.ts';
import type { Preamble } from './preamble.ts';
import type { Amount } from './read-amount.ts';
import { kindsOf, type RowKind } from './row-kind.ts';
import { RowReader } from './row-reader.ts';
import { type FilledCells, fillMerged, type RowShape, shapesOf } from './row-shape.ts';
import { statementOf } from './statement.ts';
import { checkTotals } from './subtotals.ts';
import type { LedgerOptions, LedgerRow, SkippedRow, SkipReason, Subtotal } from './understanding.ts';

/** What one table gives. */
export interface TableReading {
  readonly rows: readonly LedgerRow[];
  readonly skipped: readonly SkippedRow[];
  readonly subtotals: readonly Subtotal[];
  /** The header of another table that was met below. */
  readonly next?: HeaderBlock;
}

/** Reads the rows below a header, from top to bottom; `settled` is told each as soon as nothing more can be added to it. */
export function readTable(
  sheet: Sheet,
  layout: Layout,
  preamble: Preamble,
  options: LedgerOptions,
  findings: Findings,
  settled: (row: LedgerRow) => void,
): TableReading {
  return new TableReader(sheet, layout, preamble, options, findings, settled).read();
}

/** One pass over a table: headings open and close, totals are set aside to be checked, projects are read. */
class TableReader {
  private readonly sheet: Sheet;
  private readonly layout: Layout;
  private readonly findings: Findings;
  private readonly merged: FilledCells;
  private readonly reader: RowReader;
  private readonly outline = new Outline();
  private readonly rows: LedgerRow[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly leftOut: ReadonlySet<number>;
  private readonly settled: (row: LedgerRow) => void;

  constructor(
    sheet: Sheet,
    layout: Layout,
    preamble: Preamble,
    options: LedgerOptions,
    findings: Findings,
    settled: (row: LedgerRow) => void,
  ) {
    this.settled = settled;
    this.sheet = sheet;
    this.layout = layout;
    this.findings = findings;
    this.merged = fillMerged(sheet, layout);
    this.reader = new RowReader(sheet, layout, this.merged, preamble, options, findings);
    this.leftOut = new Set(options.skipRows ?? []);
  }

  read(): TableReading {
    const shapes = shapesOf(this.sheet, this.layout, this.merged);
    const kinds = kindsOf(this.sheet, this.layout, shapes, this.merged);
    let gap = false;
    let next: HeaderBlock | undefined;
    for (const [i, shape] of shapes.entries()) {
      const kind = kinds[i];
      if (!shape || !kind) {
        gap = true;
        continue;
      }
      if (kind.kind === 'header' && kind.other) next = headerAt(this.sheet, this.sheet.merges, shape.index);
      if (next) break;
      if (gap) this.closeFull(shape, kind);
      gap = false;
      this.take(shape, kind);
    }
    this.settleLast();
    this.reader.finish();
    this.reportMerges();
    const fields = this.reader.amounts.map((a) => a.field);
    const main: AmountField = fields.includes('amount') ? 'amount' : (fields[0] ?? 'amount');
    const subtotals = checkTotals(this.outline.claims, main, this.findings);
    return { rows: this.rows, skipped: this.skipped, subtotals, ...(next ? { next } : {}) };
  }

  private take(shape: RowShape, kind: RowKind): void {
    this.reportErrors(shape);
    if (this.leftOut.has(shape.index + 1)) this.skip(shape, 'on-request');
    else if (kind.kind === 'project' || kind.kind === 'nameless') this.project(shape, kind.kind === 'nameless');
    else if (kind.kind === 'continuation') this.continueLast(shape);
    else if (kind.kind === 'heading') this.heading(shape, kind);
    else if (kind.kind === 'total') {
      const statement = statementOf(shape, kind.label, this.sheet, this.layout, this.reader);
      this.outline.total(kind.total, { ...statement, label: kind.label.replace(/\s+/g, '') });
      this.skip(shape, kind.total === 'total' ? 'total' : 'subtotal');
    } else this.skip(shape, kind.kind);
  }

  private skip(shape: RowShape, why: SkipReason): void {
    const text = (shape.name || shape.serial || shape.first).replace(/\s+/g, ' ').slice(0, 80);
    this.skipped.push({ row: shape.index + 1, why, text });
  }

  private settleLast(): void {
    const last = this.rows.at(-1);
    if (last) this.settled(last);
  }

  private project(shape: RowShape, nameless: boolean): void {
    this.settleLast();
    const row = this.reader.read(shape, this.outline.path());
    this.rows.push(row);
    this.outline.project(amountsOf(row, this.reader));
    if (!nameless) return;
    const column = this.layout.columns.find((c) => c.field === 'name');
    this.findings.add('name-missing', { row: row.row, column: column?.letters ?? '', header: column?.header ?? '' });
  }

  private heading(shape: RowShape, kind: RowKind & { kind: 'heading' }): void {
    const text = this.topicOf(shape, readLabel(kind.label).text);
    const statement = statementOf(shape, kind.label, this.sheet, this.layout, this.reader);
    this.outline.heading(text, kind.style, kind.rank, statement);
    if (kind.guessed) this.findings.add('category-guessed', { row: shape.index + 1 }, kind.label, text);
    this.skip(shape, 'category');
  }

  /** Where the name's cell only counts (项目数 426 个), the topic stands beside it. */
  private topicOf(shape: RowShape, text: string): string {
    if (!/^(项目|项目数|个数|共|合计)?\s*\d*\s*(个|项)?$/.test(text)) return text;
    const cells = this.sheet.rows[shape.index] ?? [];
    const beside = this.layout.columns.find(
      (c) => c.field !== 'name' && c.field !== 'serial' && /\p{L}{2}/u.test(cellText(cells[c.index])),
    );
    return beside ? cellText(cells[beside.index]) : text;
  }

  private continueLast(shape: RowShape): void {
    const last = this.rows.at(-1);
    if (last) {
      this.rows[this.rows.length - 1] = this.reader.continueRow(last, shape.index);
      if (!this.merged.continued.has(shape.index)) {
        this.findings.add('continued-row', { row: shape.index + 1 });
      }
    }
    this.skip(shape, 'continuation');
  }

  /** See {@link Outline.gap}. */
  private closeFull(shape: RowShape, kind: RowKind): void {
    if (kind.kind !== 'project' && kind.kind !== 'heading') return;
    const next = kind.kind === 'heading' ? this.outline.depthOf(kind.style, kind.rank) : undefined;
    const closed = this.outline.gap(next);
    if (closed.length > 0) this.findings.add('category-closed', { row: shape.index + 1 }, closed.join(' / '));
  }

  private reportErrors(shape: RowShape): void {
    const cells = this.sheet.rows[shape.index] ?? [];
    for (let c = 0; c < cells.length; c += 1) {
      const cell = cells[c];
      if (typeof cell !== 'object' || !isError(cell)) continue;
      const header = this.layout.columns[c]?.header ?? '';
      const kind = cell.error === '#UNCALCULATED' ? 'formula-uncalculated' : 'formula-error';
      this.findings.add(kind, { row: shape.index + 1, column: columnLetters(c), header }, cellText(cell));
    }
  }

  private reportMerges(): void {
    for (const [c, row] of this.merged.filledColumns) {
      this.findings.add('filled-down', {
        row: row + 1,
        column: columnLetters(c),
        header: this.layout.columns[c]?.header ?? '',
      });
    }
    for (const { row, column } of this.merged.shared) {
      this.findings.add('amount-shared', {
        row: row + 1,
        column: columnLetters(column),
        header: this.layout.columns[column]?.header ?? '',
      });
    }
  }
}

function amountsOf(row: LedgerRow, reader: RowReader): ReadonlyMap<AmountField, Amount> {
  const amounts = new Map<AmountField, Amount>();
  for (const { field } of reader.amounts) {
    const amount = row[field];
    if (amount && fieldSpec(field).kind === 'amount') amounts.set(field, amount);
  }
  return amounts;
}
