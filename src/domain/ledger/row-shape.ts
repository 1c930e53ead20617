import { FIELDS } from './field.ts';
import { type Cell, cellText, isBlank, isError, type Sheet } from './grid.ts';
import type { Layout } from './layout.ts';
import { isPlainSerial } from './numbering.ts';
import { isDash, isPlaceholder } from './placeholder.ts';
import { halfWidth } from '../text.ts';

/** A row as far as its form tells what it is, before anything in it is understood. */
export interface RowShape {
  /** From 0. */
  readonly index: number;
  readonly serial: string;
  readonly name: string;
  /** A serial number such as projects have. */
  readonly numbered: boolean;
  /** Cells that only a project has: words about it, dates. */
  readonly details: number;
  /** Cells that hold a bare number, in any column but the serial one. */
  readonly numbers: number;
  /** Cells that are filled at all. */
  readonly filled: number;
  /** The row's first text, wherever it stands. */
  readonly first: string;
  /** The text is merged over most of the table's width. */
  readonly wide: boolean;
}

/** Cells covered by merged ranges take the range's text where that is what the author meant. */
export interface FilledCells {
  get(row: number, column: number): Cell | undefined;
  /** Rows whose name cell continues the one above. */
  readonly continued: ReadonlySet<number>;
  readonly wideRows: ReadonlySet<number>;
  /** Columns (by index) in which something was filled down, with the first row. */
  readonly filledColumns: ReadonlyMap<number, number>;
  /** Amount cells shared by several rows: the covered ones. */
  readonly shared: readonly { readonly row: number; readonly column: number }[];
}

const FILL_LIMIT = 300_000;
const NONE: FilledCells = {
  get: () => undefined,
  continued: new Set(),
  wideRows: new Set(),
  filledColumns: new Map(),
  shared: [],
};

/** Spreads the merged ranges of the data over the rows they cover: a district beside ten projects belongs to all ten. */
export function fillMerged(sheet: Sheet, layout: Layout): FilledCells {
  const merges = sheet.merges.filter((m) => m.r1 >= layout.headerRow);
  if (merges.length === 0) return NONE;
  const width = layout.columns.length;
  const cells = new Map<number, Cell>();
  const continued = new Set<number>();
  const wideRows = new Set<number>();
  const filledColumns = new Map<number, number>();
  const shared: { row: number; column: number }[] = [];
  for (const m of merges) {
    const value = sheet.rows[m.r1]?.[m.c1];
    if (isBlank(value) || cells.size > FILL_LIMIT) continue;
    if (m.r1 === m.r2 && m.c2 - m.c1 + 1 >= Math.max(3, width / 2)) wideRows.add(m.r1);
    const field = layout.columns[m.c1]?.field ?? null;
    const nameBeside = layout.columns.find((c) => c.field === 'name' && c.index > m.c1 && c.index <= m.c2);
    if (nameBeside && (field === null || field === 'name')) cells.set(m.r1 * width + nameBeside.index, value as Cell);
    for (let r = m.r1 + 1; r <= Math.min(m.r2, sheet.rows.length - 1); r += 1) {
      if (field === 'name' || nameBeside) continued.add(r);
      else if (field !== null && FIELDS[field].kind === 'amount') shared.push({ row: r, column: m.c1 });
      else if (field !== 'serial') {
        cells.set(r * width + m.c1, value as Cell);
        if (!filledColumns.has(m.c1)) filledColumns.set(m.c1, m.r1);
      }
    }
  }
  return { get: (row, column) => cells.get(row * width + column), continued, wideRows, filledColumns, shared };
}

/** Finds the form of every row below the header; blank rows have none. */
export function shapesOf(sheet: Sheet, layout: Layout, filled: FilledCells): (RowShape | undefined)[] {
  const shapes: (RowShape | undefined)[] = [];
  const roles = layout.columns.map(roleOf);
  for (let index = layout.headerRow; index < sheet.rows.length; index += 1) {
    shapes.push(shapeOf(sheet.rows[index] ?? [], index, roles, layout, filled));
  }
  return shapes;
}

type Role = 'serial' | 'name' | 'figure' | 'detail' | 'ignored';

const roleOf = (column: Layout['columns'][number]): Role => {
  if (column.field === 'serial' || column.field === 'name') return column.field;
  if (column.ignored) return 'ignored';
  if (column.field === null) return 'detail';
  const { kind } = FIELDS[column.field];
  return kind === 'amount' || kind === 'count' ? 'figure' : 'detail';
};

function shapeOf(
  row: readonly Cell[],
  index: number,
  roles: readonly Role[],
  layout: Layout,
  merged: FilledCells,
): RowShape | undefined {
  let [serial, name, first] = ['', '', ''];
  let [details, numbers, filled] = [0, 0, 0];
  for (let c = 0; c < row.length; c += 1) {
    const cell = row[c] ?? null;
    const role = roles[c] ?? 'detail';
    if (isBlank(cell) || role === 'ignored') continue;
    filled += 1;
    if (role === 'serial') serial = cellText(cell);
    else if (role === 'name') name = isDash(cellText(cell)) ? '' : cellText(cell);
    else if (isBareNumber(cell)) numbers += 1;
    else if (role === 'detail' && isDetail(cell)) details += 1;
    if (first === '' && typeof cell === 'string' && !isBareNumber(cell)) first = cell.trim();
  }
  if (filled === 0) return undefined;
  if (name === '') name = nameElsewhere(row, index, layout, merged);
  return {
    index,
    serial,
    name,
    numbered: isPlainSerial(serial),
    details,
    numbers,
    filled,
    first,
    wide: merged.wideRows.has(index),
  };
}

function nameElsewhere(row: readonly Cell[], index: number, layout: Layout, merged: FilledCells): string {
  for (const column of layout.otherNames) {
    const text = cellText(row[column]);
    if (text !== '' && !/^[\d.]+$/.test(text)) return text;
  }
  const nameColumn = layout.columns.find((c) => c.field === 'name');
  return nameColumn ? cellText(merged.get(index, nameColumn.index)) : '';
}

function isBareNumber(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string' || cell.length > 24) return false;
  const c = cell.charCodeAt(0);
  // a Chinese character or a letter starts no number; this spares most cells the pattern
  return (c > 57 && c < 0xff00 ? c === GONG : true) && isCount(cell);
}

const GONG = 0x5171; // 共

/** 1,584,946.56, 33个, （12项）, 共5个. */
const isCount = (text: string): boolean =>
  /^\(?(共)?[-−]?\d[\d,]*(\.\d+)?(个|项|件|家)?\)?$/.test(halfWidth(text).replace(/\s/g, ''));

/** 无, 暂, 待, 未, 不, 空, 略, 缺, 保: what the Chinese placeholders start with. */
const PLACEHOLDER_STARTS: ReadonlySet<string> = new Set('无暂待未不空略缺保');

function isDetail(cell: Cell): boolean {
  if (isError(cell)) return false;
  if (typeof cell !== 'string' || cell.length > 14) return true;
  const first = cell.charAt(0);
  if (first >= '一' && first <= '鿿' && !PLACEHOLDER_STARTS.has(first)) return true;
  return !isPlaceholder(halfWidth(cell.trim()));
}
