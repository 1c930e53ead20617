import { useMemo } from 'react';
import { grouped } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useAmounts } from '../scale.tsx';
import { useWords } from '../words.ts';
import { FigureCell, Moved, Verdict } from './cells.tsx';
import { rankingsText } from './messages.ts';
import type { Answer, Group, List, Placed, Ranking } from './ranking.ts';
import { Spark } from './Spark.tsx';

interface PlaceTableProps {
  readonly ranking: Ranking;
  readonly group: Group;
  readonly list: List;
  readonly days: Answer['days'];
  /** What the table is called: the ranking and the group. */
  readonly label: string;
}

/** Place, movement, the figures behind it, what is not recognised yet, the way it came about, and the verdict. */
export function PlaceTable({ ranking, group, list, days, label }: PlaceTableProps) {
  const text = useText(rankingsText);
  const pick = usePick();
  const amounts = useAmounts();
  const words = useWords().ranking;
  const units = useMemo(() => new Map(group.units.map((unit) => [unit.id, unit])), [group]);
  const placeOn = useMemo(
    () =>
      new Map(
        group.lists.map(({ indicator, placed }) => [indicator, new Map(placed.map((it) => [it.unitId, it.place]))]),
      ),
    [group],
  );
  const overall = list.indicator === null;
  const looksBack = days.length > 1;
  const counts = ranking.counts.filter(({ id }) => overall || id === list.indicator);
  const lastPlace = Math.max(...list.placed.flatMap(({ places }) => places.map((place) => place ?? 1)), 1);
  const figureOf = (unitId: string, indicator: string) =>
    units.get(unitId)?.figures.find((figure) => figure.indicator === indicator);
  const waiting = (unitId: string): number => counts.reduce((n, { id }) => n + (figureOf(unitId, id)?.waiting ?? 0), 0);

  const columns: RowsColumn<Placed>[] = [
    { key: 'place', kind: 'digits', width: 52, title: text('place'), render: ({ place }) => place },
    ...(looksBack
      ? [{ key: 'moved', width: 64, title: text('moved'), render: (placed: Placed) => <Moved placed={placed} /> }]
      : []),
    {
      key: 'unit',
      kind: 'main',
      width: 150,
      title: text('unit'),
      render: ({ unitId }) => {
        const unit = units.get(unitId);
        return (
          <>
            {unit?.name} {unit?.own && <span className="ranking-own">{text('own')}</span>}
          </>
        );
      },
    },
    ...(overall
      ? [
          {
            key: 'points',
            kind: 'digits',
            title: words.pointsOf[ranking.added ?? 'values'],
            render: ({ points }: Placed) => grouped(String(Number(points.toFixed(2)))),
          } as const,
        ]
      : []),
    ...counts.map(
      (count): RowsColumn<Placed> => ({
        key: count.id,
        kind: 'digits',
        title: count.unit === 'money' ? text('inUnit', { count: pick(count), unit: amounts.unit('CNY') }) : pick(count),
        render: ({ unitId }) => (
          <FigureCell
            ranking={ranking}
            count={count}
            figure={figureOf(unitId, count.id)}
            unit={units.get(unitId) ?? { id: unitId, name: '' }}
            {...(overall ? { place: placeOn.get(count.id)?.get(unitId) } : {})}
          />
        ),
      }),
    ),
    {
      key: 'waiting',
      kind: 'digits',
      title: text('waiting'),
      render: ({ unitId }) => waiting(unitId) || null,
    },
    ...(looksBack
      ? [
          {
            key: 'history',
            width: 112,
            title: text('history', { n: days.length }),
            render: ({ unitId, places }: Placed) => (
              <Spark unit={units.get(unitId)?.name ?? ''} days={days} places={places} lastPlace={lastPlace} />
            ),
          },
        ]
      : []),
    { key: 'verdict', title: text('verdict'), render: (placed) => <Verdict ranking={ranking} placed={placed} /> },
  ];
  return (
    // A region that scrolls must be reachable by the keyboard.
    <div className="ranking-scroll" tabIndex={0} role="region" aria-label={label}>
      <Rows
        label={label}
        columns={columns}
        rows={list.placed}
        keyOf={({ unitId }) => unitId}
        classOf={({ unitId }) => (units.get(unitId)?.own ? 'ranking-mine' : undefined)}
      />
    </div>
  );
}
