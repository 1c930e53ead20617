import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { listProjects, SORT_KEYS } from '../../contract/projects.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayMissing } from '../../contract/words/say-reason.ts';
import { useRegimeNames } from '../choices.ts';
import { count, dayText, exactAmount, NONE, orNone } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { ExitTag, LightTag, StageTag, TableTag } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { ledgerText } from './messages.ts';

export type LedgerAnswer = ReplyOf<typeof listProjects>;
export type Row = LedgerAnswer['rows'][number];
export type SortKey = (typeof SORT_KEYS)[number];

/** The columns one can choose from, in their order; the same ids go into the address and the export. */
export const COLUMNS = [
  'name',
  'investor',
  'unit',
  'district',
  'industry',
  'origin',
  'stage',
  'light',
  'lateDays',
  'exit',
  'table',
  'tier',
  'amount',
  'signedOn',
  'nextStep',
  'nextDue',
  'nextChange',
  'missing',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export const USUAL: readonly ColumnId[] = [
  'name',
  'investor',
  'unit',
  'stage',
  'light',
  'lateDays',
  'exit',
  'amount',
  'nextStep',
  'nextDue',
];

export interface Column {
  readonly key: string;
  readonly id: ColumnId;
  readonly title: string;
  readonly width: number;
  readonly number?: boolean;
  readonly sort?: SortKey;
  readonly cell: (row: Row) => ReactNode;
}

/** The chosen columns ready to draw. Amounts take one column for each currency that occurs: they never share a sum. */
export function useColumns(chosen: readonly ColumnId[], currencies: readonly string[]): Column[] {
  const text = useText(ledgerText);
  const { language } = useLanguage();
  const { names } = useWords();
  const regime = useRegimeNames();
  const amounts = useAmounts();
  const made: Readonly<Record<ColumnId, Omit<Column, 'id' | 'key' | 'title' | 'width'>>> = {
    name: { sort: 'name', cell: (row) => <NameCell row={row} /> },
    investor: { cell: (row) => <Clipped>{orNone(row.investor?.name)}</Clipped> },
    unit: { sort: 'unit', cell: (row) => <Clipped>{row.unit.name}</Clipped> },
    district: { cell: (row) => <Clipped>{orNone(row.district)}</Clipped> },
    industry: { cell: (row) => <Clipped>{orNone(row.industry)}</Clipped> },
    origin: { cell: (row) => (row.origin ? names.origin[row.origin] : NONE) },
    stage: { sort: 'stage', cell: (row) => <StageTag stage={row.stage} /> },
    light: { cell: (row) => <LightTag light={row.light} because={row.because} /> },
    lateDays: { number: true, sort: 'lateDays', cell: (row) => (row.lateDays > 0 ? count(row.lateDays) : NONE) },
    exit: { cell: (row) => <ExitTag exit={row.exit} because={row.because} /> },
    table: { cell: (row) => <TableTag table={row.table} because={row.because} /> },
    tier: { cell: (row) => (row.tier ? regime.tier(row.tier) : NONE) },
    amount: { number: true, sort: 'amount', cell: () => null },
    signedOn: { sort: 'signedOn', cell: (row) => dayText(row.signedOn) },
    nextStep: { cell: (row) => <Clipped>{orNone(row.nextStep)}</Clipped> },
    nextDue: { sort: 'nextDue', cell: (row) => dayText(row.nextDue) },
    nextChange: { cell: (row) => dayText(row.nextChange) },
    missing: { cell: (row) => <Clipped>{row.missing.length > 0 ? sayMissing(row.missing, language) : NONE}</Clipped> },
  };
  return chosen.flatMap((id): Column[] => {
    const column = { ...made[id], id, key: id, title: text(id), width: WIDTHS[id][language === 'en' ? 1 : 0] };
    if (id !== 'amount') return [column];
    return (currencies.length > 0 ? currencies : ['CNY']).map((currency) => ({
      ...column,
      key: `amount ${currency}`,
      title: text('amountIn', { unit: amounts.unit(currency) }),
      cell: ({ amount }) =>
        amount?.currency === currency ? (
          <span title={exactAmount(amount, language)}>{amounts.write(amount)}</span>
        ) : (
          NONE
        ),
    }));
  });
}

/** Pixels in Chinese and in English, as wide as the longest usual word. */
const WIDTHS: Readonly<Record<ColumnId, readonly [number, number]>> = {
  name: [248, 248],
  investor: [144, 136],
  unit: [112, 116],
  district: [88, 96],
  industry: [104, 120],
  origin: [72, 144],
  stage: [64, 96],
  light: [76, 92],
  lateDays: [106, 116],
  exit: [108, 140],
  table: [122, 104],
  tier: [88, 80],
  amount: [148, 208],
  signedOn: [100, 104],
  nextStep: [96, 104],
  nextDue: [100, 100],
  nextChange: [100, 112],
  missing: [200, 260],
};

/** The name is the link to the page; the marks of the paper ledger (★ new, ▲ key) stay before it. */
function NameCell({ row }: { readonly row: Row }) {
  return (
    <span className="cell-clipped" title={row.name}>
      {row.marks.length > 0 && <span className="marks">{row.marks.join('')}</span>}
      <Link to="/projects/$id" params={{ id: row.id }} data-row={row.id} preload={false}>
        {row.name}
      </Link>
    </span>
  );
}

const Clipped = ({ children }: { readonly children: string }) => (
  <span className="cell-clipped" title={children === NONE ? undefined : children}>
    {children}
  </span>
);
