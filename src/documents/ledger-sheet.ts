import type { Day } from '../domain/day.ts';
import type { Currency, Money } from '../domain/money.ts';
import { type AmountUnit, amountIn, currenciesOf, totalIn } from './amounts.ts';
import { delimited } from './csv.ts';
import type { Printed } from './printed.ts';
import type { Book, Column, Row, Value } from './sheet.ts';

/** A column somebody chose. One of amounts becomes as many as there are currencies. */
export interface LedgerColumn {
  readonly heading: string;
  readonly kind: Column['kind'];
  readonly width: number;
}

/** What a row holds under a chosen column; an amount still with its currency. */
export type LedgerValue = Value | Money;

export interface LedgerSheet {
  readonly title: string;
  readonly name: string;
  readonly asOf: Day;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly LedgerValue[])[];
  readonly unit: AmountUnit;
  readonly total: string;
  readonly printed: Printed;
  /** Columns that stay in sight. */
  readonly frozen: number;
}

/** Exactly what was filtered, in the columns chosen, to be worked with: arrows in the heading, sums below. */
export function ledgerBook(ledger: LedgerSheet): Book {
  const { title, name, asOf, printed, frozen } = ledger;
  const laid = lay(ledger);
  return {
    title,
    asOf,
    sheets: [
      {
        name,
        title,
        ...printed,
        columns: laid.columns,
        rows: laid.rows,
        totals: laid.totals,
        paper: 'a4',
        frozen,
        filter: ledger.rows.length > 0,
      },
    ],
  };
}

/** The same as delimited text: headings, rows, and below an empty line what the figures rest on. */
export function ledgerCsv(ledger: LedgerSheet): Uint8Array {
  const { columns, rows } = lay(ledger);
  const heading = columns.map((column) => column.heading.join(' '));
  return delimited(heading, rows, columns, ledger.printed.foot);
}

function lay({ columns, rows, unit, total }: LedgerSheet): { columns: Column[]; rows: Row[]; totals: Row | undefined } {
  const spread = columns.map((column, place): readonly (Currency | undefined)[] =>
    column.kind === 'amount' ? currenciesOf(rows.map((row) => asMoney(row[place]))) : [undefined],
  );
  const each = <T>(make: (place: number, currency: Currency | undefined) => T): T[] =>
    spread.flatMap((currencies, place) => currencies.map((currency) => make(place, currency)));
  const totals = each((place, currency): Value => {
    if (currency)
      return totalIn(
        rows.map((row) => asMoney(row[place])),
        currency,
        unit,
      );
    return place === 0 ? total.replace('{n}', String(rows.length)) : null;
  });
  return {
    columns: each((place, currency) => {
      const { heading, kind, width } = columns[place] ?? { heading: '', kind: 'text', width: 10 };
      return { heading: [currency ? `${heading}（${unit.nameOf(currency)}）` : heading], kind, width };
    }),
    rows: rows.map((row) =>
      each((place, currency): Value => {
        const value = row[place] ?? null;
        if (currency) return amountIn(asMoney(value), currency, unit);
        return isMoney(value) ? null : value;
      }),
    ),
    totals: rows.length > 0 ? totals : undefined,
  };
}

const isMoney = (value: LedgerValue): value is Money => typeof value === 'object' && value !== null && 'parts' in value;
const asMoney = (value: LedgerValue | undefined): Money | null =>
  value !== undefined && isMoney(value) ? value : null;
