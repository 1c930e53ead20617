import { widthOf } from '../documents/measure.ts';

/** A text in so many columns of a terminal, where a Chinese character takes two; what is too long ends in …. */
function fitted(text: string, width: number): string {
  let shown = text.replace(/\s+/g, ' ');
  if (widthOf(shown) > width) {
    while (widthOf(`${shown}…`) > width) shown = shown.slice(0, -1);
    shown += '…';
  }
  return shown + ' '.repeat(Math.max(0, width - widthOf(shown)));
}

/** A line of a table; the last column is as long as it is. */
export const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, place) => (place < cells.length - 1 ? fitted(cell, widths[place] ?? 10) : cell))
    .join('  ')
    .trimEnd();
