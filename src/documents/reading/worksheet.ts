import type { Cell, Merge, Sheet } from '../../domain/ledger/grid.ts';
import { cellValue, type WorkbookContext } from './cell-value.ts';
import { parseCellRef, parseRowNumber } from './cell-ref.ts';
import { ReadingStopped } from './refusals.ts';
import { attribute, decodeEntities, type XmlReader } from './xml-scan.ts';

/** A formula saved by a program that does not calculate. */
const UNCALCULATED: Cell = { error: '#UNCALCULATED' };
const [C, V, F, T, R, S, SPACE] = [99, 118, 102, 116, 114, 115, 32];

/** Reads one worksheet part into rows. Only cells with content are kept; a million formatted empty rows cost nothing. */
export class Worksheet implements XmlReader {
  private readonly rows: Cell[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenRows: number[] = [];
  private row = -1;
  private rowIsHidden = false;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private hasValue = false;
  private hasFormula = false;
  private collecting = false;
  private inCell = false;
  private inPhonetic = false;
  private readonly name: string;
  private readonly hidden: boolean;
  private readonly book: WorkbookContext;

  constructor(name: string, hidden: boolean, book: WorkbookContext) {
    this.name = name;
    this.hidden = hidden;
    this.book = book;
  }

  sheet(): Sheet {
    for (let i = 0; i < this.rows.length; i += 1) this.rows[i] ??= [];
    return {
      name: this.name,
      rows: this.rows,
      merges: this.merges,
      ...(this.hidden ? { hidden: true } : {}),
      ...(this.hiddenRows.length > 0 ? { hiddenRows: this.hiddenRows } : {}),
    };
  }

  open(xml: string, from: number, to: number, end: number): void {
    const length = to - from;
    const first = xml.charCodeAt(from);
    if (length === 1) {
      if (first === C) this.openCell(xml, to, end);
      else if (first === V) this.collecting = this.inCell;
      else if (first === T) this.collecting = this.inCell && this.type === 'inlineStr' && !this.inPhonetic;
      else if (first === F) this.hasFormula = true;
    } else if (length === 3) {
      if (first === R && xml.startsWith('row', from)) this.openRow(xml, to, end);
      else if (xml.startsWith('rPh', from)) this.inPhonetic = true;
    } else if (length === 9 && xml.startsWith('mergeCell', from)) this.addMerge(attribute(xml, to, end, 'ref') ?? '');
  }

  close(xml: string, from: number, to: number): void {
    const length = to - from;
    const first = xml.charCodeAt(from);
    if (length === 1 && first === C) this.closeCell();
    else if (length === 1 && (first === V || first === T)) this.collecting = false;
    else if (length === 3 && xml.startsWith('rPh', from)) this.inPhonetic = false;
  }

  text(xml: string, from: number, to: number, literal: boolean): void {
    if (!this.collecting) return;
    const piece = xml.slice(from, to);
    this.value += literal ? piece : decodeEntities(piece);
    this.hasValue = true;
  }

  private openRow(xml: string, from: number, end: number): void {
    const number = attribute(xml, from, end, 'r');
    this.row = number === undefined ? this.row + 1 : parseRowNumber(number);
    this.column = -1;
    this.rowIsHidden = /^(1|true)$/.test(attribute(xml, from, end, 'hidden') ?? '');
    this.book.onRow();
  }

  private openCell(xml: string, from: number, end: number): void {
    this.inCell = true;
    this.value = '';
    this.hasValue = false;
    this.hasFormula = false;
    this.type = 'n';
    this.style = 0;
    this.column += 1;
    // r, s and t are all a cell needs; one pass over its attributes instead of three
    let at = from;
    for (;;) {
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= end) return;
      const quote = equals + 1;
      const close = xml.indexOf(xml.charAt(quote), quote + 1);
      if (close < 0 || close >= end) return;
      if (xml.charCodeAt(equals - 2) <= SPACE) {
        const name = xml.charCodeAt(equals - 1);
        if (name === R) this.moveTo(xml, quote + 1, close);
        else if (name === T) this.type = xml.slice(quote + 1, close);
        else if (name === S) this.style = Number(xml.slice(quote + 1, close));
      }
      at = close + 1;
    }
  }

  /** Nearly every cell stands in the row being read and left of column ZZZ; any other address goes to the careful reader. */
  private moveTo(xml: string, from: number, to: number): void {
    let at = from;
    let column = 0;
    for (let c = xml.charCodeAt(at); c >= 65 && c <= 90; c = xml.charCodeAt(at)) {
      column = column * 26 + (c - 64);
      at += 1;
    }
    let row = 0;
    for (let c = xml.charCodeAt(at); at < to && c >= 48 && c <= 57; c = xml.charCodeAt(at)) {
      row = row * 10 + (c - 48);
      at += 1;
    }
    if (at === to && row === this.row + 1 && column > 0 && column <= 702) {
      this.column = column - 1;
      return;
    }
    const ref = parseCellRef(xml.slice(from, to));
    this.row = ref.row;
    this.column = ref.column;
  }

  private closeCell(): void {
    this.inCell = false;
    const cell = this.hasValue
      ? cellValue(this.type, this.value, this.style, this.book)
      : this.hasFormula && this.type !== 'str'
        ? UNCALCULATED
        : null;
    if (cell === null) return;
    const { limits } = this.book;
    if (this.row >= limits.rows) throw new ReadingStopped('too-many-rows', { sheet: this.name, limit: limits.rows });
    if (this.column >= limits.columns) {
      throw new ReadingStopped('too-many-columns', { sheet: this.name, limit: limits.columns });
    }
    this.book.cells += 1;
    if (this.book.cells > limits.cells) throw new ReadingStopped('too-many-cells', { limit: limits.cells });
    this.put(cell);
  }

  private put(cell: Cell): void {
    let row = this.rows[this.row];
    if (row === undefined) {
      row = [];
      while (this.rows.length < this.row) this.rows.push([]);
      this.rows[this.row] = row;
      if (this.rowIsHidden) this.hiddenRows.push(this.row);
    } else if (row.length === 0 && this.rowIsHidden) this.hiddenRows.push(this.row);
    while (row.length < this.column) row.push(null);
    row[this.column] = cell;
  }

  private addMerge(text: string): void {
    const { limits } = this.book;
    const [start = '', end = start] = text.split(':');
    const [a, b] = [parseCellRef(start), parseCellRef(end)];
    const merge = {
      r1: Math.min(a.row, b.row),
      c1: Math.min(a.column, b.column),
      r2: Math.max(a.row, b.row),
      c2: Math.max(a.column, b.column),
    };
    const area = (merge.r2 - merge.r1 + 1) * (merge.c2 - merge.c1 + 1);
    if (area > limits.mergeArea) throw new ReadingStopped('merge-too-large', { what: text });
    if (this.merges.length >= limits.merges) throw new ReadingStopped('merge-too-large', { what: `${limits.merges}+` });
    this.merges.push(merge);
  }
}
