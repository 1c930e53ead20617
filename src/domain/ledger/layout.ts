import type { MoneyUnit } from '../money-unit.ts';
import { type Field, FIELDS, fieldSpec } from './field.ts';
import type { Findings } from './findings.ts';
import { type Cell, cellText, columnLetters, isBlank, isDate, isError, type Sheet } from './grid.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerYear } from './header-text.ts';
import type { Confidence } from './match-header.ts';
import { unitBeside, unitStated } from './money-words.ts';
import { isPlaceholder } from './placeholder.ts';
import { isReasonColumn } from './reason-column.ts';
import { halfWidth } from '../text.ts';

/** One column of the table and what it was understood to be. */
export interface LayoutColumn {
  readonly index: number;
  readonly letters: string;
  readonly header: string;
  field: Field | null;
  confidence: Confidence | null;
  readonly priority: number;
  unit?: MoneyUnit;
  /** Share of the table's rows in which the column is filled. */
  readonly filled: number;
  /** Not part of this table: another panel's, or the reasons given in a file that comes back. */
  readonly ignored: boolean;
}

/** A table's columns by position, and by field where a field takes one column. */
export interface Layout {
  readonly columns: readonly LayoutColumn[];
  /** From 1. */
  readonly headerRow: number;
  /** Columns under the same header as the name, where a name may stand instead. */
  readonly otherNames: number[];
}

export interface Corrections {
  readonly columns?: readonly { readonly column: string; readonly field: Field | null }[];
  readonly remembered?: Readonly<Record<string, Field | null>>;
}

const SAMPLE = 400;
const RANK: Record<Confidence, number> = { corrected: 0, exact: 1, alias: 1, guess: 3 };

/** Decides what each column is: corrections first, then headers, then a look at the cells; no field is taken twice in silence. */
export function layOut(
  sheet: Sheet,
  block: HeaderBlock,
  corrections: Corrections,
  findings: Findings,
  year?: number,
): Layout {
  const sample = sampleRows(sheet, block.to + 1);
  const columns = block.paths.map((path, index) => columnOf(path, index, block, sample, corrections));
  const layout: Layout = { columns, headerRow: block.to + 1, otherNames: [] };
  moveNumericName(columns, sample);
  for (const column of columns) refuseUnlike(column, sample, layout, findings);
  for (const field of new Set(columns.map((c) => c.field))) {
    if (field !== null && FIELDS[field].kind !== 'many') settle(field, columns, sample, layout, findings, year);
  }
  for (const column of columns) {
    if (column.field === null || column.confidence !== 'guess' || column.header === '') continue;
    findings.add('column-guessed', at(layout, column), column.header, FIELDS[column.field].zh);
  }
  return layout;
}

export const at = (layout: Layout, column: LayoutColumn): { row: number; column: string; header: string } => ({
  row: layout.headerRow,
  column: column.letters,
  header: column.header,
});

const sampleRows = (sheet: Sheet, from: number): (readonly Cell[])[] =>
  sheet.rows
    .slice(from)
    .filter((row) => row.some((c) => !isBlank(c)))
    .slice(0, SAMPLE);

function columnOf(
  path: readonly string[],
  index: number,
  block: HeaderBlock,
  sample: readonly (readonly Cell[])[],
  corrections: Corrections,
): LayoutColumn {
  const header = path.join('/').replace(/\s+/g, ' ').trim();
  const letters = columnLetters(index);
  const byHand = corrections.columns?.find((c) => c.column.toUpperCase() === letters);
  const { remembered = {} } = corrections;
  const match = block.matches[index];
  const corrected = byHand ? byHand.field : Object.hasOwn(remembered, header) ? remembered[header] : undefined;
  const field = corrected !== undefined ? corrected : (match?.field ?? null);
  const filled = sample.length === 0 ? 0 : sample.filter((row) => !isBlank(row[index])).length / sample.length;
  const unit = [...path]
    .reverse()
    .map(unitStated)
    .find((u) => u !== undefined);
  return {
    index,
    letters,
    header,
    field,
    confidence: corrected !== undefined ? 'corrected' : (match?.confidence ?? null),
    priority: match?.priority ?? 0,
    ...(unit ? { unit } : {}),
    filled,
    ignored:
      isReasonColumn(header) || (block.panel !== undefined && (index < block.panel.from || index >= block.panel.to)),
  };
}

