import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';
import { type Day, ordinal } from '../domain/day.ts';
import { fitsNumber, placesOf } from './amounts.ts';
import { cellText } from './cell-text.ts';
import { columnWidth } from './measure.ts';
import { isErrorText, textCell } from './page.ts';
import type { Column, DayValue, Sheet, TonedText, Value } from './sheet.ts';
import { asText, bodyStyle, inTone, knownTo } from './styles.ts';

const A_DAY = 86_400_000;

/** Midnight as spreadsheets count it, without any time zone. */
export const atMidnight = (on: Day): Date => new Date(ordinal(on) * A_DAY);

/** Spreadsheets know no earlier day for certain: Excel takes 1900 for a leap year. */
const FIRST_DAY = '1900-03-01';

export interface ColumnLook {
  readonly style: CellStyle;
  readonly width: number;
}

/** How each column of the body looks; amounts have as many decimals as the one that needs most. */
export const columnLooks = (sheet: Sheet): ColumnLook[] =>
  sheet.columns.map((column, place) => {
    const all = sheet.totals ? [...sheet.rows, sheet.totals] : sheet.rows;
    const places = column.kind === 'amount' ? placesOf(all.map((row) => asAmount(row[place]))) : 0;
    return { style: bodyStyle(column, places), width: columnWidth(sheet, place, places) };
  });

const asAmount = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** The value of a plain cell, or the whole cell where it differs from its column. */
export type Written = { readonly plain: CellValue } | { readonly cell: Partial<Cell> };

export function written(value: Value, { kind }: Column, style: CellStyle): Written {
  if (value === null || value === '') return { plain: null };
  if (typeof value === 'number') return { plain: value };
  if (typeof value === 'string') {
    if (kind === 'amount') return amount(value, style);
    return isErrorText(value) ? { cell: textCell(value, style) } : { plain: cellText(value) };
  }
  return 'day' in value ? onDay(value, style) : toned(value, style);
}

const amount = (decimal: string, style: CellStyle): Written =>
  /^-?\d+(\.\d+)?$/.test(decimal) && fitsNumber(decimal)
    ? { plain: Number(decimal) }
    : { cell: textCell(decimal, asText(style)) };

function onDay({ day, precision = 'day', tone }: DayValue, style: CellStyle): Written {
  if (day < FIRST_DAY) return { cell: textCell(day, asText(style)) };
  if (precision === 'day' && tone === undefined) return { plain: atMidnight(day) };
  return { cell: { value: atMidnight(day), style: inTone(knownTo(style, precision), tone) } };
}

const toned = ({ text, tone }: TonedText, style: CellStyle): Written =>
  tone === undefined && !isErrorText(text)
    ? { plain: cellText(text) || null }
    : { cell: textCell(text, inTone(asText(style), tone)) };
