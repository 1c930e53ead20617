import { columnLetters } from '../../domain/ledger/grid.ts';
import { columnIndex } from '../reading/cell-ref.ts';
import { type CellMark, type Marking, marksByCell, reasonsByRow } from './marks.ts';
import type { MarkedStyles } from './styles-part.ts';
import { escapeXml } from './xml-text.ts';

const ROW = /<row\b([^>]*?)(\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(\/>|>([\s\S]*?)<\/c>)/g;

/** The styles that the marked cells of a sheet have, and its first free column; undefined when its rows and cells carry no addresses. */
export function surveySheet(
  xml: string,
  marking: Marking,
): { readonly styles: Set<number>; readonly free: number } | undefined {
  if (!/<sheetData\b/.test(xml) || /<row\b(?![^>]*\sr=")/.test(xml)) return undefined;
  const marks = marksByCell(marking.marks);
  const styles = new Set<number>([0]);
  let last = 0;
  for (const [, attributes = '', , body = ''] of xml.matchAll(ROW)) {
    const cells = marks.get(Number(attributeOf(attributes, 'r')));
    const width = lastColumn(body);
    if (width === undefined) return undefined;
    last = Math.max(last, width);
    if (!cells) continue;
    for (const [, cell = ''] of body.matchAll(CELL)) {
      if (cells.has(lettersOf(attributeOf(cell, 'r')))) styles.add(Number(attributeOf(cell, 's') || 0));
    }
  }
  for (const [, end = ''] of xml.matchAll(/<mergeCell\b[^>]*\bref="[A-Z]+\d+:([A-Z]+)\d+"/g))
    last = Math.max(last, Math.min(columnIndex(end), 600));
  return { styles, free: last + 1 };
}

/** The last column of a row that holds something; a long tail of formatted empty cells is not in the way. */
function lastColumn(body: string): number | undefined {
  let last = 0;
  for (const [, attributes = '', , content = ''] of body.matchAll(CELL)) {
    const ref = attributeOf(attributes, 'r');
    if (ref === '') return undefined;
    if (content !== '') last = Math.max(last, columnIndex(lettersOf(ref)));
  }
  return last;
}

/** Colours the marked cells and writes the reasons into the free column; every other byte of the sheet stays. */
export function markSheet(xml: string, marking: Marking, styles: MarkedStyles, free: number): string {
  const marks = marksByCell(marking.marks);
  const reasons = reasonsByRow(marking.marks);
  reasons.set(marking.headerRow, marking.reasonTitle);
  const letters = columnLetters(free);
  const marked = xml.replace(ROW, (whole: string, attributes: string, _rest: string, body = '') => {
    const row = Number(attributeOf(attributes, 'r'));
    const reason = reasons.get(row);
    if (reason === undefined) return whole;
    const cells = markCells(body, row, marks.get(row) ?? new Map<string, CellMark>(), styles);
    const text = `<c r="${letters}${row}" s="${styles.reason}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(reason)}</t></is></c>`;
    return `<row${attributes.replace(/\sspans="[^"]*"/, '').trimEnd()}>${insertCell(cells, free, text)}</row>`;
  });
  return widen(marked, free);
}

function markCells(body: string, row: number, marks: ReadonlyMap<string, CellMark>, styles: MarkedStyles): string {
  const left = new Map(marks);
  let cells = body.replace(CELL, (whole: string, attributes: string, rest: string) => {
    const letters = lettersOf(attributeOf(attributes, 'r'));
    const mark = left.get(letters);
    if (!mark) return whole;
    left.delete(letters);
    const style = styles.of(Number(attributeOf(attributes, 's') || 0), mark.severity);
    return `<c${attributes.replace(/\ss="[^"]*"/, '').trimEnd()} s="${style}"${rest}`;
  });
  for (const [letters, mark] of left) {
    cells = insertCell(cells, columnIndex(letters), `<c r="${letters}${row}" s="${styles.of(0, mark.severity)}"/>`);
  }
  return cells;
}

/** Puts a cell where its column belongs; one that stands there and is empty gives way. */
function insertCell(body: string, column: number, cell: string): string {
  for (const found of body.matchAll(CELL)) {
    const at = columnIndex(lettersOf(attributeOf(found[1] ?? '', 'r')));
    if (at < column) continue;
    const end = at === column ? found.index + found[0].length : found.index;
    return body.slice(0, found.index) + cell + body.slice(end);
  }
  return body + cell;
}

/** The reason column is wide enough to read. */
function widen(xml: string, free: number): string {
  const column = `<col min="${free + 1}" max="${free + 1}" width="60" customWidth="1"/>`;
  const cols = /<cols>([\s\S]*?)<\/cols>/.exec(xml);
  if (!cols) return xml.replace(/<sheetData\b/, () => `<cols>${column}</cols><sheetData`);
  const covered = [...(cols[1] ?? '').matchAll(/\bmax="(\d+)"/g)].some((m) => Number(m[1]) > free);
  return covered ? xml : xml.replace('</cols>', () => `${column}</cols>`);
}

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const lettersOf = (ref: string): string => ref.replace(/[^A-Z]/g, '');
