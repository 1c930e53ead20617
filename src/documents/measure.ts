import type { Column, Row, Sheet, Value } from './sheet.ts';

/** East Asian characters take the room of two figures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6…—●▲✓“”‘’·]|[\u{20000}-\u{3fffd}]/gu;

/** How wide a text is in figures. */
export const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const LINE = 13.5;
const AROUND = 5;
const TALLEST = 409; // points; Excel takes no taller row

/** The height in points that a row needs, so that no line of a wrapped text is hidden; not every program works it out itself. */
export function heightOf(row: Row, columns: readonly Column[], least: number): number {
  let most = 1;
  columns.forEach(({ kind, width }, place) => {
    if (kind === 'text') most = Math.max(most, linesOf(textOf(row[place] ?? null), width));
  });
  return Math.min(TALLEST, Math.max(least, most * LINE + AROUND));
}

const textOf = (value: Value): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'text' in value ? value.text : '';

/** A line breaks a little before the column is full: no line begins with a comma or ends with an opening bracket. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable(width))), 0);

const usable = (width: number): number => Math.max(1, width * 0.9 - 0.5);

/** A column of amounts is as wide as its widest figure with separators; a figure that does not fit shows as ####. */
export function columnWidth({ rows, totals, columns }: Sheet, place: number, places: number): number {
  const { kind, width } = columns[place] ?? { kind: 'text', width: 10 };
  if (kind !== 'amount') return width;
  let whole = 0;
  for (const row of totals ? [...rows, totals] : rows) {
    const value = row[place];
    if (typeof value === 'string') whole = Math.max(whole, value.split('.')[0]?.length ?? 0);
  }
  const written = whole + Math.floor(Math.max(0, whole - 1) / 3) + (places > 0 ? places + 1 : 0);
  return Math.max(width, written + 2);
}
