import { COMPARED } from '../../domain/regime/compare-standings.ts';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useWords } from '../words.ts';
import type { Compared } from './ComparedShown.tsx';
import { backTestText } from './messages.ts';

interface DaysProps {
  readonly days: readonly string[];
  readonly done: ReadonlyMap<string, Compared>;
  readonly open: string | undefined;
  readonly onOpen: (day: string) => void;
}

/** Nothing where nothing differs: on a phone the line then goes. */
const some = (n: number): string | null => (n === 0 ? null : count(n));

/** How many projects would differ on each day, and in which verdicts; a day opens what is behind it. */
export function Days({ days, done, open, onOpen }: DaysProps) {
  const text = useText(backTestText);
  const { names, regimes } = useWords();
  const rows = days.flatMap((day) => done.get(day) ?? []);
  const columns: RowsColumn<Compared>[] = [
    {
      key: 'day',
      title: text('day'),
      kind: 'main',
      render: ({ asOf }) => (
        <button
          type="button"
          aria-pressed={asOf === open}
          aria-label={text('choose', { day: asOf })}
          onClick={() => onOpen(asOf)}
        >
          {asOf}
        </button>
      ),
    },
    { key: 'total', title: text('total'), kind: 'digits', render: ({ total }) => count(total) },
    {
      key: 'changed',
      title: text('changed'),
      kind: 'digits',
      render: ({ changed }) => (changed > 0 ? <strong>{count(changed)}</strong> : '0'),
    },
    ...COMPARED.map(
      (word): RowsColumn<Compared> => ({
        key: word,
        title: names.verdict[word],
        kind: 'digits',
        render: ({ moves }) => some(moves[word].moved.reduce((n, move) => n + move.count, 0)),
      }),
    ),
    { key: 'figures', title: regimes.backTest.figures, kind: 'digits', render: ({ figures }) => some(figures.total) },
    { key: 'places', title: regimes.backTest.places, kind: 'digits', render: ({ places }) => some(places.total) },
    { key: 'cards', title: regimes.backTest.cards, kind: 'digits', render: ({ cards }) => some(cards.total) },
  ];
  return (
    <div className="card trial-days">
      <h2>{text('days')}</h2>
      <Rows
        label={text('days')}
        columns={columns}
        rows={rows}
        keyOf={({ asOf }) => asOf}
        classOf={({ asOf }) => (asOf === open ? 'trial-open' : undefined)}
      />
    </div>
  );
}
