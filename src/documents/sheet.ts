import type { Day } from '../domain/day.ts';
import type { Precision } from '../domain/fact.ts';

/** A verdict's colour; the word and the sign stand in the text, because a print may be grey. */
export type Tone = 'green' | 'amber' | 'red' | 'faint';

/** A day as exactly as it is known; `tone` where the day itself is a verdict, such as a due day that has passed. */
export interface DayValue {
  readonly day: Day;
  readonly precision?: Precision;
  readonly tone?: Tone | undefined;
}

export interface TonedText {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/**
 * What a cell holds, by the kind of its column. A text is never read as anything else; an amount is an exact decimal in the
 * unit that the heading names. Null is an empty cell.
 */
export type Value = string | number | DayValue | TonedText | null;

export interface Column {
  /** From the group down to the column: ['开工节点', '计划']. Neighbours of one group share its heading. */
  readonly heading: readonly string[];
  readonly kind: 'text' | 'amount' | 'day' | 'number';
  /** In characters of the body; a Chinese character takes two. */
  readonly width: number;
  readonly centred?: boolean;
}

export type Row = readonly Value[];

/** One sheet as an office prints it: title, a line with the day and the unit, the table, its totals, and what it rests on. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** The line below the title: on the left what the figures are of, on the right their unit. */
  readonly note: { readonly left: string; readonly right: string };
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totals?: Row | undefined;
  /** Below the table, one line each. */
  readonly foot: readonly string[];
  /** At the bottom of each printed page: on the left what the figures rest on, on the right the page, with &P and &N. */
  readonly page: { readonly left: string; readonly right: string };
  readonly paper: 'a3' | 'a4';
  /** Columns that stay in sight, up to and including the name. */
  readonly frozen: number;
  /** Arrows for filtering in the heading; for lists that are worked with, not for tables that are handed in. */
  readonly filter?: boolean;
}

/** A workbook. The same book gives the same bytes, wherever and whenever it is written. */
export interface Book {
  readonly title: string;
  readonly asOf: Day;
  readonly sheets: readonly Sheet[];
}
