import type { Day } from '../day.ts';
import { fieldSpec } from './field.ts';
import type { Findings } from './findings.ts';
import { type Cell, cellText, columnKey, isBlank } from './grid.ts';
import { at, type Layout, type LayoutColumn } from './layout.ts';
import { isDash } from './placeholder.ts';
import type { Preamble } from './preamble.ts';
import type { DateContext } from './read-date.ts';
import type { DateReading, StatedDay } from './stated-day.ts';
import { readDateCell } from './read-date-cell.ts';
import { type PeriodReading, readPeriod } from './read-period.ts';
import { readTiming } from './timing.ts';
import type { LedgerFact, LedgerStep } from './understanding.ts';

const MEMO_LIMIT = 50_000;
/** A bare 开工时间 says when building began or is to begin; when the ledger was drawn up decides which. */
const BARE: ReadonlySet<string> = new Set(['startedOn', 'completedOn', 'producingOn', 'openedOn', 'atCapacityOn']);

/** What the date columns of one row give. */
export interface RowDays {
  readonly facts: LedgerFact[];
  readonly steps: LedgerStep[];
}

/** The columns of a table that speak of time: of things done, of things planned, of periods, and in free words. */
export class DateColumns {
  private readonly columns: readonly LayoutColumn[];
  private readonly layout: Layout;
  private readonly findings: Findings;
  private readonly context: DateContext;
  private readonly titleYear: number | undefined;
  private readonly asOf: Day;
  private readonly until: Day;
  private readonly memo = new Map<LayoutColumn['field'], Map<string, DateReading>>();
  private readonly periods = new Map<string, PeriodReading>();

  constructor(layout: Layout, preamble: Preamble, findings: Findings, asOf: Day, baseYear: number | undefined) {
    const order = ['fact', 'plan', 'period', 'timing'];
    this.columns = layout.columns
      .filter((c) => c.field !== null && order.includes(fieldSpec(c.field).kind))
      .sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
    this.layout = layout;
    this.findings = findings;
    this.context = baseYear === undefined ? {} : { baseYear };
    this.titleYear = baseYear === undefined ? preamble.year : undefined;
    this.asOf = asOf;
    this.until = preamble.reportsUntil !== undefined && preamble.reportsUntil < asOf ? preamble.reportsUntil : asOf;
  }

  /** Reads all of them for one row; `cellOf` answers the cell of a column. Texts that gave no day are kept in `extra`. */
  read(cellOf: (column: number) => Cell, row: number, extra: Record<string, string>): RowDays {
    const days: RowDays = { facts: [], steps: [] };
    for (const column of this.columns) {
      const cell = cellOf(column.index);
      if (isBlank(cell) || (typeof cell === 'string' && isDash(cell))) continue;
      const kind = kindOf(column);
      const before = days.facts.length + days.steps.length;
      if (kind === 'period') this.period(column, cell, row, days);
      else if (kind === 'timing') this.timing(column, cell, row, days);
      else this.date(column, cell, row, days);
      if (kind !== 'timing' && days.facts.length + days.steps.length === before)
        extra[columnKey(column.header, column.letters)] = cellText(cell);
    }
    this.checkOrder(days.steps, row);
    return days;
  }

  private date(column: LayoutColumn, cell: Cell, row: number, days: RowDays): void {
    const reading = this.dateOf(cell, column.field);
    this.remark(column, reading.remark, cellText(cell), row);
    if (!reading.stated || column.field === null) return;
    const spec = fieldSpec(column.field);
    const until = BARE.has(column.field) && !/实际|已|正式|actual/i.test(column.header) ? this.until : this.asOf;
    if (spec.kind === 'fact' && spec.fact && reading.stated.day <= until) {
      const { day, precision, from } = reading.stated;
      days.facts.push({ kind: spec.fact, on: day, precision, from });
      return;
    }
    if (spec.kind === 'fact')
      this.findings.add('plan-not-fact', { ...at(this.layout, column), row }, column.header, until);
    if (spec.step) addStep(days.steps, spec.step, reading.stated, spec.stepName);
  }

