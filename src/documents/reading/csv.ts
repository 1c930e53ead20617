import type { Cell, Grid } from '../../domain/ledger/grid.ts';
import { fieldAsMeant } from '../cell-text.ts';
import { decodeText } from './encoding.ts';
import { LIMITS, type Limits } from './limits.ts';
import { ReadingStopped } from './refusals.ts';

const SHEET = 'CSV';
const DELIMITERS = [',', '\t', ';', '|'] as const;
const PROGRESS_ROWS = 5_000;

/** Reads delimited text into a grid of one sheet. Every cell stays text: what a figure means is decided by its column. */
export function readCsv(bytes: Uint8Array, onRows: (rows: number) => void = () => {}, limits: Limits = LIMITS): Grid {
  const decoded = decodeText(bytes);
  // text in any encoding we know has no zero bytes once it is decoded
  if (!decoded) throw new ReadingStopped(bytes.includes(0) ? 'unknown-format' : 'unknown-encoding');
  const body = decoded.text.replace(/^\ufeff/, '');
  const announced = /^sep=(.)\r?\n/i.exec(body);
  const text = announced ? body.slice(announced[0].length) : body;
  const rows = parseCsv(text, announced?.[1] ?? detectDelimiter(text), limits, onRows);
  // Excel counts the announcing line as a row
  if (announced) rows.unshift([]);
  return { sheets: [{ name: SHEET, rows, merges: [] }] };
}

const SAMPLE_ROWS = 30;

/**
 * The delimiter that cuts the rows of a sample most. The middle row decides, and all of them together only where that tells
 * nothing: one remark full of tabs or semicolons makes no columns.
 */
function detectDelimiter(text: string): string {
  const head = text.slice(0, 100_000);
  let best = { delimiter: ',', middle: 0, all: 0 };
  for (const delimiter of DELIMITERS) {
    const cuts = cutsOf(head, delimiter).sort((a, b) => a - b);
    const middle = cuts[cuts.length >> 1] ?? 0;
    const all = cuts.reduce((sum, n) => sum + n, 0);
    if (middle > best.middle || (middle === best.middle && all > best.all)) best = { delimiter, middle, all };
  }
  return best.delimiter;
}

/** How often each of the first rows is cut; a comma within 1,234,567 cuts nothing. */
function cutsOf(text: string, delimiter: string): number[] {
  const cuts: number[] = [];
  for (let at = 0; at < text.length && cuts.length < SAMPLE_ROWS; ) {
    const row: Cell[] = [];
    at = readRecord(text, at, delimiter, row);
    const inFigures = delimiter === ',' ? row.filter((cell, i) => i > 0 && isFigure(row[i - 1], cell)).length : 0;
    if (row.some((cell) => cell !== null)) cuts.push(row.length - 1 - inFigures);
  }
  return cuts;
}

const isFigure = (before: Cell | undefined, after: Cell): boolean =>
  typeof before === 'string' && typeof after === 'string' && /\d$/.test(before) && /^\d{3}(?!\d)/.test(after);

/** RFC 4180 as Excel and WPS read it: quotes may hold line breaks and doubled quotes, a quote inside a bare cell is a quote. */
function parseCsv(text: string, delimiter: string, limits: Limits, onRows: (rows: number) => void): Cell[][] {
  const rows: Cell[][] = [];
  let cells = 0;
  let at = 0;
  while (at < text.length) {
    const row: Cell[] = [];
    at = readRecord(text, at, delimiter, row);
    while (row.length > 0 && row.at(-1) === null) row.pop();
    if (row.length > limits.columns)
      throw new ReadingStopped('too-many-columns', { sheet: SHEET, limit: limits.columns });
    cells += row.length;
    if (cells > limits.cells) throw new ReadingStopped('too-many-cells', { limit: limits.cells });
    if (row.length > 0 && rows.length >= limits.rows) {
      throw new ReadingStopped('too-many-rows', { sheet: SHEET, limit: limits.rows });
    }
    rows.push(row);
    if (rows.length % PROGRESS_ROWS === 0) onRows(rows.length);
  }
  onRows(rows.length);
  return rows;
}

/** Reads one record into `row` and answers where the next one starts. */
function readRecord(text: string, from: number, delimiter: string, row: Cell[]): number {
  let at = from;
  for (;;) {
    const cell = text.charAt(at) === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter);
    row.push(asCell(cell.value));
    at = cell.end;
    const next = text.charAt(at);
    if (next === delimiter) at += 1;
    else return next === '\r' && text.charAt(at + 1) === '\n' ? at + 2 : at + 1;
  }
}

function bare(text: string, from: number, delimiter: string): { value: string; end: number } {
  let end = from;
  for (; end < text.length; end += 1) {
    const c = text.charAt(end);
    if (c === delimiter || c === '\n' || c === '\r') break;
  }
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number, delimiter: string): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    // A quote that is never closed would swallow the rest of the file; it is then read as an ordinary character.
    if (close < 0) return unclosed(text, from);
    value += text.slice(at, close);
    if (text.charAt(close + 1) !== '"') {
      // "甲"有限公司: what follows the closing quote still belongs to the cell
      const rest = bare(text, close + 1, delimiter);
      return { value: value + rest.value.trimEnd(), end: rest.end };
    }
    value += '"';
    at = close + 2;
  }
}

const unclosed = (text: string, from: number): { value: string; end: number } => {
  const end = text.slice(from).search(/[\r\n]/);
  return { value: text.slice(from, end < 0 ? text.length : from + end), end: end < 0 ? text.length : from + end };
};

/** ="0123" is how some systems keep Excel from turning a code into a number, and '=1+1 from working a text out. */
function asCell(value: string): Cell {
  const text = fieldAsMeant(/^="(.*)"$/s.exec(value)?.[1] ?? value);
  if (text.trim() === '') return null;
  return /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text.trim()) ? { error: text.trim() } : text;
}
