import type { Day } from '../day.ts';
import { type MoneyUnit, parseUnit } from '../money-unit.ts';
import { AmountColumn } from './amount-column.ts';
import { amountDay } from './amount-day.ts';
import { DateColumns, type RowDays } from './date-columns.ts';
import { type AmountField, fieldSpec } from './field.ts';
import type { Findings } from './findings.ts';
import { type Cell, cellText, columnKey, isBlank, type Sheet } from './grid.ts';
import { at, type Layout, type LayoutColumn } from './layout.ts';
import { cleanName } from './name.ts';
import { isDash, isDitto } from './placeholder.ts';
import { planYear } from './plan-year.ts';
import type { Preamble } from './preamble.ts';
import type { Amount } from './read-amount.ts';
import type { FilledCells, RowShape } from './row-shape.ts';
import { TextColumns } from './text-columns.ts';
import type { LedgerFact, LedgerOptions, LedgerRow } from './understanding.ts';

/** Reads the projects of one table. */
export class RowReader {
  readonly amounts: readonly AmountColumn[];
  private readonly texts: TextColumns;
  private readonly dates: DateColumns;
  private readonly sheet: Sheet;
  private readonly layout: Layout;
  private readonly merged: FilledCells;
  private readonly findings: Findings;
  private readonly amountDays: ReadonlyMap<AmountField, Day>;
  private readonly planYear: number | undefined;
  private readonly serialColumn: number | undefined;
  private readonly nameColumn: LayoutColumn | undefined;
  private readonly unitColumn: number | undefined;
  private nameOnly: number[] = [];
  private readonly stages = new Map<string, number>();
  /** The last words of each column, for a row that only points up. */
  private readonly above: Cell[] = [];

  constructor(
    sheet: Sheet,
    layout: Layout,
    merged: FilledCells,
    preamble: Preamble,
    options: LedgerOptions,
    findings: Findings,
  ) {
    this.sheet = sheet;
    this.layout = layout;
    this.merged = merged;
    this.findings = findings;
    const stated: MoneyUnit | undefined =
      preamble.unit ?? (options.unit === undefined ? undefined : parseUnit(options.unit));
    const columns = layout.columns.filter((c) => c.field !== null && fieldSpec(c.field).kind === 'amount');
    const beside = columns.find((c) => c.unit !== undefined)?.unit;
    this.amounts = columns.map((c) => new AmountColumn(c, stated, beside, layout, findings));
    for (const { column, unit } of this.amounts) column.unit = unit;
    this.texts = new TextColumns(layout, findings);
    this.dates = new DateColumns(layout, preamble, findings, options.asOf, options.baseYear);
    this.serialColumn = layout.columns.find((c) => c.field === 'serial')?.index;
    this.unitColumn = layout.columns.find((c) => c.field === 'currency')?.index;
    this.nameColumn = layout.columns.find((c) => c.field === 'name');
    this.amountDays = this.daysOfAmounts(preamble, options.asOf);
    this.planYear = this.yearOfPlans(preamble);
  }

  private yearOfPlans(preamble: Preamble): number | undefined {
    const column = this.amounts.find(({ field }) => field === 'annualPlan')?.column;
    const year = column && planYear(column.header, preamble);
    if (column && year === undefined) this.findings.add('plan-undated', at(this.layout, column), column.header);
    return year;
  }

  private daysOfAmounts(preamble: Preamble, asOf: Day): Map<AmountField, Day> {
    const days = new Map<AmountField, Day>();
    for (const { column, field } of this.amounts) {
      if (fieldSpec(field).fact === undefined) continue;
      const day = amountDay(column.header, preamble, asOf);
      if (day) days.set(field, day);
      else this.findings.add('amount-undated', at(this.layout, column), column.header);
    }
    return days;
  }

