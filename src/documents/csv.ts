import type { Column, Row, Value } from './sheet.ts';
import { safeField } from './cell-text.ts';

const DAY_LENGTH = { day: 10, month: 7, year: 4 } as const;

/**
 * Delimited text as Excel and WPS open it by a double click: with a byte order mark, in lines that end as Windows ends them,
 * and with no text that would be taken for a formula.
 */
export function delimited(
  heading: readonly string[],
  rows: readonly Row[],
  columns: readonly Column[],
  foot: readonly string[],
): Uint8Array {
  const lines = [
    heading.map(textField).join(','),
    ...rows.map((row) => row.map((value, place) => field(value, columns[place]?.kind)).join(',')),
    '',
    ...foot.map(textField),
  ];
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function field(value: Value, kind: Column['kind'] | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return kind === 'amount' ? value : textField(value);
  return 'day' in value ? value.day.slice(0, DAY_LENGTH[value.precision ?? 'day']) : textField(value.text);
}

/**
 * Quoted where a comma, a quote, a line break or a space at an end would be lost otherwise; not for a tab alone, because a
 * quote behind a tab makes readers that guess the delimiter guess the tab.
 */
function textField(text: string): string {
  const safe = safeField(text);
  return /[",\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
