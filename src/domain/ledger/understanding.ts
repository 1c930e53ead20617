import type { Day } from '../day.ts';
import type { FactKind, Precision } from '../fact.ts';
import type { StepKind } from '../step.ts';
import type { AmountField, Field, TextField } from './field.ts';
import type { Finding } from './finding.ts';
import type { Confidence } from './match-header.ts';
import type { Amount } from './read-amount.ts';

export interface LedgerOptions {
  /** The day of the import. What a column reports for later days is a plan and no fact. */
  readonly asOf: Day;
  /** The sheet to read; without it the one that looks most like a ledger. */
  readonly sheet?: string;
  /** Corrections of this file by hand: a column's letters and its field, or null for none. */
  readonly columns?: readonly { readonly column: string; readonly field: Field | null }[];
  /** Corrections remembered from earlier files: header text → field, or null for none. */
  readonly remembered?: Readonly<Record<string, Field | null>>;
  /** The unit of amounts where the file states none: 万元, 亿元, 万美元 …. */
  readonly unit?: string;
  /** The year 今年 and dates without a year refer to. */
  readonly baseYear?: number;
  /** Rows (as in the spreadsheet) left out on purpose. */
  readonly skipRows?: readonly number[];
  /** The file's name, which may say what year the ledger is of. */
  readonly fileName?: string;
}

export interface LedgerFact {
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly from: string;
  readonly amount?: Amount;
}

export interface LedgerStep {
  readonly kind: StepKind;
  readonly name?: string;
  readonly due: Day;
  readonly precision: Precision;
  readonly from: string;
}

/** One project as the ledger states it. Texts of columns without a field are kept in `extra`, by header. */
export type LedgerRow = {
  /** As in the spreadsheet, from 1. */
  readonly row: number;
  readonly serial?: string;
  readonly name: string;
  readonly marks: readonly string[];
  /** The headings it stands under, outermost first: 基础设施, 交通, 铁路. */
  readonly category: readonly string[];
  readonly facts: readonly LedgerFact[];
  readonly steps: readonly LedgerStep[];
  /** 已签约, 在建 … as written, where the ledger gives a stage but no day. */
  readonly statedStage?: string;
  /** The year for which the planned investment (年度计划投资) is, where the ledger says. */
  readonly planYear?: number;
  readonly extra: Readonly<Record<string, string>>;
} & { readonly [field in TextField]?: string } & { readonly [field in AmountField]?: Amount };

export interface UnderstoodColumn {
  /** Letters, as in the spreadsheet. */
  readonly column: string;
  /** The header's texts from the top down, joined with a stroke. */
  readonly header: string;
  readonly field: Field | null;
  readonly confidence: Confidence | null;
  /** The unit of an amount column. */
  readonly unit?: string;
  /** A few different texts as they stand in it, so that a person can tell what it holds. */
  readonly samples: readonly string[];
}

/**
 * A total or subtotal row against its parts. The parts of a heading are what stands directly under it: its projects, and
 * the subtotals its sub-headings state. `stated` and `computed` are amounts in `unit`, or numbers of projects (个) where the row
 * states no amount. `agrees` is null when it cannot be told, and `why` says why.
 */
export interface Subtotal {
  readonly row: number;
  readonly label: string;
  readonly stated: number;
  readonly computed: number;
  readonly agrees: boolean | null;
  readonly unit: string;
  readonly why?: UncheckableReason;
  /** How many parts carry no amount. */
  readonly partsWithout?: number;
  readonly statedCount?: number;
  readonly computedCount?: number;
  readonly countAgrees?: boolean;
  /** Further amount columns the row states. */
  readonly others?: readonly StatedAmount[];
}

export interface StatedAmount {
  readonly field: AmountField;
  readonly stated: number;
  readonly computed: number;
  readonly unit: string;
  readonly agrees: boolean | null;
  readonly partsWithout?: number;
}

export type UncheckableReason = 'parts-without-amount' | 'no-parts' | 'mixed-currencies';

export type SkipReason =
  | 'title'
  | 'header'
  | 'category'
  | 'total'
  | 'subtotal'
  | 'note'
  | 'numbered-blank'
  | 'continuation'
  | 'on-request';

export interface SkippedRow {
  readonly row: number;
  readonly why: SkipReason;
  readonly text: string;
}

/** Everything understood of a ledger file. */
export interface Understanding {
  readonly sheet: string;
  readonly otherSheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly looksLikeLedger: boolean;
    /** Rows that hold something, below the header where there is one. */
    readonly rows: number;
  }[];
  readonly title: string;
  /** First and last row of the header, from 1; absent when there is none. */
  readonly header?: { readonly from: number; readonly to: number };
  /** The last day the ledger can report on, as far as it says: 截至2021年6月底. */
  readonly reportsUntil?: Day;
  readonly columns: readonly UnderstoodColumn[];
  readonly rows: readonly LedgerRow[];
  /** Rows that cannot be imported as they are (see findings of severity error). */
  readonly blocked: readonly number[];
  readonly skipped: readonly SkippedRow[];
  readonly findings: readonly Finding[];
  readonly subtotals: readonly Subtotal[];
}
