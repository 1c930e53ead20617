import type { CellStyle } from 'hucre/xlsx';
import type { Column, Tone } from './sheet.ts';

/** The fonts of official tables; where they are not installed, the reader's own take their place. */
export const BODY_FONT = { name: '宋体', size: 10 };
const HEAD_FONT = { name: '黑体', size: 10 };
const TITLE_FONT = { name: '黑体', size: 18 };

const RED = 'B42318';
const TONES: Readonly<Record<Tone, string>> = { red: RED, amber: '8A5200', green: '1A7F37', faint: '5B636E' };

const line = { style: 'thin', color: { rgb: '8C95A0' } } as const;
const BOX = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** Marks a cell as text, also for whoever edits it later. */
const AS_TEXT = '@';
const DAYS = { day: 'yyyy-mm-dd', month: 'yyyy-mm', year: 'yyyy' } as const;

export const TITLE: CellStyle = {
  font: TITLE_FONT,
  alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
  numFmt: AS_TEXT,
};
export const NOTE_LEFT: CellStyle = { font: BODY_FONT, alignment: { vertical: 'center' }, numFmt: AS_TEXT };
export const NOTE_RIGHT: CellStyle = { ...NOTE_LEFT, alignment: { horizontal: 'right', vertical: 'center' } };
export const HEADING: CellStyle = {
  font: HEAD_FONT,
  fill: fill('EEF2F8'),
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: AS_TEXT,
};
export const FOOT: CellStyle = {
  font: { ...BODY_FONT, size: 9, color: { rgb: TONES.faint } },
  alignment: { vertical: 'center', wrapText: true },
  numFmt: AS_TEXT,
};

/** How the body of a column looks; `places` are the decimals of its amounts. */
export function bodyStyle({ kind, centred }: Column, places = 0): CellStyle {
  const plain = { font: BODY_FONT, border: BOX };
  const place = (horizontal: 'left' | 'center' | 'right', wrapText: boolean) =>
    ({ alignment: { horizontal, vertical: 'center', wrapText } }) as const;
  if (kind === 'amount') return { ...plain, ...place('right', false), numFmt: amountFormat(places) };
  if (kind === 'number') return { ...plain, ...place('center', false), numFmt: '#,##0' };
  if (kind === 'day') return { ...plain, ...place('center', false), numFmt: DAYS.day };
  return { ...plain, ...place(centred ? 'center' : 'left', true), numFmt: AS_TEXT };
}

/** With a little room before the line to the right. */
const amountFormat = (places: number): string => `${places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`}_ `;

export function inTone(style: CellStyle, tone: Tone | undefined): CellStyle {
  if (tone === undefined) return style;
  const font = { ...style.font, color: { rgb: TONES[tone] }, bold: tone === 'red' };
  return tone === 'faint'
    ? { ...style, font, alignment: { ...style.alignment, horizontal: 'center' } }
    : { ...style, font };
}

export const knownTo = (style: CellStyle, precision: keyof typeof DAYS): CellStyle => ({
  ...style,
  numFmt: DAYS[precision],
});

export const asText = (style: CellStyle): CellStyle => ({ ...style, numFmt: AS_TEXT });

export const asTotal = (style: CellStyle): CellStyle => ({
  ...style,
  font: HEAD_FONT,
  fill: fill('F6F8FB'),
});
