import { type Finding, findingText } from '../../domain/ledger/finding.ts';
import { REASON_TITLES } from '../../domain/ledger/reason-column.ts';

/** A cell to be marked in a user's own file, and why. Without a column only the reason is given. */
export interface CellMark {
  /** As in the spreadsheet, from 1. */
  readonly row: number;
  readonly column: string;
  readonly severity: 'error' | 'check';
  readonly text: string;
}

/** Everything the marking of one file needs to know. */
export interface Marking {
  readonly sheet: string;
  /** The row the title of the reason column goes to, from 1. */
  readonly headerRow: number;
  readonly reasonTitle: string;
  readonly marks: readonly CellMark[];
}

/** What an understanding says of its rows, as marks; what it says of the file or of whole columns marks no cell. */
export function markingOf(
  understood: {
    readonly sheet: string;
    readonly header?: { readonly to: number };
    readonly findings: readonly Finding[];
  },
  language: 'zh' | 'en',
): Marking {
  const headerRow = understood.header?.to ?? 1;
  const marks: CellMark[] = [];
  for (const finding of understood.findings) {
    const { severity, column } = finding;
    if (severity === 'note') continue;
    const text = findingText(finding, language);
    for (const row of finding.rows ?? [finding.row]) if (row > headerRow) marks.push({ row, column, severity, text });
  }
  return { sheet: understood.sheet, headerRow, reasonTitle: REASON_TITLES[language], marks };
}

/** The reasons of each row, errors first, in one text. */
export function reasonsByRow(marks: readonly CellMark[]): Map<number, string> {
  const reasons = new Map<number, string[]>();
  for (const mark of [...marks].sort((a, b) => Number(a.severity === 'check') - Number(b.severity === 'check'))) {
    const list = reasons.get(mark.row) ?? [];
    reasons.set(mark.row, list);
    const text = mark.column === '' ? mark.text : `${mark.column}${mark.row}：${mark.text}`;
    if (!list.includes(text)) list.push(text);
  }
  return new Map([...reasons].map(([row, list]) => [row, list.join('；')]));
}

/** The marks of each cell in one: the worst severity, all texts. */
export function marksByCell(marks: readonly CellMark[]): Map<number, Map<string, CellMark>> {
  const rows = new Map<number, Map<string, CellMark>>();
  for (const mark of marks) {
    if (mark.column === '') continue;
    const cells = rows.get(mark.row) ?? new Map<string, CellMark>();
    rows.set(mark.row, cells);
    const known = cells.get(mark.column);
    if (!known) cells.set(mark.column, mark);
    else {
      const severity = known.severity === 'error' ? 'error' : mark.severity;
      const text = known.text.includes(mark.text) ? known.text : `${known.text}；${mark.text}`;
      cells.set(mark.column, { ...known, severity, text });
    }
  }
  return rows;
}

/** Light red for what stops the import, light amber for what should be looked at: the colours of 坏 and 适中 in Excel and WPS. */
export const FILLS = { error: 'FFFFC7CE', check: 'FFFFEB9C' } as const;
