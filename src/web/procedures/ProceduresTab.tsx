import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { projectProcedures } from '../../contract/project-procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { ClockLine } from './ClockShown.tsx';
import { proceduresText } from './messages.ts';
import { PlanForm } from './PlanForm.tsx';

type Row = ReplyOf<typeof projectProcedures>['rows'][number];

/** The procedures of a project in the order of what waits for what: clocks, the parallel plan and what slips (DS-1, DS-7). */
export function ProceduresTab({ projectId }: { readonly projectId: string }) {
  const text = useText(proceduresText);
  const { changed, sent } = useAsOf();
  const mayPlan = useMay('matter.coordinate');
  const [planning, setPlanning] = useState(false);
  const answer = useAnswer(projectProcedures, { id: projectId, ...sent });
  return (
    <>
      {mayPlan && !changed && <Button onClick={() => setPlanning(true)}>{text('plan')}</Button>}
      <Loaded of={answer}>
        {({ rows, length, target, unknownYear }) =>
          rows.length === 0 ? (
            <Nothing title={text('noneOfProject')}>{text('noneOfProjectHint')}</Nothing>
          ) : (
            <>
              <p>
                {text('length', { n: length })} · {target ? text('target', { day: target }) : text('noTarget')}
              </p>
              {unknownYear !== null && <Signed light="yellow">{text('unknownYear', { year: unknownYear })}</Signed>}
              <ProcedureRows rows={rows} />
            </>
          )
        }
      </Loaded>
      {planning && <PlanForm projectId={projectId} had={answer.data?.rows ?? []} onClose={() => setPlanning(false)} />}
    </>
  );
}

const TAB: Partial<Readonly<Record<Row['state'], string>>> = {
  planned: 'waiting',
  papers: 'waiting',
  done: 'done',
  refused: 'closed',
  dropped: 'closed',
};

function ProcedureRows({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText(proceduresText);
  const { matters } = useWords();
  const columns: RowsColumn<Row>[] = [
    {
      key: 'title',
      kind: 'main',
      title: text('name'),
      render: ({ id, title, state, waitsFor }) => (
        <>
          <Link to="/procedures" search={{ state: TAB[state] ?? 'running', open: id } as never}>
            {title}
          </Link>
          {waitsFor.length > 0 && state !== 'done' && (
            <p className="quiet">{text('waitsFor', { what: waitsFor.join(matters.leaf.and) })}</p>
          )}
        </>
      ),
    },
    { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
    { key: 'state', title: text('state'), render: ({ state }) => matters.state.procedure[state] },
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