  private dateOf(cell: Cell, field: LayoutColumn['field']): DateReading {
    if (typeof cell !== 'string') return readDateCell(cell, this.context);
    const memo = this.memoOf(field);
    const known = memo.get(cell);
    if (known) return known;
    const reading = this.readText(cell, field);
    if (memo.size > MEMO_LIMIT) memo.clear();
    memo.set(cell, reading);
    return reading;
  }

  private memoOf(field: LayoutColumn['field']): Map<string, DateReading> {
    const known = this.memo.get(field);
    if (known) return known;
    const made = new Map<string, DateReading>();
    this.memo.set(field, made);
    return made;
  }

  /** A span where one date belongs gives its end for what ends, and its start for anything else. */
  private readText(cell: string, field: LayoutColumn['field']): DateReading {
    const reading = readDateCell(cell, this.context);
    if (reading.remark?.kind === 'date-relative') return this.inTitleYear(cell) ?? reading;
    if (reading.remark?.kind !== 'date-unclear') return reading;
    const { start, end } = readPeriod(cell, this.context);
    const stated = /completed|Completion|produc|Production/.test(field ?? '') ? (end ?? start) : (start ?? end);
    return stated ? { stated, remark: { kind: 'date-span', understood: stated.day } } : reading;
  }

  /** 3月18日 under 2024年第一季度签约项目 is of 2024; it is a guess all the same. */
  private inTitleYear(cell: string): DateReading | undefined {
    if (this.titleYear === undefined) return undefined;
    const { stated } = readDateCell(cell, { baseYear: this.titleYear });
    return stated && { stated, remark: { kind: 'date-year-of-title', understood: stated.day } };
  }

  private period(column: LayoutColumn, cell: Cell, row: number, days: RowDays): void {
    const text = cellText(cell);
    let reading = typeof cell === 'string' ? this.periods.get(cell) : undefined;
    if (!reading) {
      reading = readPeriod(cell, this.context);
      if (this.periods.size > MEMO_LIMIT) this.periods.clear();
      if (typeof cell === 'string') this.periods.set(cell, reading);
    }
    this.remark(column, reading.remark, text, row);
    if (reading.start && !has(days, 'start', 'started')) addStep(days.steps, 'start', reading.start);
    if (reading.end && !has(days, 'completion', 'completed')) addStep(days.steps, 'completion', reading.end);
  }

  private timing(column: LayoutColumn, cell: Cell, row: number, days: RowDays): void {
    const { steps, remark } = readTiming(cellText(cell), this.context);
    for (const { kind, stated } of steps)
      if (!days.steps.some((s) => s.kind === kind)) addStep(days.steps, kind, stated);
    if (remark) this.findings.add(remark, { row, column: column.letters, header: column.header }, cellText(cell));
  }

  private remark(column: LayoutColumn, remark: DateReading['remark'], text: string, row: number): void {
    if (remark)
      this.findings.add(
        remark.kind,
        { row, column: column.letters, header: column.header },
        text,
        remark.understood ?? '',
      );
  }

  private checkOrder(steps: readonly LedgerStep[], row: number): void {
    const start = steps.find((s) => s.kind === 'start');
    const end = steps.find((s) => s.kind === 'completion');
    if (start && end && end.due < start.due) this.findings.add('date-order', { row }, `${start.due} → ${end.due}`);
  }
}

const kindOf = (column: LayoutColumn): string => (column.field === null ? '' : fieldSpec(column.field).kind);

const has = (days: RowDays, step: LedgerStep['kind'], fact: LedgerFact['kind']): boolean =>
  days.steps.some((s) => s.kind === step) || days.facts.some((f) => f.kind === fact);

function addStep(
  steps: LedgerStep[],
  kind: LedgerStep['kind'],
  { day, precision, from }: StatedDay,
  name?: string,
): void {
  if (steps.some((s) => s.kind === kind && s.name === name && kind !== 'preliminary')) return;
  steps.push({ kind, due: day, precision, from, ...(name ? { name } : {}) });
}
