import { decimalOfFloat } from '../money.ts';

/**
 * A ledger file as a grid of cells, whatever format it came in. `date` is what the spreadsheet shows as a date, as
 * YYYY-MM-DD (also 1900-01-00, which is no day); `error` is a formula's error (#REF!), or #UNCALCULATED for a formula
 * saved without its result.
 */
export type Cell = string | number | boolean | null | { readonly date: string } | { readonly error: string };

/** A merged range, rows and columns counted from 0, ends included. Its text stands in the top left cell. */
export interface Merge {
  readonly r1: number;
  readonly c1: number;
  readonly r2: number;
  readonly c2: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly hidden?: boolean;
  /** Rows hidden by hand or by a filter, counted from 0. They are read like any other. */
  readonly hiddenRows?: readonly number[];
}

export interface Grid {
  readonly sheets: readonly Sheet[];
}

/** A for 0, Z for 25, AA for 26: the letters a user sees above the column. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const isError = (cell: Cell | undefined): cell is { readonly error: string } =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

export const isDate = (cell: Cell | undefined): cell is { readonly date: string } =>
  typeof cell === 'object' && cell !== null && 'date' in cell;

/** The cell as text, trimmed: what a user reads in it. Line breaks stay. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.error;
  return typeof cell === 'number' ? numberText(cell) : cell ? '是' : '否';
}

/** A number as a person writes it, without an exponent: phone numbers and codes stored as numbers stay whole. */
export function numberText(n: number): string {
  const plain = String(n);
  if (Number.isSafeInteger(n) || !Number.isFinite(n) || (plain.length <= 16 && !plain.includes('e'))) return plain;
  const text = n.toPrecision(15);
  if (!text.includes('e')) return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return decimalOfFloat(n);
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && !startsPlain(cell) && cell.trim() === '');

/** Whether a text starts with a Chinese character or an ASCII sign: nearly every cell does, and needs no closer look. */
const startsPlain = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
};

/** The name under which a column's texts are kept: its header, or its letters where it has none that can be a name. */
export const columnKey = (header: string, letters: string): string =>
  header === '' || header === '__proto__' ? letters : header;
