import { Button, Input } from 'antd';
import { useState } from 'react';
import { listDecisions } from '../../contract/decisions.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { type StateGroup, StateLinks } from '../matters/StateLinks.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { DecisionDetail } from './DecisionDetail.tsx';
import { GiveForm } from './GiveForm.tsx';
import { decisionsText } from './messages.ts';

/** 议定事项: what meetings gave units to do, followed until it is done. */
export function DecisionsPage() {
  const text = useText(decisionsText);
  useTitle(text('title'));
  const { matters } = useWords();
  const [search, change] = usePageSearch();
  const { changed } = useAsOf();
  const mayGive = useMay('matter.coordinate');
  const [giving, setGiving] = useState(false);
  const groups = [
    { key: 'open', label: text('open'), states: ['given'] },
    { key: 'asked', label: text('asked'), states: ['asked'] },
    { key: 'reported', label: text('reported'), states: ['reported'] },
    { key: 'closed', label: text('closed'), states: ['settled', 'dropped'] },
  ] as const satisfies readonly StateGroup[];
  const named = groups.find(({ key }) => key === oneIn(search, 'state'));
  const open = oneIn(search, 'open');
  const group = named ?? groups[0];
  const q = oneIn(search, 'q');
  // A link that names one opens it in whatever state it is.
  const states = named || !open ? [...group.states] : undefined;
  const answer = useAnswer(listDecisions, { state: states, size: 200, ...(q ? { q } : {}) }, { keepPrevious: true });
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <Input.Search
            aria-label={text('search')}
            placeholder={text('search')}
            defaultValue={q}
            allowClear
            onSearch={(value) => change({ q: value || undefined, open: undefined })}
          />
          {mayGive && !changed && (
            <Button type="primary" onClick={() => setGiving(true)}>
              {text('give')}
            </Button>
          )}
        </div>
      </div>
      <StateLinks groups={groups} open={named || !open ? group.key : ''} counts={answer.data?.counts ?? []} />
      <Loaded of={answer}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <Board
              label={text('title')}
              total={total}
              open={open}
              items={rows.map((row) => ({
                id: row.id,
                head: <strong>{row.title === '' ? text('explain') : row.title}</strong>,
                lines: [
                  [row.unit?.name, row.person].filter(Boolean).join(' · '),
                  matters.state.decision[row.state],
                  <>
                    <DueDay due={row.due} closedOn={row.closedOn} />
                  </>,
                ],
              }))}
            >
              {(id) => <DecisionDetail id={id} />}
            </Board>
          )
        }
      </Loaded>
      {giving && <GiveForm meetingId={null} onClose={() => setGiving(false)} />}
    </section>
  );
}
