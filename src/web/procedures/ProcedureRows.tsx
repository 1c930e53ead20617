import { Link } from '@tanstack/react-router';
import type { projectProcedures } from '../../contract/project-procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { ClockLine } from './ClockShown.tsx';
import { deskText } from './desk-messages.ts';
import { proceduresText } from './messages.ts';
import { tabOf } from './tabs.ts';

type Row = ReplyOf<typeof projectProcedures>['rows'][number];

/** The procedures of a project in the order of what waits for what, each with its clock and its place in the plan. */
export function ProcedureRows({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText(proceduresText);
  const desk = useText(deskText);
  const { matters } = useWords();
  const columns: RowsColumn<Row>[] = [
    {
      key: 'title',
      kind: 'main',
      title: text('name'),
      render: ({ id, title, state, waitsFor }) => (
        <>
          <Link to="/procedures" search={{ state: tabOf(state), open: id } as never}>
            {title}
          </Link>
          {waitsFor.length > 0 && tabOf(state) !== 'done' && (
            <p className="quiet">{text('waitsFor', { what: waitsFor.join(matters.leaf.and) })}</p>
          )}
        </>
      ),
    },
    { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
    {
      key: 'state',
      title: text('state'),
      render: (row) => (
        <>
          {matters.state.procedure[row.state]}
          {row.rating && <p className="quiet nowrap">{desk('ratedBriefly', { stars: row.rating.stars })}</p>}
        </>
      ),
    },
    { key: 'clock', title: text('clock'), render: (row) => <ClockLine procedure={row} /> },
    { key: 'place', title: text('place'), render: (row) => <Place row={row} /> },
    { key: 'doneBy', title: text('doneBy'), render: ({ place }) => <DoneBy place={place} /> },
  ];
  return <Rows label={text('order')} rows={rows} keyOf={({ id }) => id} columns={columns} />;
}

function Place({ row: { place, limitDays } }: { readonly row: Row }) {
  const text = useText(proceduresText);
  if (!place) return null;
  if (limitDays === null) return <span className="quiet">{text('followedN')}</span>;
  return (
    <>
      {text('days', { start: place.start + 1, end: place.end })}{' '}
      {place.critical ? (
        <strong>{text('critical')}</strong>
      ) : (
        <span className="quiet">{text('slack', { n: place.slack })}</span>
      )}
    </>
  );
}

function DoneBy({ place }: Pick<Row, 'place'>) {
  const text = useText(proceduresText);
  if (!place?.doneBy) return null;
  return (
    <>
      <span className="nowrap">{place.doneBy}</span>{' '}
      {place.slipsTo && (
        <Signed light="red">
          {text('slips', { day: place.slipsTo })} {text('because', { what: place.because ?? '' })}
        </Signed>
      )}
    </>
  );
}
