import { type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { atMidnight, type ColumnLook, columnLooks, written } from './body.ts';
import { cellText } from './cell-text.ts';
import { headingCells, headingDepth } from './heading.ts';
import { heightOf } from './measure.ts';
import { emptyPage, height, type Page, put, span } from './page.ts';
import type { Book, Row, Sheet } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { asTotal, BODY_FONT, FOOT, HEADING, NOTE_LEFT, NOTE_RIGHT, TITLE } from './styles.ts';

const TITLE_ROW = 0;
const NOTE_ROW = 1;
const HEADING_ROW = 2;
const LEAST_HEIGHT = 20;

/**
 * The book as the bytes of an xlsx file. Its only moment is the day its figures are of, so the same book gives the same
 * bytes in every place, time zone and hour. No cell is ever a formula.
 */
export const writeWorkbook = (book: Book): Promise<Uint8Array> => {
  const names = sheetNames(book.sheets.map((sheet) => sheet.name));
  const named = book.sheets.map((sheet, place) => ({ sheet, name: names[place] ?? '' }));
  return writeXlsx({
    sheets: named.map(({ sheet, name }) => writeSheet(sheet, name)),
    defaultFont: BODY_FONT,
    properties: {
      title: cellText(book.title),
      creator: '落地 Luodi',
      created: atMidnight(book.asOf),
      modified: atMidnight(book.asOf),
    },
    namedRanges: named.map(({ sheet, name }) => printTitles(sheet, name)),
  });
};

/** The heading again on every printed page, and the columns up to the name on every page beside it. */
function printTitles({ columns, frozen }: Sheet, name: string) {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const heading = `${quoted}!$${HEADING_ROW + 1}:$${HEADING_ROW + headingDepth(columns)}`;
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$A:$${colToLetter(frozen - 1)},${heading}`, scope: name };
}

function writeSheet(sheet: Sheet, name: string): WriteSheet {
  const { columns } = sheet;
  const looks = columnLooks(sheet);
  const page = emptyPage();
  const firstRow = HEADING_ROW + headingDepth(columns);
  const totalsRow = firstRow + sheet.rows.length;
  head(page, sheet);
  const rows: CellValue[][] = Array.from({ length: firstRow }, () => []);
  sheet.rows.forEach((row, place) => rows.push(body(page, firstRow + place, row, sheet, looks)));
  if (sheet.totals) rows.push(body(page, totalsRow, sheet.totals, sheet, looks, asTotal));
  const footRow = rows.length;
  sheet.foot.forEach((text, place) => {
    span(page, footRow + place, { text, from: 0, to: columns.length - 1 }, FOOT);
    height(page, footRow + place, 16);
  });
  const filtered = `A${firstRow}:${colToLetter(columns.length - 1)}${totalsRow}`;
  return {
    name,
    columns: looks,
    rows,
    cells: page.cells,
    merges: page.merges,
    rowDefs: page.heights,
    freezePane: { rows: firstRow, columns: sheet.frozen },
    ...(sheet.filter ? { autoFilter: { range: filtered } } : {}),
    view: { showGridLines: false },
    ...onPaper(sheet),
  };
}

/** Title, the line below it, and the heading in its merged cells. */
function head(page: Page, { title, note, columns }: Sheet): void {
  const last = columns.length - 1;
  span(page, TITLE_ROW, { text: title, from: 0, to: last }, TITLE);
  height(page, TITLE_ROW, 34);
  const middle = Math.floor(last / 2);
  span(page, NOTE_ROW, { text: note.left, from: 0, to: middle }, NOTE_LEFT);
  if (last > middle) span(page, NOTE_ROW, { text: note.right, from: middle + 1, to: last }, NOTE_RIGHT);
  height(page, NOTE_ROW, 20);
  for (const cell of headingCells(columns)) {
    const { text, row, rows, column } = cell;
    span(page, HEADING_ROW + row, { text, from: column, to: column + cell.columns - 1, rows }, HEADING);
  }
  for (let row = 0; row < headingDepth(columns); row++) height(page, HEADING_ROW + row, 22);
}

/** The plain cells of a row; those that differ from their column are put on the page. */
function body(
  page: Page,
  row: number,
  values: Row,
  { columns }: Sheet,
  looks: readonly ColumnLook[],
  as?: (style: CellStyle) => CellStyle,
): CellValue[] {
  height(page, row, heightOf(values, columns, LEAST_HEIGHT));
  return columns.map((column, place) => {
    const base = looks[place]?.style ?? {};
    const style = as ? as(base) : base;
    const cell = written(values[place] ?? null, column, style);
    if ('plain' in cell && !as) return cell.plain;
    put(page, row, place, 'plain' in cell ? { value: cell.plain, style } : cell.cell);
    return null;
  });
}

/** On landscape paper, as wide as the table and as long as it gets, with what it rests on and the page below. */
const onPaper = ({ paper, page }: Sheet): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    paperSize: paper,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: pageFoot(page) },
});

const LONGEST_FOOT = 255;

/** Excel takes no more than 255 characters here and calls the file damaged otherwise. */
function pageFoot({ left, right }: Sheet['page']): string {
  const end = `&R&8 ${right}`;
  let start = '&L&8 ';
  // An & is written twice, and never cut in two.
  for (const character of cellText(left)) {
    const written = character === '&' ? '&&' : character;
    if (start.length + written.length + end.length > LONGEST_FOOT) break;
    start += written;
  }
  return start + end;
}
