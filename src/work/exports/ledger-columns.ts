import { sayMissing } from '../../contract/words/say-reason.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { LedgerColumn, LedgerValue } from '../../documents/ledger-sheet.ts';
import type { wholeLedger } from '../views/ledger.ts';
import type { FilterNames } from './filter-words.ts';
import { exitText, lightText } from './light-text.ts';
import { moneyOf } from './money-of.ts';

type Row = Awaited<ReturnType<typeof wholeLedger>>['rows'][number];

interface Shown {
  readonly language: Language;
  readonly names: FilterNames;
}

interface Made extends Omit<LedgerColumn, 'heading'> {
  readonly value: (row: Row, shown: Shown) => LedgerValue;
}

const text = (width: number, value: Made['value']): Made => ({ kind: 'text', width, value });
const onDay = (value: (row: Row) => Row['nextDue'], precision?: (row: Row) => Row['nextPrecision']): Made => ({
  kind: 'day',
  width: 11,
  value: (row) => {
    const day = value(row);
    return day && { day, precision: precision?.(row) ?? 'day' };
  },
});

/** Every column a ledger can be exported in, by the name the ledger itself gives it, in their usual order. */
const COLUMNS = {
  id: text(38, (row) => row.id),
  name: text(34, (row) => row.name),
  marks: text(6, (row) => row.marks.join('')),
  investor: text(26, (row) => row.investor?.name ?? null),
  unit: text(18, (row) => row.unit.name),
  district: text(12, (row) => row.district),
  industry: text(14, (row) => row.industry),
  origin: text(8, (row, { language }) => row.origin && WORDS[language].names.origin[row.origin]),
  stage: text(8, (row, { language }) => WORDS[language].names.stage[row.stage]),
  light: text(9, (row, { language }) => (row.light === 'none' ? null : lightText(row.light, language))),
  lateDays: { kind: 'number', width: 11, value: (row) => (row.lateDays > 0 ? row.lateDays : null) },
  exit: text(12, (row, { language }) => (row.exit === 'none' ? null : exitText(row.exit, language))),
  table: text(16, (row, { names }) => row.table && (names.table.get(row.table) ?? row.table)),
  tier: text(16, (row, { names }) => row.tier && (names.tier.get(row.tier) ?? row.tier)),
  amount: { kind: 'amount', width: 12, value: (row) => moneyOf(row.amount) },
  signedOn: onDay(
    (row) => row.signedOn,
    (row) => row.signedPrecision,
  ),
  nextStep: text(16, (row) => row.nextStep),
  nextDue: onDay(
    (row) => row.nextDue,
    (row) => row.nextPrecision,
  ),
  nextChange: onDay((row) => row.nextChange),
  missing: text(30, (row, { language }) => (row.missing.length > 0 ? sayMissing(row.missing, language) : null)),
} satisfies Record<string, Made>;

type ColumnId = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];
const USUAL: readonly ColumnId[] = COLUMN_IDS.filter((id) => id !== 'id' && id !== 'nextChange');

/** The columns chosen, in the order chosen; the usual ones when none are. A name that is no column is given back. */
export function chosenColumns(
  wanted: readonly string[] | undefined,
): { ids: readonly ColumnId[]; unknown?: never } | { unknown: string } {
  if (!wanted?.length) return { ids: USUAL };
  const ids = [...new Set(wanted)];
  const unknown = ids.find((id) => !Object.hasOwn(COLUMNS, id));
  return unknown === undefined ? { ids: ids as ColumnId[] } : { unknown };
}

export const columnOf = (id: ColumnId, language: Language): LedgerColumn => {
  const { kind, width } = COLUMNS[id];
  return { heading: WORDS[language].sheets.ledger.columns[id], kind, width };
};

export const valueOf = (id: ColumnId, row: Row, shown: Shown): LedgerValue => COLUMNS[id].value(row, shown);
