import { type ReactNode, useMemo } from 'react';
import type { SORT_KEYS } from '../../contract/projects.ts';
import { count, dayText, NONE, orNone, unitOf } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { ExitTag, LightTag, StageTag, TableTag } from '../verdict.tsx';
import { AmountCell, Clipped, MissingCell, NameCell, OriginCell, TierCell } from './cells.tsx';
import { ledgerText } from './messages.ts';
import type { Row } from './row.ts';

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

const DRAWN: Readonly<Record<ColumnId, Pick<Column, 'number' | 'sort' | 'cell'>>> = {
  name: { sort: 'name', cell: (row) => <NameCell row={row} /> },
  investor: { cell: (row) => <Clipped>{orNone(row.investor?.name)}</Clipped> },
  unit: { sort: 'unit', cell: (row) => <Clipped>{row.unit.name}</Clipped> },
  district: { cell: (row) => <Clipped>{orNone(row.district)}</Clipped> },
  industry: { cell: (row) => <Clipped>{orNone(row.industry)}</Clipped> },
  origin: { cell: (row) => <OriginCell row={row} /> },
  stage: { sort: 'stage', cell: (row) => <StageTag stage={row.stage} /> },
  light: { cell: (row) => <LightTag light={row.light} projectId={row.id} /> },
  lateDays: { number: true, sort: 'lateDays', cell: (row) => (row.lateDays > 0 ? count(row.lateDays) : NONE) },
  exit: { cell: (row) => <ExitTag exit={row.exit} projectId={row.id} /> },
  table: { cell: (row) => <TableTag table={row.table} projectId={row.id} /> },
  tier: { cell: (row) => <TierCell row={row} /> },
  amount: { number: true, sort: 'amount', cell: (row) => <AmountCell row={row} /> },
  signedOn: { sort: 'signedOn', cell: (row) => dayText(row.signedOn, row.signedPrecision ?? 'day') },
  nextStep: { cell: (row) => <Clipped>{orNone(row.nextStep)}</Clipped> },
  nextDue: { sort: 'nextDue', cell: (row) => dayText(row.nextDue, row.nextPrecision ?? 'day') },
  nextChange: { cell: (row) => dayText(row.nextChange) },
  missing: { cell: (row) => <MissingCell row={row} /> },
};

/**
 * The chosen columns ready to draw, the same object as long as nothing of them changes. Amounts take one column for each
 * currency that occurs: they never share a sum.
 */
export function useColumns(chosen: readonly ColumnId[], currencies: readonly string[]): Column[] {
  const text = useText(ledgerText);
  const { language } = useLanguage();
  const { scale } = useAmounts();
  const ids = chosen.join(' ');
  const all = currencies.join(' ') || 'CNY';
  return useMemo(
    () =>
      (ids.split(' ') as ColumnId[]).flatMap((id): Column[] => {
        const column = { ...DRAWN[id], id, key: id, title: text(id), width: WIDTHS[id][language === 'en' ? 1 : 0] };
        if (id !== 'amount') return [column];
        return all.split(' ').map((currency) => ({
          ...column,
          key: `amount ${currency}`,
          title: text('amountIn', { unit: unitOf(currency, scale, language) }),
          cell: (row) => (row.amount?.currency === currency ? <AmountCell row={row} /> : NONE),
        }));
      }),
    [ids, all, text, language, scale],
  );
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
