import type { Day } from '../domain/day.ts';
import type { Precision } from '../domain/fact.ts';
import type { Currency, Money } from '../domain/money.ts';
import { type AmountUnit, amountIn, currenciesOf, totalIn } from './amounts.ts';
import { NONE, orNone, type Printed } from './printed.ts';
import type { Book, Column, Row, Sheet, TonedText, Value } from './sheet.ts';

/** A node (节点) with its planned and its actual day. */
export interface Node {
  readonly name: string;
  readonly due: Day | null;
  readonly precision: Precision;
  readonly actual: Day | null;
  readonly actualPrecision: Precision;
  /** Open and past its day. */
  readonly late: boolean;
}

/** A project as a row of its table: three nodes (三节点, WH-2.2) and three responsibilities (三责任, WH-2.3). */
export interface TableRow {
  readonly name: string;
  readonly investor: string | null;
  readonly content: string | null;
  readonly amount: Money | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly projectUnit: string | null;
  readonly start: Node | null;
  readonly completion: Node | null;
  readonly preliminary: Node | null;
  readonly stage: string;
  readonly light: TonedText;
  readonly remark: string | null;
}

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly TableRow[];
}

/** The headings of the paper, in the reader's language. */
export interface TableWords {
  readonly no: string;
  readonly name: string;
  readonly investor: string;
  readonly content: string;
  readonly amount: string;
  readonly responsible: string;
  readonly unit: string;
  readonly person: string;
  readonly projectUnit: string;
  readonly start: string;
  readonly completion: string;
  readonly preliminary: string;
  readonly node: string;
  readonly planned: string;
  readonly actual: string;
  readonly stage: string;
  readonly light: string;
  readonly remark: string;
  readonly total: string;
}

export interface FourTables {
  readonly title: string;
  readonly asOf: Day;
  readonly tables: readonly TableSheet[];
  readonly words: TableWords;
  readonly unit: AmountUnit;
  readonly printed: Printed;
}

/** 四张表 (WH-2.1): one sheet for each table, in the columns of the paper, on A3 landscape. */
export function fourTablesBook({ title, asOf, tables, words, unit, printed }: FourTables): Book {
  const currencies = currenciesOf(tables.flatMap((table) => table.rows.map((row) => row.amount)));
  return {
    title,
    asOf,
    sheets: tables.map(
      ({ name, title: heading, rows }): Sheet => ({
        name,
        title: heading,
        note: printed.note,
        columns: columnsOf(words, currencies, unit),
        rows: rows.map((row, place) => rowOf(row, place + 1, currencies, unit)),
        totals: totalsOf(rows, words, currencies, unit),
        foot: printed.foot,
        page: printed.page,
        paper: 'a3',
        frozen: 2,
      }),
    ),
  };
}

function columnsOf(words: TableWords, currencies: readonly Currency[], unit: AmountUnit): Column[] {
  const text = (width: number, ...heading: string[]): Column => ({ heading, kind: 'text', width });
  const day = (...heading: string[]): Column => ({ heading, kind: 'day', width: 10.5 });
  return [
    { heading: [words.no], kind: 'number', width: 5 },
    text(22, words.name),
    text(18.5, words.investor),
    text(32, words.content),
    ...currencies.map(
      (currency): Column => ({ heading: [words.amount, unit.nameOf(currency)], kind: 'amount', width: 10 }),
    ),
    text(16, words.responsible, words.unit),
    text(11, words.responsible, words.person),
    text(16, words.responsible, words.projectUnit),
    day(words.start, words.planned),
    day(words.start, words.actual),
    day(words.completion, words.planned),
    day(words.completion, words.actual),
    text(13, words.preliminary, words.node),
    day(words.preliminary, words.planned),
    day(words.preliminary, words.actual),
    { heading: [words.stage], kind: 'text', width: 8.5, centred: true },
    { heading: [words.light], kind: 'text', width: 8.5, centred: true },
    text(24, words.remark),
  ];
}

const rowOf = (row: TableRow, no: number, currencies: readonly Currency[], unit: AmountUnit): Row => [
  no,
  row.name,
  orNone(row.investor),
  orNone(row.content),
  ...amountsOf(row.amount, currencies, unit),
  orNone(row.unit),
  orNone(row.person),
  orNone(row.projectUnit),
  ...daysOf(row.start),
  ...daysOf(row.completion),
  orNone(row.preliminary?.name ?? null),
  ...daysOf(row.preliminary),
  row.stage,
  row.light,
  row.remark,
];

/** An amount stands in the column of its currency; one that is not known is said once, in the first. */
const amountsOf = (amount: Money | null, currencies: readonly Currency[], unit: AmountUnit): Value[] =>
  currencies.map((currency, place) => (amount === null && place === 0 ? NONE : amountIn(amount, currency, unit)));

function daysOf(node: Node | null): Value[] {
  if (!node) return [NONE, NONE];
  const { due, precision, actual, actualPrecision, late } = node;
  return [
    due ? { day: due, precision, tone: late ? 'red' : undefined } : NONE,
    actual ? { day: actual, precision: actualPrecision } : NONE,
  ];
}

/** The sums of what is above, a currency in each column; a count of the projects beside the word. */
const totalsOf = (
  rows: readonly TableRow[],
  words: TableWords,
  currencies: readonly Currency[],
  unit: AmountUnit,
): Row => [
  null,
  words.total.replace('{n}', String(rows.length)),
  null,
  null,
  ...currencies.map((currency) =>
    totalIn(
      rows.map((row) => row.amount),
      currency,
      unit,
    ),
  ),
];
