import { halfWidth } from '../text.ts';
import { type AmountField, fieldSpec } from './field.ts';
import { type Cell, cellText, type Sheet } from './grid.ts';
import { readLabel } from './label.ts';
import { unitStated } from './money-words.ts';
import type { Layout, LayoutColumn } from './layout.ts';
import type { Statement } from './outline.ts';
import type { Amount } from './read-amount.ts';
import type { RowReader } from './row-reader.ts';
import type { RowShape } from './row-shape.ts';

const MOST_PROJECTS = 100_000;

/** The figures a heading or total row states: amounts in the amount columns, a number of projects in its label or beside it. */
export function statementOf(
  shape: RowShape,
  label: string,
  sheet: Sheet,
  layout: Layout,
  reader: RowReader,
): Statement {
  const cells = sheet.rows[shape.index] ?? [];
  const amounts = new Map<AmountField, Amount>();
  for (const column of reader.amounts) {
    const amount = column.stated(cells[column.column.index] ?? null);
    if (amount) amounts.set(column.field, amount);
  }
  const { count, amountText } = readLabel(label);
  const main = reader.amounts.find((a) => a.field === 'amount');
  const worded = amountText !== undefined && main && !amounts.has('amount') ? main.stated(amountText) : undefined;
  if (worded) amounts.set('amount', worded);
  const number = count ?? countBeside(cells, layout);
  return {
    row: shape.index + 1,
    label: label.replace(/\s+/g, ' ').trim(),
    amounts,
    ...(number === undefined ? {} : { count: number }),
  };
}

/** A whole number in a column of words, or in the column for it: ——铁路 | 2 | 402600. */
function countBeside(cells: readonly Cell[], layout: Layout): number | undefined {
  const counting = layout.columns.find((c) => c.field === 'count');
  if (counting) return wholeNumber(cells[counting.index]);
  for (const column of layout.columns) {
    if (!mayHoldCount(column)) continue;
    const count = wholeNumber(cells[column.index]);
    if (count !== undefined) return count;
  }
  return undefined;
}

const OTHER_FIGURES = /年|月|日|期|亩|面积|率|%|投资|资金|外资|产值|收入|税|就业|人数|产能|㎡|吨|公里/;

/** Not in figures, dates or the serial number, and not in a column without a header, whose meaning nobody knows. */
function mayHoldCount(column: LayoutColumn): boolean {
  if (column.ignored) return false;
  if (column.field === null)
    return column.header !== '' && !OTHER_FIGURES.test(column.header) && unitStated(column.header) === undefined;
  const { kind } = fieldSpec(column.field);
  return kind === 'text' || kind === 'many';
}

function wholeNumber(cell: Cell | undefined): number | undefined {
  const text = halfWidth(cellText(cell)).replace(/\s/g, '');
  const found = /^\(?共?(\d{1,6})(?:\.0+)?(?:个|项|件|家)?(?:项目)?\)?$/.exec(text);
  const count = found ? Number(found[1]) : Number.NaN;
  return count >= 0 && count < MOST_PROJECTS ? count : undefined;
}