/** 项目名称 merged over number and name, or written above the number: the name is then the next column. */
function moveNumericName(columns: readonly LayoutColumn[], sample: readonly (readonly Cell[])[]): void {
  const name = columns.find((c) => c.field === 'name' && c.confidence !== 'corrected');
  const next = name && columns[name.index + 1];
  if (!name || !next || (next.field !== null && next.field !== 'name')) return;
  const numbered = sample.filter((row) => /^[\d.]+$/.test(cellText(row[name.index])));
  const worded = numbered.filter((row) => /\p{L}{2}/u.test(cellText(row[next.index])));
  if (numbered.length < Math.max(2, sample.length * 0.4) || worded.length < numbered.length * 0.7) return;
  next.field = 'name';
  next.confidence = name.confidence;
  name.field = columns.some((c) => c.field === 'serial') ? null : 'serial';
}

const OWNERSHIP =
  /^(国有|国企|民营|民企|外资|私营|政府|企业|社会|混合|集体|股份制?|个体|财政|央企|自筹)(投资|资本|独资|控股|企业)?$/;

/** A column whose cells cannot be what its header promises is not taken: 投资主体 full of 国有, an amount column of words. */
function refuseUnlike(
  column: LayoutColumn,
  sample: readonly (readonly Cell[])[],
  layout: Layout,
  findings: Findings,
): void {
  if (column.field === null || column.confidence === 'corrected') return;
  const cells = sample
    .map((row) => row[column.index] ?? null)
    .filter((c) => !isBlank(c) && !isPlaceholder(halfWidth(cellText(c))));
  if (cells.length < 3 || cells.filter((c) => fits(column.field as Field, c)).length >= cells.length * 0.3) return;
  findings.add('column-unlike', at(layout, column), column.header, FIELDS[column.field].zh);
  column.field = null;
}

function fits(field: Field, cell: Cell): boolean {
  const { kind } = fieldSpec(field);
  const text = cellText(cell);
  if (isError(cell)) return true;
  if (kind === 'amount')
    return typeof cell === 'number' || /\d|[一二三四五六七八九十数几][十百千万亿]/.test(halfWidth(text));
  if (kind === 'fact' || kind === 'plan' || kind === 'period') {
    return isDate(cell) || typeof cell === 'number' || /\d|[年月日]/.test(halfWidth(text));
  }
  if (field === 'currency') return unitBeside(text, undefined) !== undefined;
  if (field === 'investor') return !OWNERSHIP.test(text);
  if (field === 'creditCode') return text.length >= 8;
  return true;
}

/** Of several columns for one field the best is kept: the surer, then the more usual name, then the fuller. */
function settle(
  field: Field,
  columns: readonly LayoutColumn[],
  sample: readonly (readonly Cell[])[],
  layout: Layout,
  findings: Findings,
  year: number | undefined,
): void {
  const rivals = columns.filter((c) => c.field === field);
  if (rivals.length < 2) return;
  const best = [...rivals].sort((a, b) => rank(a, year) - rank(b, year) || a.index - b.index)[0] as LayoutColumn;
  for (const column of rivals) {
    if (column === best) continue;
    column.field = null;
    column.confidence = null;
    if (field === 'name' && column.header === best.header) {
      layout.otherNames.push(column.index);
      continue;
    }
    const empty = !sample.some((row) => !isBlank(row[column.index]));
    if (!empty) findings.add('column-duplicate', at(layout, column), titled(column), titled(best));
  }
}

const titled = (c: LayoutColumn): string => `${c.header} (${c.letters})`;

function rank(c: LayoutColumn, year: number | undefined): number {
  const stated = headerYear(c.header);
  const otherYear = year !== undefined && stated !== undefined && stated !== year && c.field === 'annualPlan' ? 1 : 0;
  const empty = c.filled === 0 ? 2 : 0;
  return RANK[c.confidence ?? 'guess'] * 1000 + empty * 10_000 + otherYear * 400 + c.priority * 2 - c.filled;
}