  /** Reads one project row. */
  read(shape: RowShape, category: readonly string[]): LedgerRow {
    const row = shape.index + 1;
    const { name, marks, cleaned } = cleanName(shape.name);
    if (cleaned) this.findings.add('name-cleaned', this.nameAt(row), shape.name.trim(), name);
    const texts: Record<string, string> = {};
    const extra: Record<string, string> = {};
    const amounts = this.readAmounts(shape.index, row, extra);
    const days = this.dates.read((column) => this.cell(shape.index, column), row, extra);
    this.texts.read((column) => this.worded(shape.index, column), row, texts, extra);
    const serial = this.serialColumn === undefined ? '' : cellText(this.cell(shape.index, this.serialColumn));
    if (shape.filled - (serial === '' ? 0 : 1) <= 1) this.nameOnly.push(row);
    return {
      row,
      ...(serial === '' ? {} : { serial }),
      name,
      marks,
      category,
      ...texts,
      ...amounts,
      ...(amounts.annualPlan && this.planYear !== undefined ? { planYear: this.planYear } : {}),
      facts: [...days.facts, ...this.amountFacts(amounts)],
      steps: days.steps,
      ...this.stage(texts, days),
      extra,
    };
  }

  private cell(index: number, column: number): Cell {
    return this.merged.get(index, column) ?? this.sheet.rows[index]?.[column] ?? null;
  }

  /** As the cell, or the words above where it says “the same”. */
  private worded(index: number, column: LayoutColumn): Cell {
    const cell = this.cell(index, column.index);
    if (isBlank(cell)) return cell;
    if (typeof cell !== 'string' || !isDitto(cell)) {
      this.above[column.index] = cell;
      return cell;
    }
    const above = this.above[column.index] ?? null;
    const place = { row: index + 1, column: column.letters, header: column.header };
    if (isBlank(above)) this.findings.add('ditto-of-nothing', place, cell.trim());
    else this.findings.add('ditto', place, cell.trim(), cellText(above));
    return above;
  }

  private nameAt(row: number): { row: number; column: string; header: string } {
    return { row, column: this.nameColumn?.letters ?? '', header: this.nameColumn?.header ?? '' };
  }

  private readAmounts(index: number, row: number, extra: Record<string, string>): { [F in AmountField]?: Amount } {
    const amounts: { [F in AmountField]?: Amount } = {};
    const unit = this.unitColumn === undefined ? '' : cellText(this.cell(index, this.unitColumn));
    for (const column of this.amounts) {
      const { amount, words } = column.read(this.cell(index, column.column.index), row, unit);
      if (amount) amounts[column.field] = amount;
      if (words !== undefined) extra[columnKey(column.column.header, column.column.letters)] = words;
    }
    return amounts;
  }

  private amountFacts(amounts: { [F in AmountField]?: Amount }): LedgerFact[] {
    const facts: LedgerFact[] = [];
    for (const [field, on] of this.amountDays) {
      const amount = amounts[field];
      const kind = fieldSpec(field).fact;
      if (amount && kind && amount.money.parts > 0n) {
        facts.push({ kind, on, precision: 'month', from: `${amount.value} ${amount.unit}`, amount });
      }
    }
    return facts;
  }

  /** A stage word makes no fact: nobody says since when. */
  private stage(texts: Record<string, string>, days: RowDays): { statedStage?: string } {
    const stage = texts.stage;
    if (stage === undefined) return {};
    if (days.facts.length === 0) this.stages.set(stage, (this.stages.get(stage) ?? 0) + 1);
    return { statedStage: stage };
  }

  /** Appends the texts of a row that continues the one above. */
  continueRow(previous: LedgerRow, index: number): LedgerRow {
    const extra = { ...previous.extra };
    for (const column of this.layout.columns) {
      if (column.field === 'serial' || column.field === 'name' || column.ignored) continue;
      const text = cellText(this.sheet.rows[index]?.[column.index]);
      if (text === '' || isDash(text)) continue;
      const key = columnKey(column.header, column.letters);
      extra[key] = extra[key] === undefined ? text : `${extra[key]}\n${text}`;
    }
    return { ...previous, extra };
  }

  /** What concerns the table as a whole, once all its rows are read. */
  finish(): void {
    for (const column of this.amounts) column.finish();
    const { headerRow } = this.layout;
    const [first] = this.nameOnly;
    if (first !== undefined) this.findings.add('name-only', this.nameAt(first), String(this.nameOnly.length));
    const stage = this.layout.columns.find((c) => c.field === 'stage');
    if (!stage || this.stages.size === 0) return;
    const common = [...this.stages].sort((a, b) => b[1] - a[1]).map(([word]) => word);
    const some = common.slice(0, 5).join('、') + (common.length > 5 ? '…' : '');
    this.findings.add('stage-without-date', { row: headerRow, column: stage.letters, header: stage.header }, some);
  }
}
