import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Paper, PaperColumn, PaperPart } from './paper.ts';
import { BODY, FONT_TABLE, HEADING } from './word-fonts.ts';

/** A4 upright, in the margins of an official paper (GB/T 9704: 26 mm on the binding edge, a text 156 mm wide). */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = {
  top: convertMillimetersToTwip(30),
  bottom: convertMillimetersToTwip(28),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
};
const WIDE = PAGE.width - MARGIN.left - MARGIN.right;

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号. */
const SIZE = { title: 44, heading: 32, second: 28, text: 24, table: 21 } as const;

/** Writes the paper as a .docx: headings of tables are said again on every page, and each page has its number. */
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(documentOf(paper), undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
  return new Uint8Array(bytes);
}

const documentOf = ({ title, lines, parts, foot, page }: Paper) =>
  new Document({
    creator: 'Luodi',
    title: plain(title),
    styles: {
      default: {
        document: { run: { font: BODY, size: SIZE.text } },
        title: { run: { font: HEADING, size: SIZE.title }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: { run: { font: HEADING, size: SIZE.heading, color: '000000' }, paragraph: { spacing: SPACE } },
        heading2: { run: { font: HEADING, size: SIZE.second, color: '000000' }, paragraph: { spacing: SPACE } },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageLine(page)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...lines.map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(line)] })),
          ...parts.flatMap(partOf),
          new Paragraph({}),
          ...foot.map((line) => new Paragraph({ children: [run(line, SIZE.table)] })),
        ],
      },
    ],
  });

const SPACE = { before: 240, after: 120 };

function partOf(part: PaperPart): (Paragraph | Table)[] {
  if ('columns' in part) return [tableOf(part.columns, part.rows)];
  if ('text' in part) return [new Paragraph({ children: [run(part.text)] })];
  const heading = part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return [new Paragraph({ heading, keepNext: true, children: [run(part.heading)] })];
}

function tableOf(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((WIDE * width) / whole));
  const row = (texts: readonly string[], heads: boolean): TableRow =>
    new TableRow({
      tableHeader: heads,
      cantSplit: true,
      children: widths.map((size, at) => cellOf(texts[at] ?? '', { size, heads })),
    });
  return new Table({
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

/** What stands on several lines stays on several lines. */
const cellOf = (text: string, { size, heads }: { readonly size: number; readonly heads: boolean }): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          ...(heads ? { alignment: AlignmentType.CENTER } : {}),
          children: [run(line, SIZE.table, heads)],
        }),
    ),
  });

const run = (text: string, size?: number, heads = false): TextRun =>
  new TextRun({ text: plain(text), ...(size ? { size } : {}), ...(heads ? { font: HEADING } : {}) });

/** Characters that XML cannot carry are left out; the library would write them as they are. */
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

function pageLine(page: string): Paragraph {
  const children = page
    .split(/(&[PN])/)
    .map((part) => (part === '&P' ? PageNumber.CURRENT : part === '&N' ? PageNumber.TOTAL_PAGES : part));
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: SIZE.table })] });
}
