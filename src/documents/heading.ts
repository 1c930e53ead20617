import type { Column } from './sheet.ts';

/** A cell of the heading with the cells it covers. */
export interface HeadingCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many rows the heading has. */
export const headingDepth = (columns: readonly Column[]): number =>
  Math.max(1, ...columns.map((column) => column.heading.length));

/**
 * The heading in merged cells: neighbours that share a group share its cell, and a column without groups reaches down to
 * the body.
 */
export function headingCells(columns: readonly Column[]): HeadingCell[] {
  const depth = headingDepth(columns);
  const cells: HeadingCell[] = [];
  for (let row = 0; row < depth; row++)
    for (let column = 0; column < columns.length; ) {
      const width = sameGroup(columns, column, row);
      const { heading } = columns[column] ?? { heading: [] };
      const text = heading[row];
      const last = row === heading.length - 1;
      if (text !== undefined)
        cells.push({ text, row, column, rows: last ? depth - row : 1, columns: last ? 1 : width });
      column += text === undefined || last ? 1 : width;
    }
  return cells;
}

/** How many columns from this one on lie in the same group of this row; a group goes on only within its own group above. */
function sameGroup(columns: readonly Column[], from: number, row: number): number {
  const path = (at: number) => JSON.stringify(columns[at]?.heading.slice(0, row + 1));
  const isGroup = (at: number) => (columns[at]?.heading.length ?? 0) > row + 1;
  let end = from + 1;
  while (end < columns.length && isGroup(from) && isGroup(end) && path(end) === path(from)) end++;
  return end - from;
}
